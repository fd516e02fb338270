package org.hecha.sweep;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import org.hecha.form.Forms;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.workbench.store.FactsCodec;
import org.hecha.workbench.store.FactsFormatException;
import org.hecha.workbench.store.FactsHead;
import org.hecha.workbench.store.StoredFacts;

/**
 * Facts as bytes: Smile (binary JSON), deflated, a piece for the head and one for each run of facts of one type. A rule that
 * asks for few types need not wait for the figures of all tables.
 *
 * @param hash over the facts and the bytes of the file that they were read out of, not its name
 * @param content pieces: type, length, length deflated, bytes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
public record FactsBytes(String hash, byte[] content) {

    /** Raise it when the content changes its form: files are read anew then. Stands in the place of the head's type. */
    static final String FORMAT = "3";

    /** Labels recur in every figure and are written once. Half a character, as damaged files have it, becomes U+FFFD. */
    private static final FactsCodec CODEC = FactsCodec.of(SmileMapper.builder(SmileFactory.builder()
                    .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
                    .enable(SmileGenerator.Feature.LENIENT_UTF_ENCODING)
                    .build())
            .annotationIntrospector(new Unnamed())
            .addModule(FigureForm.module()));

    /** Components in their order, without their names: who changes them raises {@link #FORMAT}. */
    private static final class Unnamed extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonFormat.Value findFormat(Annotated annotated) {
            return annotated.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(annotated);
        }
    }

    /**
     * @param sha256 of the file's bytes
     * @param forms digest of the forms that the facts were read with
     */
    public static FactsBytes of(String sha256, ReportFacts facts, String forms) {
        Pieces pieces = new Pieces();
        try {
            pieces.add(FORMAT, out -> CODEC.write(FactsHead.of(new StoredFacts("", sha256, forms, facts)), out));
            List<Fact> all = facts.facts();
            FigureForm.Written written = new FigureForm.Written();
            for (int start = 0; start < all.size(); ) {
                List<Fact> run = all.subList(start, end(all, start));
                pieces.add(type(run.get(0)), out -> {
                    out.assignCurrentValue(written);
                    for (Fact fact : run) {
                        CODEC.write(fact, out);
                        if (fact instanceof Figure figure) {
                            written.add(figure);
                        }
                    }
                });
                start += run.size();
            }
            return new FactsBytes(pieces.hash.hex(), pieces.content.toByteArray());
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            pieces.deflater.end();
        }
    }

    private static int end(List<Fact> facts, int start) {
        int end = start + 1;
        while (end < facts.size()
                && facts.get(end).getClass() == facts.get(start).getClass()) {
            end++;
        }
        return end;
    }

    private static String type(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    private interface Values {
        void to(JsonGenerator out) throws IOException;
    }

    /** Pieces as they are written. */
    private static final class Pieces {

        private final Hash hash = new Hash();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 15);
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

        void add(String type, Values values) throws IOException {
            ByteArrayOutputStream smile = new ByteArrayOutputStream(1 << 12);
            try (JsonGenerator generator = CODEC.generator(smile)) {
                values.to(generator);
            }
            byte[] plain = smile.toByteArray();
            hash.add(type).add(plain);
            deflater.reset();
            deflater.setInput(plain);
            deflater.finish();
            byte[] deflated = new byte[plain.length + 64];
            int length = deflater.deflate(deflated);
            DataOutputStream out = new DataOutputStream(content);
            out.writeUTF(type);
            out.writeInt(plain.length);
            out.writeInt(length);
            out.write(deflated, 0, length);
        }
    }

    /**
     * The facts again.
     *
     * @param wanted which types of facts are needed, by their simple names; the report as a whole always is
     */
    public static ReportFacts read(byte[] content, Forms forms, Predicate<String> wanted) {
        try {
            return stored("", content, forms, wanted).facts();
        } catch (IOException | FactsFormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /**
     * The same with what is known of how they were read.
     *
     * @param name what messages call the report
     */
    static StoredFacts stored(String name, byte[] content, Forms forms, Predicate<String> wanted)
            throws IOException, FactsFormatException {
        FactsHead head = null;
        try (StoredPieces pieces = new StoredPieces(name, CODEC, wanted)) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            while (in.available() > 0) {
                StoredPieces.Piece piece =
                        new StoredPieces.Piece(in.readUTF(), in.readInt(), in.readNBytes(in.readInt()));
                if (head != null) {
                    pieces.read(piece);
                } else if (piece.type().equals(FORMAT)) {
                    head = CODEC.head(pieces.parser(piece));
                } else {
                    throw new FactsFormatException(name + " 的事实由另一版本的程序读取；请再清查一次。");
                }
            }
            if (head == null) {
                throw new FactsFormatException(name + " 没有事实。");
            }
            return head.with(name, pieces.facts(), forms);
        }
    }
}
