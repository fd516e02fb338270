package org.hecha.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.form.FormTable;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reports through: the global {@code findings} of rule files, and the only thing a rule can act on.
 *
 * <pre>{@code
 * findings.at($figure).message("…").value("difference", $d).suggest("…").report();
 * findings.missing("fees", "五、…").message("…").report();
 * findings.cannotAssess("…");
 * }</pre>
 *
 * Rule, severity and basis are those of the rule that is firing. Nobody is accused on an uncertain reading: an error
 * about a fact that is not {@link Certainty#CERTAIN} is reported as a warning, and its message asks to look at the place.
 * That something is missing is as certain as the report's own year and unit.
 */
public final class Findings {

    private static final String UNCERTAIN = "（该处读取不确定，请人工核对）";

    private static final String OF_THE_FILE = "file";

    private final Locator locator;
    private final List<Raised> raised = new ArrayList<>();
    private final Set<String> unassessable = new TreeSet<>();
    private final Set<String> unreported = new TreeSet<>();
    /** Another thread asks who is running when time is up. */
    private volatile @Nullable Declaration current;

    private int open;

    Findings(Locator locator) {
        this.locator = locator;
    }

    /** A finding where the fact stands. */
    public Subject at(Fact fact) {
        return open(locator.of(fact));
    }

    /**
     * A finding on something that the report does not have.
     *
     * @param section key of the section that it is or belongs to; empty if none
     * @param label what memos call it: 五、存在的主要问题及改进情况
     */
    public Subject missing(String section, String label) {
        return open(locator.missing(section, label));
    }

    /** A finding on a prescribed table that the report does not have. */
    public Subject missingTable(FormTable table) {
        return open(locator.missingTable(table));
    }

    /** A finding on the report as a whole. */
    public Subject whole(Report report) {
        return open(locator.whole());
    }

    /**
     * Says that this rule cannot judge this report. Never taken for passed.
     *
     * @param reason for the reader of the rule
     */
    public void cannotAssess(String reason) {
        unassessable.add(firing().name());
    }

    private Subject open(Spot spot) {
        open++;
        return new Subject(spot);
    }

    private Declaration firing() {
        Declaration now = current;
        if (now == null) {
            throw new IllegalStateException("findings are for consequences only");
        }
        return now;
    }

    void begin(Declaration rule) {
        current = rule;
        open = 0;
    }

    void end() {
        if (open > 0) {
            unreported.add(firing().name());
        }
        current = null;
    }

    /** The rule whose consequence is running; null if none is. */
    @Nullable
    Declaration current() {
        return current;
    }

    List<Raised> raised() {
        return List.copyOf(raised);
    }

    /** How many were raised. */
    int size() {
        return raised.size();
    }

    /** What was raised behind the first {@code number}. */
    List<Raised> since(int number) {
        return number == raised.size() ? List.of() : List.copyOf(raised.subList(number, raised.size()));
    }

    /** Names of the rules that said they cannot judge. */
    Set<String> unassessable() {
        return unassessable;
    }

    /** Names of the rules that began a finding and did not report it. */
    Set<String> unreported() {
        return unreported;
    }

    /** A finding of which only the place is known. */
    public final class Subject {

        private final Spot spot;

        private Subject(Spot spot) {
            this.spot = spot;
        }

        /** Its message: one sentence in Chinese that names the place and the actual values. */
        public Draft message(String message) {
            return new Draft(spot, message);
        }
    }

    /** A finding that is being written. It counts only once it is {@linkplain #report reported}. */
    public final class Draft {

        private final Spot spot;
        private final String message;
        private final Map<String, Object> values = new TreeMap<>();
        private String suggestion = "";
        private String discriminator = "";
        private boolean reported;

        private Draft(Spot spot, String message) {
            this.spot = spot;
            this.message = message;
        }

        /** A number or word that made the rule fire; one that is null, as a blank cell's is, is left out. */
        public Draft value(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, plain(value));
            }
            return this;
        }

        /** How to correct it, in Chinese. */
        public Draft suggest(String text) {
            suggestion = text;
            return this;
        }

        /** Tells findings of this rule at this place apart across runs, where the words that stand there do not. */
        public Draft key(String text) {
            discriminator = text;
            return this;
        }

        public void report() {
            if (reported) {
                throw new IllegalStateException("a finding is reported once");
            }
            reported = true;
            open--;
            Declaration rule = firing();
            if (!isFairOn(rule)) {
                unassessable.add(rule.name());
                return;
            }
            boolean soften = spot.certainty() != Certainty.CERTAIN && rule.severity() == Severity.ERROR;
            raised.add(new Raised(
                    rule,
                    soften ? Severity.WARNING : rule.severity(),
                    soften ? message + UNCERTAIN : message,
                    spot,
                    values,
                    suggestion,
                    discriminator));
        }

        /** That a reading is weak is said of the file; what it seems to say is no ground for anything else. */
        private boolean isFairOn(Declaration rule) {
            return rule.group().equals(OF_THE_FILE)
                    || spot.words() == Certainty.CERTAIN
                    || (spot.words() == Certainty.LIKELY && !rule.needsExactWords());
        }

        /** What JSON can say: numbers, words, truth values and lists of them. */
        private static Object plain(Object value) {
            if (value instanceof Number || value instanceof Boolean || value instanceof String) {
                return value instanceof BigDecimal number ? new BigDecimal(number.toPlainString()) : value;
            }
            if (value instanceof Collection<?> many) {
                return many.stream().map(one -> plain(String.valueOf(one))).toList();
            }
            return String.valueOf(value);
        }
    }
}
