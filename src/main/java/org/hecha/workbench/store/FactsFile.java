package org.hecha.workbench.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hecha.form.Form;
import org.hecha.form.Forms;
import org.hecha.report.Doubts;
import org.hecha.report.Fact;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/**
 * The format of a facts file: JSON lines in UTF-8, gzipped. The first line is the head: {@code format} ("hecha-facts"),
 * {@code version}, {@code source}, {@code sha256}, {@code form}, {@code forms} (digest), {@code doubts} and {@code illegible}. Each further
 * line is an object with one field: the type of a fact and its components, in the order of the facts. Numbers with a
 * scale are strings, dates are written as 2021-12-31.
 */
public final class FactsFile {

    /** Raised whenever the components of a fact change. */
    public static final int VERSION = 2;

    private static final String FORMAT = "hecha-facts";
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    new JsonFactoryBuilder().rootValueSeparator("\n").build())
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(BigDecimal.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new DateReader()))
            .build();
    private static final Map<String, ObjectReader> READERS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

    private FactsFile() {}

    private record Head(
            String format,
            int version,
            String source,
            String sha256,
            String form,
            String forms,
            Set<Integer> doubts,
            Set<Integer> illegible) {}

    private static final class DateReader extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.parse(parser.getText());
        }
    }

    /** Writes the facts of one report, the same bytes in every run. */
    public static void write(StoredFacts stored, OutputStream out) throws IOException {
        writeLines(stored, new GZIPOutputStream(out, 1 << 15));
    }

    /** The same, not compressed. */
    public static void writeLines(StoredFacts stored, OutputStream out) throws IOException {
        ReportFacts facts = stored.facts();
        Head head = new Head(
                FORMAT,
                VERSION,
                stored.source(),
                stored.sha256(),
                facts.form().id(),
                stored.forms(),
                new TreeSet<>(facts.doubts().blocks()),
                new TreeSet<>(facts.doubts().illegible()));
        try (JsonGenerator lines = MAPPER.createGenerator(out)) {
            writer(Head.class).writeValue(lines, head);
            for (Fact fact : facts.facts()) {
                lines.writeStartObject();
                lines.writeFieldName(fact.getClass().getSimpleName());
                writer(fact.getClass()).writeValue(lines, fact);
                lines.writeEndObject();
            }
            lines.writeRaw('\n');
        }
    }

    private static ObjectWriter writer(Class<?> type) {
        return WRITERS.computeIfAbsent(type, MAPPER::writerFor);
    }

    /**
     * Reads a facts file.
     *
     * @param name of the file, for messages
     * @param forms the forms to judge by; the one of the report is found by its id, else by its year
     */
    public static StoredFacts read(String name, InputStream in, Forms forms) throws IOException, FactsFormatException {
        return read(name, in, forms, type -> true);
    }

    /**
     * The same of some facts only.
     *
     * @param wanted the types of facts that are needed, by their simple names; the report as a whole always is
     */
    public static StoredFacts read(String name, InputStream in, Forms forms, Predicate<String> wanted)
            throws IOException, FactsFormatException {
        try (InputStream lines = new GZIPInputStream(in, 1 << 15)) {
            return readLines(name, new ByteArrayInputStream(only(wanted, lines.readAllBytes())), forms);
        } catch (java.util.zip.ZipException noGzip) {
            throw new FactsFormatException(name + " 不是事实文件。", noGzip);
        }
    }

    /** The head, and the lines of the facts that are needed: to skip a line takes a hundredth of reading it. */
    private static byte[] only(Predicate<String> wanted, byte[] lines) {
        ByteArrayOutputStream some = new ByteArrayOutputStream(lines.length);
        boolean head = true;
        for (int start = 0; start < lines.length; head = false) {
            int end = start;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            int next = Math.min(end + 1, lines.length);
            if (head || wanted(wanted, lines, start, end)) {
                some.write(lines, start, next - start);
            }
            start = next;
        }
        return some.toByteArray();
    }

    /** By the name of the one field of the object on the line; what looks otherwise is for the reader to complain of. */
    private static boolean wanted(Predicate<String> wanted, byte[] lines, int start, int end) {
        int close = start + 2;
        while (close < end && lines[close] != '"') {
            close++;
        }
        if (close >= end) {
            return true;
        }
        String type = new String(lines, start + 2, close - start - 2, StandardCharsets.UTF_8);
        return type.equals(Report.class.getSimpleName()) || wanted.test(type);
    }

    /** The same, not compressed; lines of facts that are not needed may have been left out. */
    public static StoredFacts readLines(String name, InputStream in, Forms forms)
            throws IOException, FactsFormatException {
        try (JsonParser parser = MAPPER.createParser(in)) {
            parser.nextToken();
            Head head = MAPPER.readerFor(Head.class).readValue(parser);
            if (head == null || !FORMAT.equals(head.format())) {
                throw new FactsFormatException(name + " 不是事实文件。");
            }
            if (head.version() != VERSION) {
                throw new FactsFormatException(name + " 的版本是 " + head.version() + "，本程序只读版本 " + VERSION + "；请重新审核报告。");
            }
            List<Fact> facts = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                facts.add(fact(name, parser));
            }
            if (facts.isEmpty() || !(facts.get(0) instanceof Report report)) {
                throw new FactsFormatException(name + " 没有报告的事实。");
            }
            Form form = Optional.of(head.form())
                    .flatMap(id -> forms.all().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst())
                    .orElseGet(() -> forms.forYear(report.judgedYear()));
            return new StoredFacts(
                    head.source(),
                    head.sha256(),
                    head.forms(),
                    new ReportFacts(report, form, new Doubts(head.doubts(), head.illegible()), true, facts));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException damaged) {
            throw new FactsFormatException(name + " 已损坏；请重新审核报告。", damaged);
        }
    }

    private static Fact fact(String name, JsonParser parser) throws IOException, FactsFormatException {
        String type = parser.nextFieldName();
        parser.nextToken();
        ObjectReader reader = type == null ? null : READERS.get(type);
        if (reader == null) {
            reader = MAPPER.readerFor(type(name, type));
            READERS.put(String.valueOf(type), reader);
        }
        Fact fact = reader.readValue(parser);
        parser.nextToken();
        return fact;
    }

    private static Class<?> type(String name, @Nullable String type) throws FactsFormatException {
        try {
            Class<?> found =
                    Class.forName(Fact.class.getPackageName() + "." + type, false, Fact.class.getClassLoader());
            if (found.isRecord() && Fact.class.isAssignableFrom(found)) {
                return found;
            }
        } catch (ClassNotFoundException | LinkageError unknown) {
            // told below
        }
        throw new FactsFormatException(name + " 中有本程序不认识的事实 " + type + "。");
    }
}
