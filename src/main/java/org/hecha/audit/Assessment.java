package org.hecha.audit;

import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Judgement;
import org.jspecify.annotations.Nullable;

/** What became of the bytes of one file, whatever its name. */
public sealed interface Assessment {

    /**
     * A report that was judged.
     *
     * @param sha256 of the bytes
     * @param facts what was judged; null where nobody asked for them
     */
    record Judged(String sha256, Report report, Judgement judgement, @Nullable ReportFacts facts)
            implements Assessment {}

    /**
     * A file that is no report, or cannot be read.
     *
     * @param sha256 of the bytes; null if they could not be had
     * @param reason stable name of the cause, part of the JSON contract: {@code encrypted}
     * @param message one sentence in Chinese, with the name of the file
     */
    record Refused(@Nullable String sha256, String reason, String message) implements Assessment {}
}
