package org.hecha.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Outcome;
import org.hecha.rule.Severity;

/** The result for a file that cannot be audited: {@link Verdict#NOT_ASSESSABLE}, with one finding that says why. */
public final class Unassessable {

    /** The rule under which a file that cannot be audited is reported. */
    public static final String UNREADABLE = "unreadable-file";

    /** The rule under which a scan that nobody has read is reported: no fault of the report's words. */
    public static final String NO_TEXT_LAYER = "no-text-layer";

    private static final String NO_TEXT = "no-text";
    private static final String FILE = "file";

    private Unassessable() {}

    /**
     * The result for a file.
     *
     * @param source the path as the user gave it
     * @param asked names of all rules that it was to be held against
     * @param off those of them that are switched off
     */
    public static AuditedReport report(String source, Assessment.Refused refused, List<String> asked, Set<String> off) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        asked.forEach(rule -> outcomes.put(rule, off.contains(rule) ? Outcome.NOT_APPLICABLE : Outcome.NOT_ASSESSABLE));
        String sha256 = refused.sha256();
        return new AuditedReport(
                source,
                sha256,
                "",
                null,
                null,
                Verdict.NOT_ASSESSABLE,
                List.of(finding(refused, sha256 == null ? source : sha256)),
                outcomes,
                List.of(),
                null);
    }

    private static Finding finding(Assessment.Refused refused, String file) {
        boolean scan = refused.reason().equals(NO_TEXT);
        return new Finding(
                scan ? NO_TEXT_LAYER : UNREADABLE,
                scan ? Severity.WARNING : Severity.ERROR,
                FILE,
                refused.message(),
                "审核工作要求：无法读取的文件不作审核，不视为通过",
                fingerprint(refused.reason(), file),
                new Location("全文", null, null, null, null, null, null, null, null, null, ""),
                Map.of("reason", refused.reason()),
                Certainty.CERTAIN,
                null,
                null);
    }

    private static String fingerprint(String reason, String file) {
        byte[] words = (UNREADABLE + '\n' + reason + '\n' + file).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(words), 0, 8);
    }
}
