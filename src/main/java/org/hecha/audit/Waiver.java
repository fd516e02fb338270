package org.hecha.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hecha.form.FormMistake;
import org.hecha.rule.Finding;
import org.hecha.rule.Waived;

/**
 * An entry of {@code waivers.yaml}: which finding does not count, why, who says so and until when. A finding is named by
 * its fingerprint, which survives a renamed file, moved paragraphs and a reworded rule; or by rule, unit and year.
 *
 * @param fingerprint 16 hexadecimal digits; empty if the other three name the finding
 * @param rule name of the rule; empty with a fingerprint
 * @param unit the reporting unit as the report names it; empty with a fingerprint
 * @param year the year reported on; 0 with a fingerprint
 * @param reason why
 * @param by who decided
 * @param until the last day on which it holds, as {@code 2026-12-31}
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Waiver(String fingerprint, String rule, String unit, int year, String reason, String by, String until) {

    public Waiver {
        fingerprint = text(fingerprint);
        rule = text(rule);
        unit = text(unit);
        reason = text(reason);
        by = text(by);
        until = text(until);
        String near = "fingerprint: " + fingerprint;
        boolean byFacts = !rule.isEmpty() && !unit.isEmpty() && year > 0;
        if (fingerprint.isEmpty() && !byFacts) {
            throw new FormMistake(
                    rule.isEmpty() ? "unit: " + unit : "rule: " + rule, "豁免须写明 fingerprint，或同时写明 rule、unit、year");
        }
        if (!fingerprint.isEmpty() && !fingerprint.matches("[0-9a-f]{16}")) {
            throw new FormMistake(fingerprint, "fingerprint 应为 16 位十六进制数字，见审核结果 JSON");
        }
        String named = fingerprint.isEmpty() ? "rule: " + rule : near;
        if (reason.isEmpty() || by.isEmpty() || until.isEmpty()) {
            throw new FormMistake(named, "豁免须写明理由 reason、决定人 by 和截止日期 until");
        }
        day(until, named);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static LocalDate day(String until, String near) {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new FormMistake(near, "until 应写成 2026-12-31 的样子，不能是 " + until);
        }
    }

    /** Whether it names this finding. */
    boolean names(Finding finding, String reportUnit, int reportYear) {
        return fingerprint.isEmpty()
                ? rule.equals(finding.rule()) && unit.equals(reportUnit) && year == reportYear
                : fingerprint.equals(finding.fingerprint());
    }

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(LocalDate.parse(until));
    }

    Waived decision() {
        return new Waived(reason, by, LocalDate.parse(until));
    }

    /** How messages name it: its fingerprint, or rule, unit and year. */
    public String name() {
        return fingerprint.isEmpty() ? rule + "（" + unit + " " + year + "年度）" : fingerprint;
    }
}
