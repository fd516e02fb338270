package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Link;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.document.Trust;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.junit.jupiter.api.Test;

/** A number that should not have been published is not published once more by what is said of the report. */
class MaskedDocumentTest {

    private static final String IDENTITY = "11010519491231002X";
    private static final String WIDE = "１１０１０５１９４９１２３１００２Ｘ";
    private static final String MOBILE = "13807946215";

    /** The numbers stand beside faults of many kinds, whose findings quote them. */
    private static final Document DOCUMENT = document(
            paragraph(1, "白塔镇2021年政府信息公开工作年度报告", Story.BODY),
            paragraph(2, "一、总体情况" + IDENTITY, Story.BODY),
            paragraph(3, "申请人张国强，手机" + MOBILE + "，身份证" + IDENTITY + "，要求公开2021年布署的的安排，收到申请   件。", Story.BODY),
            paragraph(
                    4,
                    "再次联系" + MOBILE + "，C:\\Users\\" + MOBILE + "\\a.doc，详见htp://www.x.cn/" + IDENTITY + " 。",
                    Story.BODY),
            paragraph(5, "核对" + IDENTITY, Story.COMMENT),
            paragraph(6, "旧稿" + WIDE, Story.DELETED),
            new Table(
                    1,
                    2,
                    List.of(cell(7, 0, "陈大明"), cell(7, 1, IDENTITY)),
                    Table.Grid.STATED,
                    Place.ofBlock(7, 0, null)),
            new Image("C:\\扫描\\" + IDENTITY + ".jpg", MOBILE, Place.ofBlock(8, 0, null)));

    @Test
    void noFactAndNoFindingHoldsTheNumber() throws Exception {
        Forms forms = Forms.load(RuleFolder.packaged());
        ReportFacts facts = new ReportReader(forms).read(DOCUMENT, 0);
        String findings = RuleBook.load(RuleFolder.packaged(), forms.all())
                .judge(facts, RuleSelection.ALL)
                .findings()
                .toString();

        assertThat(facts.all(Sensitive.class)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(facts.facts().toString()).doesNotContain(IDENTITY, WIDE, MOBILE);
        assertThat(findings)
                .contains("personal-data", "typo", "doubled-word", "leaked-path", "leftover-revision", "bad-link")
                .contains("1101**********002X", "138****6215")
                .doesNotContain(IDENTITY, WIDE, MOBILE);
    }

    @Test
    void placesStayRight() {
        Document masked = MaskedDocument.of(DOCUMENT).document();

        for (int i = 0; i < DOCUMENT.blocks().size(); i++) {
            if (DOCUMENT.blocks().get(i) instanceof Paragraph paragraph) {
                assertThat(((Paragraph) masked.blocks().get(i)).text())
                        .hasSameSizeAs(paragraph.text())
                        .isNotEqualTo(paragraph.place().block() == 1 ? "" : paragraph.text());
            }
        }
        assertThat(masked.links()).extracting(Link::target).containsExactly("tel:138****6215");
    }

    @Test
    void aDocumentWithoutSuchNumbersIsLeftAsItIs() {
        Document plain = document(paragraph(1, "项目编号110105194912310021，热线12345，电话0000-65100181。", Story.BODY));

        assertThat(MaskedDocument.of(plain).document()).isSameAs(plain);
    }

    @Test
    void whatIsMaskedIsFoundNoMore() {
        Document masked = MaskedDocument.of(DOCUMENT).document();

        assertThat(MaskedDocument.of(masked).document()).isSameAs(masked);
    }

    private static Document document(Block... blocks) {
        return new Document(
                "a.docx",
                "application/x",
                "",
                List.of(blocks),
                Map.of("title", IDENTITY),
                List.of(new Link("tel:" + MOBILE, "电话", Place.DOCUMENT)));
    }

    private static Paragraph paragraph(int block, String text, Story story) {
        return new Paragraph(text, "", 0, story, Trust.STATED, Place.ofBlock(block, 0, null));
    }

    private static Cell cell(int block, int column, String text) {
        Place place = Place.ofBlock(block, 0, null).cell(0, column, 0, null);
        return new Cell(0, column, 1, 1, text, Trust.STATED, place);
    }
}
