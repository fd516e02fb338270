package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.rule.RuleFault;

/** A fault of a rule file in lines: where and what, the line itself, a caret, the way out. */
final class FaultText {

    private FaultText() {}

    static String of(List<RuleFault> faults) throws IOException {
        StringBuilder text = new StringBuilder();
        for (RuleFault fault : faults) {
            show(fault, text);
        }
        return text.toString();
    }

    private static void show(RuleFault fault, StringBuilder text) throws IOException {
        text.append(new RuleFault(fault.file(), fault.line(), fault.column(), fault.message(), ""))
                .append('\n');
        Path file = Path.of(fault.file());
        if (fault.line() > 0 && Files.isRegularFile(file)) {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .replace("\ufeff", "")
                    .lines()
                    .toList();
            if (fault.line() <= lines.size()) {
                String line = lines.get(fault.line() - 1);
                text.append("    ").append(line).append('\n');
                text.append("    ").append(pad(line, fault.column() - 1)).append("^\n");
            }
        }
        if (!fault.hint().isEmpty()) {
            text.append("    ").append(fault.hint()).append('\n');
        }
    }

    /** Blanks as wide as the words above them: Chinese takes two columns of a terminal. */
    private static String pad(String line, int column) {
        StringBuilder blanks = new StringBuilder();
        line.chars()
                .limit(Math.max(0, column))
                .forEach(c -> blanks.append(c == '\t' ? "\t" : c >= 0x1100 ? "  " : " "));
        return blanks.toString();
    }
}
