package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.form.Measure;
import org.hecha.form.Measures;
import org.hecha.prose.GapReader;
import org.hecha.prose.Quantity;
import org.hecha.prose.QuantityReader;
import org.hecha.prose.Statement;
import org.hecha.prose.StatementReader;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of the prose, the gaps left where one is due, and what they say. */
final class ClaimFinder {

    /**
     * A paragraph with what it says.
     *
     * @param reading its statements
     * @param claims the claim of each statement
     * @param measures what each statement counts
     */
    record Told(
            ProseText paragraph, StatementReader.Reading reading, List<Claim> claims, List<List<Measure>> measures) {}

    /** By the notions that mean them, in the order of the word list. */
    private final Map<Set<String>, List<Measure>> meant = new HashMap<>();
    /** By the notions of which it is said that there was none. */
    private final Map<Set<String>, List<Measure>> denied = new HashMap<>();
    /** By either. */
    private final Map<Set<String>, List<Measure>> zero = new HashMap<>();

    private final StatementReader reader;

    ClaimFinder(Measures measures) {
        for (Measure measure : measures.all()) {
            measure.ways().forEach(way -> add(meant, way, measure));
            measure.none().forEach(way -> add(denied, way, measure));
            measure.ways().forEach(way -> add(zero, way, measure));
            measure.none().forEach(way -> add(zero, way, measure));
        }
        this.reader = new StatementReader(measures.lexicon());
    }

    private static void add(Map<Set<String>, List<Measure>> index, List<String> way, Measure measure) {
        List<Measure> measures = index.computeIfAbsent(Set.copyOf(way), notions -> new ArrayList<>());
        if (!measures.contains(measure)) {
            measures.add(measure);
        }
    }

    List<Told> read(List<ProseText> prose, Ownership ownership) {
        List<Told> told = new ArrayList<>();
        for (ProseText paragraph : prose) {
            List<Quantity> quantities = quantities(paragraph.text());
            StatementReader.Reading reading =
                    reader.read(paragraph.text(), quantities, ownership.names(), ownership.year());
            List<Claim> claims = new ArrayList<>();
            List<List<Measure>> counted = new ArrayList<>();
            for (Statement statement : reading.statements()) {
                List<Measure> measures = counted(statement, paragraph);
                claims.add(claim(paragraph, statement, measures, ownership));
                counted.add(measures);
            }
            if (!claims.isEmpty() || !reading.universals().isEmpty()) {
                told.add(new Told(paragraph, reading, claims, counted));
            }
        }
        return told;
    }

    /** The numbers and gaps of a text in order. */
    static List<Quantity> quantities(String text) {
        List<Quantity> quantities = new ArrayList<>(QuantityReader.read(text));
        for (Quantity gap : GapReader.read(text)) {
            if (quantities.stream().noneMatch(other -> other.end() > gap.start() && other.start() < gap.end())) {
                quantities.add(gap);
            }
        }
        quantities.sort(Comparator.comparingInt(Quantity::start));
        return quantities;
    }

    private static Claim claim(ProseText paragraph, Statement statement, List<Measure> measures, Ownership ownership) {
        Quantity quantity = statement.quantity();
        String text = paragraph.text();
        Meaning meaning =
                quantity.gap() ? Meaning.BLANK : quantity.value() == null ? Meaning.NOT_A_NUMBER : Meaning.NUMBER;
        return new Claim(
                counted(text, quantity.start()),
                text.substring(quantity.start(), quantity.end()),
                meaning,
                quantity.value(),
                quantity.vague(),
                quantity.uom(),
                measures.stream().map(Measure::key).toList(),
                ownership.covers(statement.scope(), statement.span(), statement.year()),
                statement.said(),
                paragraph.sentence(quantity.start(), quantity.end()),
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(quantity.start(), quantity.end()));
    }

    /** The measures that a statement counts. */
    private List<Measure> counted(Statement statement, ProseText paragraph) {
        List<Measure> counted = new ArrayList<>();
        for (Set<String> notions : statement.notions()) {
            Measure measure = find(notions, statement, paragraph);
            if (measure != null && !counted.contains(measure)) {
                counted.add(measure);
            }
        }
        return List.copyOf(counted);
    }

    private @Nullable Measure find(Set<String> notions, Statement statement, ProseText paragraph) {
        Quantity quantity = statement.quantity();
        for (Measure measure : index(statement).getOrDefault(notions, List.of())) {
            if (measure.countedIn(quantity.uom())
                    && (measure.about().isEmpty()
                            || measure.sections().contains(paragraph.section())
                            || measure.about().stream().anyMatch(soFar(paragraph, quantity)::contains))) {
                return measure;
            }
        }
        return null;
    }

    /** What is said to be none is no count of it, unless the word list says so. */
    private Map<Set<String>, List<Measure>> index(Statement statement) {
        BigDecimal value = statement.quantity().value();
        if (value == null || value.signum() != 0) {
            return statement.said() ? Map.of() : meant;
        }
        return statement.said() ? denied : zero;
    }

    /** The sentence up to the end of the number's clause: what comes later is said of other numbers. */
    private static String soFar(ProseText paragraph, Quantity quantity) {
        String text = paragraph.text();
        int from = quantity.start();
        while (from > 0 && "。！？\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int before = from - 1;
        while (before > 0 && quantity.start() - before < 200 && "。！？\n".indexOf(text.charAt(before - 1)) < 0) {
            before--;
        }
        // 对收到的政府信息公开申请依法答复。全年被申请行政复议2件。
        if (before > 0 || from > 1) {
            boolean applications = text.substring(Math.max(0, before), from).contains("信息公开申请");
            from = applications ? Math.max(0, before) : from;
        }
        int to = quantity.end();
        while (to < text.length() && "，。；！？\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    /** The words of the clause before the number. */
    private static String counted(String text, int end) {
        int from = end;
        while (from > 0 && end - from < 20 && "，。；、：,;:（）() ".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end).strip();
    }
}
