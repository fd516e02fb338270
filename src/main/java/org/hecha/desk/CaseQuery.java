package org.hecha.desk;

/**
 * Which cases are wanted.
 *
 * @param words that stand in unit or file name; empty for all
 * @param verdict key of a {@link org.hecha.audit.Verdict}, or of a {@link CaseState} that has none; empty for all
 * @param year reported on; 0 for all
 * @param rule that has a finding in the last version; empty for all
 * @param shelved whether those out of the way are wanted, or the others
 * @param order in which
 * @param skip how many of the first are left out
 * @param limit how many at most
 */
public record CaseQuery(
        String words, String verdict, int year, String rule, boolean shelved, Order order, int skip, int limit) {

    /** What comes first. */
    public enum Order {
        NEWEST("c.id DESC"),
        ERRORS("v.errors DESC, v.warnings DESC, c.id DESC"),
        UNIT("v.unit, v.year, c.id"),
        YEAR("v.year DESC, v.unit, c.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** The newest. */
    public static final CaseQuery ALL = new CaseQuery("", "", 0, "", false, Order.NEWEST, 0, 50);

    public CaseQuery {
        words = words.strip();
        skip = Math.max(0, skip);
        limit = Math.min(Math.max(1, limit), 500);
    }

    public CaseQuery words(String wanted) {
        return new CaseQuery(wanted, verdict, year, rule, shelved, order, skip, limit);
    }

    public CaseQuery page(int skipped, int atMost) {
        return new CaseQuery(words, verdict, year, rule, shelved, order, skipped, atMost);
    }
}
