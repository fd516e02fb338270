package org.hecha.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hecha.form.Forms;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.workbench.store.FactsFile;
import org.hecha.workbench.store.FactsFormatException;
import org.hecha.workbench.store.StoredFacts;

/**
 * Facts as bytes: the lines of a facts file, deflated, a piece for each run of facts of one type. A rule that asks for few
 * types need not wait for the figures of all tables.
 *
 * @param hash over the facts and the bytes of the file that they were read out of, not its name
 * @param content pieces: type, length of the lines, length deflated, bytes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
public record FactsBytes(String hash, byte[] content) {

    /** Raise it when the content changes its form: files are read anew then. */
    static final String FORMAT = "1";

    private static final String HEAD = "";

    /**
     * @param sha256 of the file's bytes
     * @param forms digest of the forms that the facts were read with
     */
    public static FactsBytes of(String sha256, ReportFacts facts, String forms) {
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
            FactsFile.writeLines(new StoredFacts("", sha256, forms, facts), lines);
            byte[] plain = lines.toByteArray();
            return new FactsBytes(Hash.of(plain), pieces(plain));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static byte[] pieces(byte[] lines) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(lines.length / 8);
        DataOutputStream out = new DataOutputStream(content);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            int start = 0;
            String open = HEAD;
            for (int line = next(lines, 0); line < lines.length; line = next(lines, line)) {
                String type = type(lines, line);
                if (!type.equals(open)) {
                    piece(open, lines, start, line, deflater, out);
                    open = type;
                    start = line;
                }
            }
            piece(open, lines, start, lines.length, deflater, out);
        } finally {
            deflater.end();
        }
        return content.toByteArray();
    }

    /** Where the line after that at {@code line} begins. */
    private static int next(byte[] lines, int line) {
        int end = line;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    /** The name of the one field of the object on a line. */
    private static String type(byte[] lines, int line) {
        int end = line + 2;
        while (lines[end] != '"') {
            end++;
        }
        return new String(lines, line + 2, end - line - 2, StandardCharsets.UTF_8);
    }

    private static void piece(String type, byte[] lines, int start, int end, Deflater deflater, DataOutputStream out)
            throws IOException {
        deflater.reset();
        deflater.setInput(lines, start, end - start);
        deflater.finish();
        byte[] deflated = new byte[end - start + 64];
        int length = deflater.deflate(deflated);
        out.writeUTF(type);
        out.writeInt(end - start);
        out.writeInt(length);
        out.write(deflated, 0, length);
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
        Inflater inflater = new Inflater();
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(content.length * 4);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            while (in.available() > 0) {
                String type = in.readUTF();
                byte[] plain = new byte[in.readInt()];
                int length = in.readInt();
                if (type.equals(HEAD) || type.equals(Report.class.getSimpleName()) || wanted.test(type)) {
                    inflater.reset();
                    inflater.setInput(in.readNBytes(length));
                    lines.write(plain, 0, inflater.inflate(plain));
                } else {
                    in.skipNBytes(length);
                }
            }
            return FactsFile.readLines(name, new ByteArrayInputStream(lines.toByteArray()), forms);
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            inflater.end();
        }
    }
}
