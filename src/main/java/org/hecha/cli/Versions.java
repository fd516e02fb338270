package org.hecha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hecha.audit.ToolVersions;
import org.hecha.form.Forms;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import picocli.CommandLine.IVersionProvider;

/** What {@code hecha --version} prints. */
final class Versions implements IVersionProvider {

    private final Terminal terminal;
    private final Home home;

    Versions(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    static ToolVersions of(Forms forms, RuleBook book) {
        Map<String, String> regimes = new TreeMap<>();
        forms.all().forEach(form -> regimes.put(form.id(), form.title()));
        return new ToolVersions(
                "hecha", program(), book.digest(), book.size(), forms.digest(), regimes, book.adjustments());
    }

    /** The program's own version. */
    static String program() {
        return Objects.requireNonNullElse(Versions.class.getPackage().getImplementationVersion(), "dev");
    }

    @Override
    public String[] getVersion() {
        RuleOptions packaged = new RuleOptions();
        Forms forms = packaged.forms(home);
        ToolVersions tool = of(forms, packaged.book(home, forms, RuleSelection.ALL));
        Messages messages = terminal.messages();
        List<String> lines = new ArrayList<>();
        lines.add(tool.name() + " " + tool.version());
        lines.add(messages.get("version.rules", tool.rules(), tool.ruleCount()));
        lines.add(messages.get("version.forms", tool.forms()));
        tool.regimes().forEach((id, title) -> lines.add("  " + id + "  " + title));
        return lines.toArray(String[]::new);
    }
}
