package org.hecha.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hecha.form.Forms;
import org.hecha.report.Fact;
import org.hecha.report.Report;
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
    static final String FORMAT = "2";

    /** Labels recur in every figure and are written once. Half a character, as damaged files have it, becomes U+FFFD. */
    private static final FactsCodec CODEC = FactsCodec.of(SmileMapper.builder(SmileFactory.builder()
            .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
            .enable(SmileGenerator.Feature.LENIENT_UTF_ENCODING)
            .build()));

    /**
     * @param sha256 of the file's bytes
     * @param forms digest of the forms that the facts were read with
     */
    public static FactsBytes of(String sha256, ReportFacts facts, String forms) {
        Pieces pieces = new Pieces();
        try {
            pieces.add(FORMAT, out -> CODEC.write(FactsHead.of(new StoredFacts("", sha256, forms, facts)), out));
            List<Fact> all = facts.facts();
            for (int start = 0; start < all.size(); ) {
                List<Fact> run = all.subList(start, end(all, start));
                pieces.add(type(run.get(0)), out -> {
                    for (Fact fact : run) {
                        CODEC.write(fact, out);
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
        List<Fact> facts = new ArrayList<>();
        Inflater inflater = new Inflater();
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            while (in.available() > 0) {
                String type = in.readUTF();
                int size = in.readInt();
                int length = in.readInt();
                boolean needed = head == null || type.equals(Report.class.getSimpleName()) || wanted.test(type);
                if (!needed) {
                    in.skipNBytes(length);
                    continue;
                }
                inflater.reset();
                inflater.setInput(in.readNBytes(length));
                byte[] smile = new byte[size];
                inflater.inflate(smile);
                if (head != null) {
                    add(name, type, smile, facts);
                } else if (type.equals(FORMAT)) {
                    head = CODEC.head(CODEC.parser(new ByteArrayInputStream(smile)));
                } else {
                    throw new FactsFormatException(name + " 的事实由另一版本的程序读取；请再清查一次。");
                }
            }
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            inflater.end();
        }
        if (head == null) {
            throw new FactsFormatException(name + " 没有事实。");
        }
        return head.with(name, facts, forms);
    }

    private static void add(String name, String type, byte[] smile, List<Fact> facts)
            throws IOException, FactsFormatException {
        try (JsonParser parser = CODEC.parser(new ByteArrayInputStream(smile))) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                facts.add(CODEC.fact(name, type, parser));
            }
        }
    }
}
