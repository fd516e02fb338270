package org.hecha.across;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hecha.form.Form;
import org.hecha.form.Forms;
import org.hecha.report.Certainty;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;

/**
 * A profile as bytes: its figures, which are needed of all reports at a time, and its prose, which is needed of a few. Both
 * are deflated. They can be read by the program that wrote them.
 *
 * @param figures who reports on which year, and the numbers of the tables
 * @param prose what the report says in its own words
 * @param wording where that is counted, see {@link Wording}; not deflated
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
public record ProfileBytes(byte[] figures, byte[] prose, byte[] wording) {

    /** Raise it when the bytes change their form. */
    public static final String FORMAT = "5";

    private static final byte[] NOTHING = {};
    private static final int HEAD = Long.BYTES + Integer.BYTES;
    /** Names of cells by their hash: reports by one form have the same, but for a few. */
    private static final Map<Long, String[]> NAMES = new ConcurrentHashMap<>();

    /** The profile of a report. */
    public static ProfileBytes of(ReportFacts facts, SetPhrases phrases) {
        Profile profile = Profile.of("", facts, phrases);
        return new ProfileBytes(
                figures(profile), bytes(out -> writeProse(profile.prose(), out)), Wording.bytes(profile.places()));
    }

    /**
     * A profile whose prose is fetched whenever it is asked for.
     *
     * @param source the path it was read from, as findings name it
     * @param digest stands for the facts that the profile was made of
     * @param figures the first part of the bytes
     * @param prose fetches the second part, by {@code digest}
     */
    public static Profile read(
            String source, String digest, byte[] figures, Function<String, StoredProse> prose, Forms forms) {
        return read(source, digest, figures, prose, one -> prose.apply(one).wording(), NOTHING, forms);
    }

    /**
     * The same of which more is known.
     *
     * @param wording fetches the third part, {@linkplain Wording#read read}, by {@code digest}
     * @param comparison what {@link Corpus#beside} told last time, in whatever corpus; empty if nobody knows
     */
    public static Profile read(
            String source,
            String digest,
            byte[] figures,
            Function<String, StoredProse> prose,
            Function<String, int[]> wording,
            byte[] comparison,
            Forms forms) {
        Comparison known = comparison.length == 0 ? null : Comparison.read(comparison);
        String[] names = names(figures);
        int behind = HEAD + ByteBuffer.wrap(figures).getInt(Long.BYTES);
        byte[] rest = Arrays.copyOfRange(figures, behind, figures.length);
        return read(rest, in -> {
            String unitName = text(in);
            UnitKind kind = UnitKind.valueOf(text(in));
            int year = in.getInt();
            Certainty certainty = Certainty.valueOf(text(in));
            Form form = form(text(in), forms, year);
            Profile.Head head = new Profile.Head(unitName, kind, year, certainty, form);
            FigureValues values = FigureValues.read(names, in);
            return new Profile(
                    source,
                    digest,
                    head,
                    values,
                    () -> prose.apply(digest).prose(),
                    () -> wording.apply(digest),
                    known);
        });
    }

    /** Prose out of bytes. It may be kept for the next time. */
    public static final class StoredProse {

        private final Prose prose;

        private StoredProse(Prose prose) {
            this.prose = prose;
        }

        /** @param bytes the second part of a profile's bytes */
        public static StoredProse of(byte[] bytes, SetPhrases phrases) {
            return new StoredProse(read(bytes, in -> readProse(in, phrases)));
        }

        Prose prose() {
            return prose;
        }

        /** Where its wording is counted, see {@link Wording}. */
        public int[] wording() {
            return Wording.places(prose.text());
        }

        /** About how much memory it takes, in bytes. */
        public int size() {
            return 200
                    + 2 * prose.text().length()
                    + prose.parts().stream()
                            .mapToInt(part -> 100 + 2 * part.text().length())
                            .sum();
        }
    }

    private static Form form(String id, Forms forms, int year) {
        return forms.all().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseGet(() -> forms.forYear(year));
    }

    /** The names of the cells, which many reports have in common, stand first: under their hash, so that they are inflated once. */
    private static byte[] figures(Profile profile) {
        String lines = profile.figures().cellLines();
        byte[] names = bytes(out -> write(lines, out));
        byte[] rest = bytes(out -> writeFigures(profile, out));
        return ByteBuffer.allocate(HEAD + names.length + rest.length)
                .putLong(hash(lines))
                .putInt(names.length)
                .put(names)
                .put(rest)
                .array();
    }

    private static long hash(String lines) {
        long hash = lines.length();
        for (int i = 0; i < lines.length(); i++) {
            hash = Shingles.mixed(hash * 31 + lines.charAt(i));
        }
        return hash;
    }

    private static String[] names(byte[] figures) {
        ByteBuffer in = ByteBuffer.wrap(figures);
        long hash = in.getLong();
        int length = in.getInt();
        return NAMES.computeIfAbsent(
                hash,
                unknown ->
                        FigureValues.names(read(Arrays.copyOfRange(figures, HEAD, HEAD + length), ProfileBytes::text)));
    }

    private static void writeFigures(Profile profile, DataOutputStream out) throws IOException {
        write(profile.unitName(), out);
        write(profile.kind().name(), out);
        out.writeInt(profile.year());
        write(profile.certainty().name(), out);
        write(profile.form().id(), out);
        profile.figures().write(out);
    }

    private static void writeProse(Prose prose, DataOutputStream out) throws IOException {
        out.writeInt(prose.names().size());
        for (String name : prose.names()) {
            write(name, out);
        }
        out.writeInt(prose.parts().size());
        for (Prose.Part part : prose.parts()) {
            write(part.section(), out);
            write(part.text(), out);
        }
        write(prose.text(), out);
    }

    private static Prose readProse(ByteBuffer in, SetPhrases phrases) {
        List<String> names = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            names.add(text(in));
        }
        List<Prose.Part> parts = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            parts.add(new Prose.Part(text(in), text(in)));
        }
        return new Prose(parts, names, phrases, text(in));
    }

    /** Of any length. */
    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            writing.to(out);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Function<ByteBuffer, T> reading) {
        // all at once: to inflate a byte at a time costs ten times as much
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return reading.apply(ByteBuffer.wrap(inflated.readAllBytes()));
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
