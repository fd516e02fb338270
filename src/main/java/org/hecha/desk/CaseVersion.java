package org.hecha.desk;

/**
 * A file of a case, and in short what the audit says of it.
 *
 * @param number from 1; corrected reports have later ones
 * @param fileName as it was uploaded, without a path
 * @param sha256 of its bytes
 * @param size in bytes
 * @param uploaded when, ISO 8601 in UTC
 * @param uploadedBy name of the user
 * @param state how far the audit is
 * @param cause why it is not assessable: {@code encrypted}; empty else
 * @param unit who reports, as the report names it; empty if unknown
 * @param year reported on; 0 if unknown
 * @param regime id of the form; empty if unknown
 * @param verdict key of a {@link org.hecha.audit.Verdict}, before any decision; empty while the audit goes on
 * @param errors number of findings, before any decision
 * @param warnings number of findings
 * @param notes number of findings
 * @param audited when the audit ended; empty while it goes on
 */
public record CaseVersion(
        int number,
        String fileName,
        String sha256,
        int size,
        String uploaded,
        String uploadedBy,
        CaseState state,
        String cause,
        String unit,
        int year,
        String regime,
        String verdict,
        int errors,
        int warnings,
        int notes,
        String audited) {

    /** Number of findings. */
    public int findings() {
        return errors + warnings + notes;
    }
}
