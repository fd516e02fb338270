package org.hecha.workbench.store;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hecha.form.Forms;
import org.hecha.report.Fact;
import org.hecha.report.Report;

/**
 * The format of a facts file: JSON lines in UTF-8, gzipped. The first line is the head: {@code format} ("hecha-facts"),
 * {@code version}, {@code source}, {@code sha256}, {@code form}, {@code forms} (digest), {@code doubts} and {@code illegible}. Each further
 * line is an object with one field: the type of a fact and its components, in the order of the facts. Numbers with a
 * scale are strings, dates are written as 2021-12-31.
 */
public final class FactsFile {

    /** Raised whenever the components of a fact change. */
    public static final int VERSION = 2;

    private static final FactsCodec CODEC = FactsCodec.of(
            JsonMapper.builder(new JsonFactoryBuilder().rootValueSeparator("\n").build()));

    private FactsFile() {}

    /** Writes the facts of one report, the same bytes in every run. */
    public static void write(StoredFacts stored, OutputStream out) throws IOException {
        try (JsonGenerator lines = CODEC.generator(new GZIPOutputStream(out, 1 << 15))) {
            CODEC.write(FactsHead.of(stored), lines);
            for (Fact fact : stored.facts().facts()) {
                lines.writeStartObject();
                lines.writeFieldName(fact.getClass().getSimpleName());
                CODEC.write(fact, lines);
                lines.writeEndObject();
            }
            lines.writeRaw('\n');
        }
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

    private static StoredFacts readLines(String name, InputStream in, Forms forms)
            throws IOException, FactsFormatException {
        try (JsonParser parser = CODEC.parser(in)) {
            parser.nextToken();
            FactsHead head = CODEC.head(parser);
            if (head == null || !head.isOfFacts()) {
                throw new FactsFormatException(name + " 不是事实文件。");
            }
            if (head.version() != VERSION) {
                throw new FactsFormatException(name + " 的版本是 " + head.version() + "，本程序只读版本 " + VERSION + "；请重新审核报告。");
            }
            List<Fact> facts = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                String type = String.valueOf(parser.nextFieldName());
                parser.nextToken();
                facts.add(CODEC.fact(name, type, parser));
                parser.nextToken();
            }
            return head.with(name, facts, forms);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException damaged) {
            throw new FactsFormatException(name + " 已损坏；请重新审核报告。", damaged);
        }
    }
}
