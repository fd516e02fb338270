package org.hecha.memo;

import java.util.List;
import org.hecha.memo.MemoModel.Head;
import org.hecha.memo.MemoModel.Item;
import org.hecha.memo.MemoModel.Points;

/** What a circular makes of what is to be said of one report. */
final class CircularMemo {

    private CircularMemo() {}

    /**
     * The same as a roster knows it.
     *
     * @param unit empty if the roster does not know
     * @param year 0 if the roster does not know; a year that the report names comes before it
     */
    static MemoModel named(MemoModel memo, String unit, int year) {
        Head head = memo.report();
        Integer own = head.year();
        return with(
                memo,
                new Head(
                        head.file(),
                        head.source(),
                        head.sha256(),
                        unit.isEmpty() ? head.unit() : VisibleText.of(unit),
                        own == null && year > 0 ? Integer.valueOf(year) : own,
                        head.form(),
                        head.verdict(),
                        head.verdictLabel()));
    }

    /** Of a report that is owed and was not found. */
    static MemoModel missing(MemoModel memo) {
        Head head = memo.report();
        return with(
                memo,
                new Head(head.file(), head.source(), null, head.unit(), head.year(), null, UnitBoard.MISSING, "未报送"));
    }

    private static MemoModel with(MemoModel memo, Head head) {
        return new MemoModel(
                head,
                memo.counts(),
                memo.findings(),
                memo.passed(),
                memo.notAssessable(),
                memo.notApplicable(),
                memo.failures(),
                memo.score(),
                memo.articles(),
                memo.letter(),
                memo.tool());
    }

    /** With some of its findings, and without what else a list of many reports does not show. */
    static MemoModel shortened(MemoModel memo, List<Item> some) {
        Points score = memo.score();
        return new MemoModel(
                memo.report(),
                memo.counts(),
                some,
                List.of(),
                List.of(),
                List.of(),
                memo.failures(),
                score == null ? null : new Points(score.value(), score.full(), score.band(), score.vetoed(), List.of()),
                List.of(),
                memo.letter(),
                memo.tool());
    }

    /** With words left out of what is said of it. */
    static MemoModel without(String words, MemoModel memo) {
        if (words.isEmpty()
                || memo.findings().stream().noneMatch(item -> item.message().contains(words))) {
            return memo;
        }
        return shortened(
                memo,
                memo.findings().stream()
                        .map(item -> saying(item, item.message().replace(words, "")))
                        .toList());
    }

    private static Item saying(Item item, String message) {
        return new Item(
                item.number(),
                item.place(),
                item.page(),
                item.quote(),
                message,
                item.basis(),
                item.suggestion(),
                item.severity(),
                item.severityLabel(),
                item.uncertain(),
                item.rule(),
                item.group(),
                item.fingerprint(),
                item.waived());
    }
}
