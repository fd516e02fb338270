package org.hecha.document.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hecha.document.Box;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Link;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.document.Trust;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Box BOX = new Box(1.5f, -2.25f, 0, Float.MAX_VALUE);

    private static final Document DOCUMENT = new Document(
            "年报 𠮷.pdf",
            "application/pdf",
            "ab",
            List.of(
                    new Paragraph(
                            "半个 \uD842 代理对\n\u0000", "一、", 3, Story.FOOTNOTE, Trust.DOUBTFUL, Place.ofBlock(1, 2, BOX)),
                    new Table(
                            1,
                            2,
                            List.of(new Cell(0, 0, 1, 2, "1 234", Trust.UNREAD, new Place(2, 0, 0, 1, 3, 9, null))),
                            Table.Grid.GUESSED,
                            Place.ofBlock(2, 0, null)),
                    new Image("", "印章", Place.ofBlock(3, 1, BOX))),
            Map.of("title", "工作年度报告", "author", ""),
            List.of(new Link("http://10.0.0.1/", "网站", new Place(2, 0, 1, 3, 5, 1, BOX))));

    @Test
    void aDocumentComesOutAsItWentIn() {
        assertThat(new WireInput(new WireOutput().put(DOCUMENT).frame()).document())
                .isEqualTo(DOCUMENT);
    }

    @Test
    void aFrameThatIsCutOffIsRefused() {
        byte[] frame = new WireOutput().put(DOCUMENT).frame();

        for (int length = 0; length < frame.length; length++) {
            byte[] part = Arrays.copyOf(frame, length);
            assertThatThrownBy(() -> new WireInput(part).document()).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aDamagedFrameIsADocumentOrRefused() {
        byte[] frame = new WireOutput().put(DOCUMENT).frame();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = frame.clone();
            ByteBuffer.wrap(damaged).putInt(random.nextInt(frame.length - 4), random.nextInt() >>> random.nextInt(32));
            try {
                assertThat(new WireInput(damaged).document()).isNotNull();
            } catch (RuntimeException refused) {
                assertThat(refused).isNotInstanceOf(NegativeArraySizeException.class);
            }
        }
    }
}
