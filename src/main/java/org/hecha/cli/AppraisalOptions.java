package org.hecha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ScoringScheme;
import org.hecha.audit.Waiver;
import org.hecha.audit.Waivers;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what counts: waivers, and the day on which they must hold. */
final class AppraisalOptions {

    @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "option.waivers")
    private @Nullable Path waivers;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    /**
     * What is made of the findings of a run.
     *
     * @param folder of the rules, where the scoring scheme is; reports are not scored by a part of the rules
     * @throws CommandFailure if waivers or scoring scheme cannot be read
     */
    Appraisal appraisal(RuleFolder folder, RuleSelection selection) {
        try {
            Waivers given = waivers == null ? Waivers.NONE : Waivers.load(waivers, day());
            boolean all = selection.equals(RuleSelection.ALL);
            return new Appraisal(given, all ? ScoringScheme.load(folder).orElse(null) : null);
        } catch (FormException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** Asked only where it matters: Java looks for time zones in every jar of the class path. */
    private LocalDate day() {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    }

    /** The day that was given; null if none was. */
    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    /** Tells of waivers that were of no use. */
    static void complainOf(Waivers waivers, Terminal terminal) {
        complain(waivers.expired(), "waiver.expired", terminal);
        complain(waivers.unused(), "waiver.unused", terminal);
    }

    private static void complain(List<Waiver> waivers, String key, Terminal terminal) {
        waivers.forEach(waiver -> terminal.complain(terminal.messages().get(key, waiver.name(), waiver.until())));
    }
}
