package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Trust;
import org.junit.jupiter.api.Test;

class CheckedNumberTest {

    @Test
    void identityCardsAreTakenByCheckCharacterAndDayOfBirth() {
        assertThat(CheckedNumber.isIdentityCard("11010519491231002X")).isTrue();
        assertThat(CheckedNumber.isIdentityCard("11010519491231002x")).isTrue();
        assertThat(CheckedNumber.isIdentityCard("110105194912310021")).isFalse();
        assertThat(CheckedNumber.isIdentityCard("1101051949123100")).isFalse();
    }

    @Test
    void bankCardsPassTheLuhnCheck() {
        assertThat(CheckedNumber.passesLuhn("4111111111111111")).isTrue();
        assertThat(CheckedNumber.passesLuhn("4111111111111112")).isFalse();
    }

    @Test
    void findingsMaskTheMiddle() {
        assertThat(masks("申请人身份证号11010519491231002X。")).containsExactly("1101**********002X");
    }

    @Test
    void officeTelephonesAndCodesAreNoLeak() {
        assertThat(masks("联系电话：0000-65100181，值班手机13800000000，统一社会信用代码11110000000013338W。"))
                .isEmpty();
    }

    @Test
    void addressesThatWorkAreNotFound() {
        assertThat(AddressFinder.find(prose("网址 http://www.gov.cn/xxgk/、https://www.gov.cn，邮箱 xxgk@163.com。")))
                .noneMatch(BadAddress.class::isInstance);
        assertThat(AddressFinder.find(prose("网址 htp://www.gov.cn/xxgk/，http:/www.gov.cn，www。gov。cn")))
                .filteredOn(BadAddress.class::isInstance)
                .hasSize(3);
    }

    private static List<String> masks(String text) {
        Paragraph paragraph = new Paragraph(text, "", 0, Story.BODY, Trust.STATED, Place.ofBlock(1, 0, null));
        return PersonalNumberFinder.find(new Document("a", "text/plain", "", List.of(paragraph), Map.of())).stream()
                .map(PersonalNumber::masked)
                .toList();
    }

    private static List<ProseText> prose(String text) {
        return List.of(new ProseText(text, "overview", true, false, Place.ofBlock(1, 0, null)));
    }
}
