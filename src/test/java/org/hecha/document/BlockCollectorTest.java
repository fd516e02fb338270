package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class BlockCollectorTest {

    private static final Limits SMALL = new Limits(1 << 20, 1 << 20, 10, 10, 100, 1000, 10, 20);

    @Test
    void nestedTablesFollowTheOuterOneInTheOrderTheyStart() throws Exception {
        String deepest = "<table><tr><td>最内</td></tr></table>";
        String first = "<table><tr><td>内一" + deepest + "尾</td></tr></table>";

        assertThat(collect(
                        "<table><tr><td>外" + first + "末</td><td><table><tr><td>内二</td></tr></table></td></tr></table>"))
                .containsExactly("[0,0 1x1 外/末][0,1 1x1 ]", "[0,0 1x1 内一/尾]", "[0,0 1x1 最内]", "[0,0 1x1 内二]");
    }

    @Test
    void lineBreaksStayInTheirParagraphAndCell() throws Exception {
        assertThat(collect("<p>甲<br/>乙</p><table><tr><td>丙<br/>丁</td></tr></table>"))
                .containsExactly("BODY |甲/乙", "[0,0 1x1 丙/丁]");
    }

    @Test
    void otherStoriesAndImagesInACellAreBlocksAfterTheTable() throws Exception {
        assertThat(collect("<table><tr><td><p>12</p><p data-story=\"DELETED\">11</p><img src=\"a.png\" alt=\"图\"/>"
                        + "<p data-label=\"1.\">项</p></td></tr></table><p>后</p>"))
                .containsExactly("[0,0 1x1 12/1.项]", "DELETED |11", "IMAGE a.png|图", "BODY |后");
    }

    @Test
    void cellsAreHeldToTheGridOfSpans() throws Exception {
        assertThat(collect(
                        "<table><tr><td rowspan=\"2\">甲</td><td colspan=\"2\">乙</td></tr><tr><td>丙</td><td>丁</td></tr>"
                                + "<tr><td rowspan=\"9\" colspan=\"x\">戊</td></tr></table>"))
                .containsExactly("[0,0 2x1 甲][0,1 1x2 乙][1,1 1x1 丙][1,2 1x1 丁][2,0 1x1 戊]");
    }

    @Test
    void limitsHold() {
        assertThatThrownBy(() -> collect("<p>一</p>".repeat(11))).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> collect("<table><tr>" + "<td>一</td>".repeat(11) + "</tr></table>"))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> collect("<table>" + "<tr/>".repeat(11) + "</table>"))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> collect("<table><tr><td rowspan=\"65534\" colspan=\"1000\">一</td></tr></table>"))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> collect("<div>".repeat(30) + "</div>".repeat(30)))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> collect("<p>" + "字".repeat(1001) + "</p>")).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> collect(
                        "<table><tr><td>" + "<p data-story=\"COMMENT\">一</p>".repeat(11) + "</td></tr></table>"))
                .isInstanceOf(LimitExceededException.class);
    }

    private static List<String> collect(String body) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        BlockCollector collector = new BlockCollector(SMALL);
        factory.newSAXParser()
                .parse(new InputSource(new StringReader("<html><body>" + body + "</body></html>")), collector);
        return collector.blocks().stream().map(Shown::block).toList();
    }
}
