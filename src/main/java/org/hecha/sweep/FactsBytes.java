package org.hecha.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hecha.form.Forms;
import org.hecha.report.ReportFacts;
import org.hecha.workbench.store.FactsFile;
import org.hecha.workbench.store.FactsFormatException;
import org.hecha.workbench.store.StoredFacts;

/**
 * Facts as bytes.
 *
 * @param hash over the facts and the bytes of the file that they were read out of, not its name
 * @param content a facts file, deflated
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
record FactsBytes(String hash, byte[] content) {

    static FactsBytes of(String sha256, ReportFacts facts, String forms) {
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
            FactsFile.writeLines(new StoredFacts("", sha256, forms, facts), lines);
            byte[] plain = lines.toByteArray();
            return new FactsBytes(Hash.of(plain), deflated(plain));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream(plain.length / 8);
            try (DeflaterOutputStream out = new DeflaterOutputStream(content, fast, 1 << 14)) {
                out.write(plain);
            }
            return content.toByteArray();
        } finally {
            fast.end();
        }
    }

    /**
     * The facts again.
     *
     * @param wanted which types of facts are needed, by their simple names
     */
    static ReportFacts read(byte[] content, Forms forms, Predicate<String> wanted) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return FactsFile.readLines("", in, forms, wanted).facts();
        } catch (IOException | FactsFormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
