package org.hecha.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hecha.audit.Appraisal;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ScoringScheme;
import org.hecha.audit.Waiver;
import org.hecha.audit.Waivers;
import org.hecha.rule.Finding;
import org.hecha.sweep.store.BesideTables;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The cabinet, open. The tables are in {@code <store>.desk} beside a SQLite store, or in the PostgreSQL store; the files are
 * in a folder of their own. Safe for use by many threads, and beside a sweep into the same store.
 */
public final class Desk implements AutoCloseable {

    /** Most bytes of an uploaded file, unless it is said otherwise. */
    public static final int LARGEST_UPLOAD = 100 * 1024 * 1024;

    /** Who was signed in is not kept, nor what was given to programs: that is given anew. */
    public static final BesideTables TABLES = new BesideTables(
            "desk",
            "org/hecha/desk",
            1,
            List.of(
                    "desk_counter",
                    "desk_case",
                    "desk_version",
                    "desk_finding",
                    "desk_decision",
                    "desk_trail",
                    "desk_user",
                    "desk_rule_file"),
            List.of("desk_pass"));

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;
    private final Cases cases;
    private final Decisions decisions;
    private final Uploads uploads;
    private final Queue queue;
    private final Users users;
    private final Passes passes;
    private final RuleFiles ruleFiles;

    private Desk(Database database, DeskClock clock, Uploads uploads, String host) {
        this.database = database;
        this.clock = clock;
        this.uploads = uploads;
        this.trail = new Trail(database, clock);
        this.cases = new Cases(database, clock, trail);
        this.decisions = new Decisions(database, clock, trail);
        this.queue = new Queue(database, clock, trail, uploads, host);
        this.users = new Users(database, clock, trail);
        this.passes = new Passes(database, clock, trail);
        this.ruleFiles = new RuleFiles(database, clock, trail);
    }

    /**
     * Opens it; makes it if there is none.
     *
     * @param store address of the store: a SQLite file, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
     * @param files folder of the uploaded files
     * @throws StoreException if the store cannot be opened
     */
    public static Desk open(String store, Path files, Clock clock) {
        return open(store, files, clock, LARGEST_UPLOAD);
    }

    /** @param largest most bytes of an uploaded file */
    public static Desk open(String store, Path files, Clock clock, int largest) {
        Database database = Database.beside(store, TABLES);
        return new Desk(database, new DeskClock(clock), new Uploads(files, largest), host());
    }

    /** Which machine reads a file: after a restart it takes up its own. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "localhost";
        }
    }

    public Cases cases() {
        return cases;
    }

    public Decisions decisions() {
        return decisions;
    }

    public Uploads uploads() {
        return uploads;
    }

    public Queue queue() {
        return queue;
    }

    public Users users() {
        return users;
    }

    public Passes passes() {
        return passes;
    }

    public RuleFiles ruleFiles() {
        return ruleFiles;
    }

    public Trail trail() {
        return trail;
    }

    public LocalDate today() {
        return clock.today();
    }

    /**
     * A result as the decisions make it: what is waived today is marked, and verdict and score are by the rest.
     *
     * @param audited as {@link Cases#result} has it
     * @param decided as {@link Decisions#of} has it
     * @param scheme null where nothing is scored
     */
    public AuditedReport appraised(
            AuditedReport audited, Map<String, Decision> decided, @Nullable ScoringScheme scheme) {
        return new Appraisal(waivers(decided, clock.today()), scheme).of(audited);
    }

    /** The same with the confirmed findings only, and those that are waived: what goes into a memo. */
    public AuditedReport confirmed(
            AuditedReport audited, Map<String, Decision> decided, @Nullable ScoringScheme scheme) {
        List<Finding> kept = audited.findings().stream()
                .filter(finding -> isDecided(decided.get(finding.fingerprint())))
                .toList();
        return appraised(
                new AuditedReport(
                        audited.source(),
                        audited.sha256(),
                        audited.unit(),
                        audited.year(),
                        audited.regime(),
                        audited.verdict(),
                        kept,
                        audited.outcomes(),
                        audited.failures(),
                        audited.score()),
                decided,
                scheme);
    }

    private static boolean isDecided(@Nullable Decision decision) {
        return decision != null && decision.state() != DecisionState.OPEN;
    }

    /** Waivers as {@code waivers.yaml} would have them. */
    private static Waivers waivers(Map<String, Decision> decided, LocalDate today) {
        return Waivers.of(
                decided.values().stream()
                        .filter(decision -> decision.state() == DecisionState.WAIVED)
                        .sorted(Comparator.comparing(Decision::fingerprint))
                        .map(decision -> new Waiver(
                                decision.fingerprint(), "", "", 0, decision.reason(), decision.by(), decision.until()))
                        .toList(),
                today);
    }

    @Override
    public void close() {
        database.close();
    }
}
