package org.hecha.memo.ledger;

import org.hecha.audit.Score;
import org.jspecify.annotations.Nullable;

/** A score as it was worked out: {@code 100 − 20（missing-section 2处，上限） = 80}. */
final class Arithmetic {

    private Arithmetic() {}

    /** Empty for a report that was not scored. */
    static String of(@Nullable Score score) {
        if (score == null) {
            return "";
        }
        if (!score.vetoed().isEmpty()) {
            return "一票否决：" + String.join("、", score.vetoed());
        }
        StringBuilder words = new StringBuilder(score.full().toPlainString());
        for (Score.Line line : score.lines()) {
            words.append(" − ").append(line.deducted().toPlainString()).append("（");
            words.append(line.rule()).append(' ').append(line.findings()).append("处，每处");
            words.append(line.points().toPlainString());
            words.append(line.deducted().compareTo(line.cap()) == 0 ? "，上限）" : "）");
        }
        return words.append(" = ").append(score.value().toPlainString()).toString();
    }
}
