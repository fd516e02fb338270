package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hecha.form.Measure;
import org.hecha.form.Measures;
import org.hecha.prose.GapReader;
import org.hecha.prose.Quantity;
import org.hecha.prose.QuantityReader;
import org.hecha.prose.Statement;
import org.hecha.prose.StatementReader;

/** Reads the numbers of the prose, the gaps left where one is due, and what they say. */
final class ClaimFinder {

    /** A paragraph with its statements, and the claim of each. */
    record Told(ProseText paragraph, StatementReader.Reading reading, List<Claim> claims) {}

    private final Measures measures;
    private final StatementReader reader;

    ClaimFinder(Measures measures) {
        this.measures = measures;
        this.reader = new StatementReader(measures.lexicon());
    }

    List<Told> read(List<ProseText> prose, Ownership ownership) {
        List<Told> told = new ArrayList<>();
        for (ProseText paragraph : prose) {
            List<Quantity> quantities = quantities(paragraph.text());
            StatementReader.Reading reading =
                    reader.read(paragraph.text(), quantities, ownership.names(), ownership.year());
            List<Claim> claims = reading.statements().stream()
                    .map(statement -> claim(paragraph, statement, ownership))
                    .toList();
            if (!claims.isEmpty() || !reading.universals().isEmpty()) {
                told.add(new Told(paragraph, reading, claims));
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

    private Claim claim(ProseText paragraph, Statement statement, Ownership ownership) {
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
                counted(statement, paragraph).stream().map(Measure::key).toList(),
                ownership.covers(statement.scope(), statement.span(), statement.year()),
                statement.said(),
                paragraph.sentence(quantity.start(), quantity.end()),
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(quantity.start(), quantity.end()));
    }

    /** The measures that a statement counts. */
    List<Measure> counted(Statement statement, ProseText paragraph) {
        Set<Measure> counted = new LinkedHashSet<>();
        for (Set<String> notions : statement.notions()) {
            find(notions, statement, paragraph).ifPresent(counted::add);
        }
        return List.copyOf(counted);
    }

    private Optional<Measure> find(Set<String> notions, Statement statement, ProseText paragraph) {
        Quantity quantity = statement.quantity();
        return measures.all().stream()
                .filter(measure -> means(measure, notions, statement))
                .filter(measure -> measure.countedIn(quantity.uom()))
                .filter(measure -> measure.about().isEmpty()
                        || measure.sections().contains(paragraph.section())
                        || measure.about().stream().anyMatch(soFar(paragraph, quantity)::contains))
                .findFirst();
    }

    private static boolean means(Measure measure, Set<String> notions, Statement statement) {
        BigDecimal value = statement.quantity().value();
        boolean zero = value != null && value.signum() == 0;
        return (!statement.said() && measure.isMeantBy(notions)) || (zero && measure.isDeniedBy(notions));
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
