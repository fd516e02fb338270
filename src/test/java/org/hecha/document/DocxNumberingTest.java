package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hecha.document.DocxBuilder.p;

import org.junit.jupiter.api.Test;

class DocxNumberingTest {

    @Test
    void numbersAreWrittenAsTheListSays() throws UnreadableException {
        String lists = list(1, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2"))
                + list(2, level(0, "upperRoman", "第%1部分"))
                + list(3, level(0, "decimalEnclosedCircle", "%1"));

        assertThat(numbered(lists, item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1), item(2, 0), item(3, 0)))
                .containsExactly("一、x", "一.1 x", "一.2 x", "二、x", "二.1 x", "第I部分 x", "①x");
    }

    @Test
    void legalNumberingTurnsAllNumbersIntoDigits() throws UnreadableException {
        String lists = list(1, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>"));

        assertThat(numbered(lists, item(1, 0), item(1, 1))).containsExactly("一、x", "1.1 x");
    }

    @Test
    void textDoesNotRunIntoItsNumber() throws UnreadableException {
        String lists = list(1, level(0, "decimal", "%1", "<w:suff w:val=\"nothing\"/>"))
                + list(2, level(0, "decimal", "%1", "<w:suff w:val=\"space\"/>"));

        assertThat(numbered(lists, item(1, 0), item(2, 0))).containsExactly("1x", "1 x");
    }

    @Test
    void deeperLevelsRestartUnlessTheySayOtherwise() throws UnreadableException {
        String lists = list(
                1,
                level(0, "decimal", "%1.")
                        + level(1, "decimal", "(%2)")
                        + level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"0\"/>"));

        assertThat(numbered(
                        lists,
                        item(1, 0),
                        item(1, 1),
                        item(1, 2),
                        item(1, 1),
                        item(1, 2),
                        item(1, 0),
                        item(1, 1),
                        item(1, 2)))
                .containsExactly("1.x", "(1)x", "a)x", "(2)x", "b)x", "2.x", "(1)x", "c)x");
    }

    @Test
    void listsOfTheSameLookCountOnUnlessTheyStartAnew() throws UnreadableException {
        String lists = "<w:abstractNum w:abstractNumId=\"5\">" + level(0, "decimal", "%1.") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

        assertThat(numbered(lists, item(1, 0), item(2, 0), item(3, 0), item(3, 0), item(1, 0)))
                .containsExactly("1.x", "2.x", "7.x", "8.x", "9.x");
    }

    @Test
    void overriddenLevelHasItsOwnFormat() throws UnreadableException {
        String lists = "<w:abstractNum w:abstractNumId=\"5\">" + level(0, "decimal", "%1.") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\">"
                + level(0, "ideographTraditional", "%1、") + "</w:lvlOverride></w:num>";

        assertThat(numbered(lists, item(1, 0), item(1, 0))).containsExactly("甲、x", "乙、x");
    }

    @Test
    void styleFindsItsLevelInTheListAndCanBeSwitchedOff() throws UnreadableException {
        String lists = list(
                1,
                level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h1\"/>")
                        + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>"));
        String styles = "<w:style w:styleId=\"h1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"h2\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"h2b\"><w:basedOn w:val=\"h2\"/></w:style>";
        String body = p("<w:pStyle w:val=\"h1\"/>", "x")
                + p("<w:pStyle w:val=\"h2\"/>", "x")
                + p("<w:pStyle w:val=\"h2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "x")
                + p("<w:pStyle w:val=\"h2b\"/>", "x");

        assertThat(Shown.body(new DocxBuilder()
                        .styles(styles)
                        .numbering(lists)
                        .body(body)
                        .read()))
                .containsExactly("一、x", "（一）x", "x", "（二）x");
    }

    @Test
    void listThatPointsToAStyleTakesTheListOfThatStyle() throws UnreadableException {
        String lists = "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"S\"/>" + level(0, "decimal", "%1)")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
                + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>";

        assertThat(numbered(lists, item(4, 0))).containsExactly("1)x");
    }

    @Test
    void bulletsAreNoNumbers() throws UnreadableException {
        String lists = list(1, level(0, "bullet", "l")) + list(2, level(0, "none", "附件："));

        assertThat(numbered(lists, item(1, 0), item(2, 0), item(99, 0))).containsExactly("x", "附件：x", "x");
    }

    @Test
    void numberInACellBelongsToItsText() throws UnreadableException {
        String cell = DocxBuilder.table("<w:tr><w:tc>" + item(1, 0) + item(1, 0) + "</w:tc></w:tr>");
        Document document = new DocxBuilder()
                .numbering(list(1, level(0, "chineseCounting", "%1、")))
                .body(cell)
                .read();

        assertThat(Shown.table(document, 0).cells().get(0).text()).isEqualTo("一、x\n二、x");
    }

    @Test
    void deletedAndHiddenParagraphsAreNotCounted() throws UnreadableException {
        String mark = "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr>";
        String deleted = "<w:p><w:pPr>" + mark + "</w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>";
        String hidden = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>";

        assertThat(numbered(list(1, level(0, "decimal", "%1.")), item(1, 0), deleted, hidden, item(1, 0)))
                .containsExactly("1.x", "2.x");
    }

    private static java.util.List<String> numbered(String lists, String... items) throws UnreadableException {
        return Shown.body(
                new DocxBuilder().numbering(lists).body(String.join("", items)).read());
    }

    private static String item(int list, int level) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", "x");
    }

    private static String list(int number, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + number + "\">" + levels + "</w:abstractNum><w:num w:numId=\""
                + number + "\"><w:abstractNumId w:val=\"" + number + "\"/></w:num>";
    }

    private static String level(int level, String format, String text) {
        return level(level, format, text, "");
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
