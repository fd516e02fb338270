package org.hecha.workbench.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.workbench.Change;
import org.hecha.workbench.Example;
import org.hecha.workbench.reference.ReferenceModel.Passage;
import org.hecha.workbench.reference.ReferenceModel.Span;

/** The words of an example's report that it is about, cut out of the document and marked. */
final class Passages {

    private final Document document;

    Passages(Document document) {
        this.document = document;
    }

    /** Where the findings stand; each place once. */
    List<Passage> of(List<Finding> findings) {
        Set<Passage> passages = new LinkedHashSet<>();
        findings.forEach(finding -> passages.add(of(finding.location())));
        return List.copyOf(passages);
    }

    private Passage of(Location location) {
        String label = VisibleText.of(location.label());
        String quote = location.quote();
        String text = text(location.block());
        if (location.column() != null || text.isEmpty()) {
            return new Passage(label, List.of(new Span(quote.isBlank() ? "（空白）" : VisibleText.of(quote), true)));
        }
        Integer start = location.start();
        Integer end = location.end();
        if (start != null && end != null && end <= text.length() && start < end) {
            return new Passage(label, marked(text, start, end));
        }
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        return new Passage(label, at < 0 ? marked(text, 0, text.length()) : marked(text, at, at + quote.length()));
    }

    /** What a rule must leave alone: the words that the example puts in, or the report that it writes. */
    List<Passage> of(Example example) {
        List<Passage> passages = new ArrayList<>();
        if (example.base().isEmpty()) {
            paragraphs().forEach(text -> passages.add(new Passage("", marked(text, 0, 0))));
        }
        for (Example.Step step : example.changes()) {
            if (step.change() instanceof Change.Replace replace && !replace.by().isBlank()) {
                first(replace.by(), passages);
            } else if (step.change() instanceof Change.Add add) {
                add.text().lines().filter(line -> !line.isBlank()).forEach(line -> first(line, passages));
            } else if (step.change() instanceof Change.Rewrite rewrite) {
                rewrite.text().lines().filter(line -> !line.isBlank()).forEach(line -> first(line, passages));
            }
        }
        return passages;
    }

    private void first(String words, List<Passage> passages) {
        paragraphs().stream().filter(text -> text.contains(words)).findFirst().ifPresent(text -> {
            int at = text.indexOf(words);
            passages.add(new Passage("", marked(text, at, at + words.length())));
        });
    }

    private List<String> paragraphs() {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private String text(@org.jspecify.annotations.Nullable Integer number) {
        for (Block block : document.blocks()) {
            if (number != null && block.place().block() == number && block instanceof Paragraph paragraph) {
                return paragraph.text();
            }
        }
        return "";
    }

    private static List<Span> marked(String text, int from, int to) {
        List<Span> spans = new ArrayList<>();
        span(text.substring(0, from), false, spans);
        span(text.substring(from, to), true, spans);
        span(text.substring(to), false, spans);
        return List.copyOf(spans);
    }

    private static void span(String text, boolean marked, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(VisibleText.of(text), marked));
        }
    }
}
