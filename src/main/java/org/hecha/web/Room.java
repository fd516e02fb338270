package org.hecha.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.compare.ReadReport;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Note;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.form.CitedArticle;
import org.hecha.form.Law;
import org.hecha.memo.ViewModel;
import org.hecha.memo.ViewWriter;
import org.hecha.memo.Viewed;
import org.hecha.memo.VisibleText;
import org.hecha.memo.annotate.FindingNotes;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * A report beside its findings: a projection of what was read and what was found, which judges nothing.
 *
 * @param view the words of the report with the places of its findings
 * @param cards its findings, in the order of the audit
 * @param before numbers of findings on what should stand before a block, by the block's number
 * @param behind numbers of findings on what should stand behind a block
 * @param pages how many the file has; 0 where the format has none
 */
public record Room(
        ViewModel view,
        List<Card> cards,
        Map<String, List<Integer>> before,
        Map<String, List<Integer>> behind,
        int pages) {

    /** Of a report that was read. */
    static Room of(ReadReport read, List<RuleInfo> rules, List<Law> laws) {
        AuditedReport audited = read.audited();
        Document document = read.document();
        List<Finding> findings = audited.findings();
        ViewModel view = ViewWriter.model(new Viewed(
                audited.source(), document, read.facts(), findings, PagePictures.NONE, new PageRange(1, 1), ""));
        Map<String, List<Integer>> before = new TreeMap<>();
        Map<String, List<Integer>> behind = new TreeMap<>();
        for (Note note : FindingNotes.of(audited, document, read.facts(), null).notes()) {
            if (note.anchor() != Note.Anchor.ON) {
                Map<String, List<Integer>> side = note.anchor() == Note.Anchor.BEFORE ? before : behind;
                side.computeIfAbsent(String.valueOf(note.place().block()), block -> new ArrayList<>())
                        .add(note.number());
            }
        }
        return new Room(
                view,
                cards(findings, view.findings(), new Equations(read.facts()), rules, laws),
                before,
                behind,
                lastPage(document));
    }

    /** Of a file that could not be read: its findings alone. */
    static Room of(AuditedReport audited, List<RuleInfo> rules, List<Law> laws) {
        ViewModel view = ViewWriter.model(new Viewed(
                audited.source(), null, null, audited.findings(), PagePictures.NONE, new PageRange(1, 1), ""));
        return new Room(view, cards(audited.findings(), view.findings(), null, rules, laws), Map.of(), Map.of(), 0);
    }

    private static List<Card> cards(
            List<Finding> findings,
            List<ViewModel.Item> items,
            @Nullable Equations equations,
            List<RuleInfo> rules,
            List<Law> laws) {
        Map<String, List<CitedArticle>> articles = new HashMap<>();
        Map<String, List<String>> citedOnly = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        rules.forEach(rule -> titles.putIfAbsent(rule.id(), rule.title()));
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            ViewModel.Item item = items.get(i);
            cards.add(new Card(
                    item.number(),
                    finding.fingerprint(),
                    finding.rule(),
                    titles.getOrDefault(finding.rule(), finding.rule()),
                    item.severity(),
                    item.severityLabel(),
                    item.place(),
                    item.page(),
                    item.quote(),
                    item.message(),
                    VisibleText.of(finding.basis()),
                    articles.computeIfAbsent(finding.basis(), basis -> CitedArticle.in(basis, laws).stream()
                            .filter(CitedArticle::hasText)
                            .toList()),
                    citedOnly.computeIfAbsent(finding.basis(), basis -> CitedArticle.withoutText(basis, laws)),
                    VisibleText.of(Objects.requireNonNullElse(finding.suggestion(), "")),
                    finding.certainty() != Certainty.CERTAIN,
                    item.target(),
                    equations == null ? null : equations.of(finding)));
        }
        return cards;
    }

    /** Identifier of a cell, as the view names it. */
    static String cell(Place place) {
        return place.isCell() ? "b" + place.block() + "r" + place.row() + "c" + place.column() : "b" + place.block();
    }

    private static int lastPage(Document document) {
        int last = 0;
        for (Block block : document.blocks()) {
            last = Math.max(last, block.place().page());
            if (block instanceof Table table) {
                for (Cell cell : table.cells()) {
                    last = Math.max(last, cell.place().page());
                }
            }
        }
        return last;
    }
}
