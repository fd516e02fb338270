package org.hecha.document.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.Notes;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private static final Path SAMPLE = Path.of("src", "samples", "liudu-2019.docx");

    /** Writes down what it is asked to read. */
    private static final class Counting implements Documents {

        private final Documents reader = new DocumentReader(Limits.DEFAULT);
        private final List<String> read = new ArrayList<>();

        @Override
        public Document read(String source, Path file) throws UnreadableException {
            read.add(source);
            return reader.read(source, file);
        }

        @Override
        public Document read(String source, byte[] content) throws UnreadableException {
            read.add(source);
            return reader.read(source, content);
        }

        @Override
        public PagePictures pictures(String source, byte[] content, PageRange pages) throws UnreadableException {
            return reader.pictures(source, content, pages);
        }

        @Override
        public byte[] annotated(Document document, byte[] content, Notes notes) throws UnreadableException {
            return reader.annotated(document, content, notes);
        }
    }

    @Test
    void aFileIsReadOnceAndIsTheSameTheSecondTime() throws UnreadableException {
        Counting counting = new Counting();
        try (ReadOnce once = new ReadOnce(counting)) {
            Document first = once.read(SAMPLE);

            assertThat(once.read(SAMPLE)).usingRecursiveComparison().isEqualTo(first);
            assertThat(once.read(SAMPLE)).isEqualTo(first);
        }
        assertThat(counting.read).containsExactly(SAMPLE.toString());
    }

    @Test
    void whatCannotBeReadIsNotTriedAgainAndSaysTheSame() {
        Counting counting = new Counting();
        byte[] broken = "%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII);
        try (ReadOnce once = new ReadOnce(counting)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> once.read("坏.pdf", broken))
                        .isInstanceOf(UnreadableException.class)
                        .hasMessageContaining("坏.pdf");
            }
        }
        assertThat(counting.read).hasSize(1);
    }

    @Test
    void whatDoesNotFitIntoMemoryGoesThroughAFile() {
        List<Spool.Place> places = new ArrayList<>();
        byte[][] pieces = new byte[20][];
        try (Spool spool = new Spool(1000)) {
            for (int i = 0; i < pieces.length; i++) {
                pieces[i] = new byte[i * 37];
                Arrays.fill(pieces[i], (byte) i);
                places.add(spool.put(pieces[i]));
            }
            for (int i = pieces.length - 1; i >= 0; i--) {
                assertThat(spool.get(places.get(i))).isEqualTo(pieces[i]);
            }
        }
        assertThat(places.get(0).memory()).isTrue();
        assertThat(places.get(19).memory()).isFalse();
    }
}
