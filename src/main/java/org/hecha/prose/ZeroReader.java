package org.hecha.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say 0: 未收到政府信息公开申请; 没有发生行政复议、行政诉讼. Nothing is read where a word of the clause is not known. */
final class ZeroReader {

    private ZeroReader() {}

    /** The zeros that words say between these offsets. */
    static List<Quantity> read(Passage passage, int from, int to) {
        List<Quantity> zeros = new ArrayList<>();
        for (Token token : passage.tokens()) {
            if (token.group() == WordGroup.NEGATION && token.start() >= from && token.end() <= to) {
                Quantity zero = zero(passage, token, from);
                if (zero != null) {
                    zeros.add(zero);
                }
            }
        }
        return zeros;
    }

    private static @Nullable Quantity zero(Passage passage, Token negation, int from) {
        int start = passage.clauseStart(negation.start(), from);
        int end = passage.clauseEnd(negation.end());
        Chunk clause = Chunk.of(passage.text(), passage.tokens(), start, end);
        boolean counted =
                passage.quantities().stream().anyMatch(quantity -> quantity.start() >= start && quantity.end() <= end);
        if (counted
                || !clause.isClear()
                || clause.all(WordGroup.NEGATION).size() != 1
                || !clause.has(WordGroup.TOPIC)) {
            return null;
        }
        boolean doubtful = clause.all(WordGroup.ACT).stream()
                .anyMatch(act -> act.start() < negation.start()
                        || (clause.isDescribed(act) && !act.key().startsWith("carried")));
        if (doubtful || clause.has(WordGroup.COMPARE) || clause.has(WordGroup.CHANGE) || clause.has(WordGroup.SHARE)) {
            return null;
        }
        int first = negation.start();
        int last = negation.end();
        for (Token token : passage.tokens()) {
            if (token.start() >= start && token.end() <= end && token.group().tells()) {
                first = Math.min(first, token.start());
                last = Math.max(last, token.end());
            }
        }
        return Quantity.exact(first, last, BigDecimal.ZERO, "");
    }

    static boolean isSaid(Passage passage, Quantity quantity) {
        return quantity.uom().isEmpty() && !passage.quantities().contains(quantity);
    }

    static Statement statement(Passage passage, Quantity zero, int sentence) {
        Chunk clause = Chunk.of(
                passage.text(),
                passage.tokens(),
                passage.clauseStart(zero.start(), sentence),
                passage.clauseEnd(zero.end()));
        Set<String> others = new LinkedHashSet<>();
        for (WordGroup group : List.of(
                WordGroup.OUTCOME,
                WordGroup.RESULT,
                WordGroup.ROUTE,
                WordGroup.CHANNEL,
                WordGroup.VIA,
                WordGroup.APPLICANT,
                WordGroup.INCLUSIVE)) {
            others.addAll(clause.keys(group));
        }
        Set<String> acts = new LinkedHashSet<>();
        clause.acts().forEach(act -> acts.add(act.key()));
        Set<String> topics = StatementReader.counted(clause.keys(WordGroup.TOPIC));
        Setting setting = Setting.of(passage, sentence, zero.end());
        return new Statement(
                zero,
                Statement.Role.COUNT,
                StatementReader.combined(topics, acts, others),
                setting.scope(),
                setting.span(),
                setting.year(),
                -1,
                clause.groups(),
                true);
    }
}
