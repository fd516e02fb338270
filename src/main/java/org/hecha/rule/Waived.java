package org.hecha.rule;

import java.time.LocalDate;

/**
 * A decision of an inspector that a finding does not count.
 *
 * @param reason why
 * @param by who decided
 * @param until the last day on which it holds
 */
public record Waived(String reason, String by, LocalDate until) {}
