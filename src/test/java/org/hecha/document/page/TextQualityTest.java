package org.hecha.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextQualityTest {

    private static int of(String text) {
        return TextQuality.of(new Sketch().text(0, 0, text).page(1));
    }

    @Test
    void chineseTextIsGood() {
        assertThat(of("２０２４年，主动公开政府信息2428条（含①规范性文件）；占比100%……〇☑Ω℃")).isEqualTo(100);
    }

    @Test
    void textThatTheFontDoesNotExplainIsBad() {
        assertThat(of("\uFFFD".repeat(30))).isZero();
        assertThat(of("\uE012\uE013".repeat(15))).isZero();
        assertThat(of("ÖйúÈËÃñ¹²ºÍ¹úÕþ¸®ÐÅÏ¢¹«¿ªÌõÀý")).isLessThan(60);
    }

    @Test
    void aFewCharactersSayNothing() {
        assertThat(of("\uFFFD\uFFFD")).isEqualTo(100);
    }

    @Test
    void wordsOfAPageThatTheFontDoesNotExplainAreDoubted() {
        String garbage = "\uE012\uE013".repeat(15);

        assertThat(Sketch.pieces(new Sketch().text(0, 100, garbage).text(0, 130, "2024")))
                .allSatisfy(piece -> assertThat(((Words) piece).confidence()).isLessThan(0.9f));
        assertThat(Sketch.pieces(new Sketch().text(0, 100, "主动公开政府信息").text(0, 130, "2024")))
                .allSatisfy(piece -> assertThat(((Words) piece).confidence()).isEqualTo(1));
    }
}
