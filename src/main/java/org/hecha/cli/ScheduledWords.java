package org.hecha.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.fetch.WebAddress;
import org.hecha.sweep.notice.NoticeException;
import org.hecha.sweep.notice.NoticeSettings;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command line of {@code hecha sweep} that means the same wherever it is run: its paths are absolute.
 *
 * @param store address that it names
 * @param arguments all but that
 */
record ScheduledWords(String store, List<String> arguments) {

    /** Options that name what must be there. */
    private static final Set<String> READ =
            Set.of("--roster", "--waivers", "--rules", "--templates", "--fonts", "--within");

    static ScheduledWords of(ParseResult parsed, Messages messages) {
        List<String> arguments = new ArrayList<>();
        String store = StoreOption.DEFAULT;
        boolean anything = false;
        for (ArgSpec argument : parsed.matchedArgs()) {
            List<String> values = argument.originalStringValues();
            if (argument instanceof OptionSpec option) {
                String name = option.longestName();
                if (name.equals("--store")) {
                    store = values.get(values.size() - 1);
                    continue;
                }
                if (name.equals("--format") && !values.contains("text")) {
                    throw new CommandFailure(messages.get("schedule.format"));
                }
                anything |= name.equals("--roster");
                add(option, name, values, arguments);
            }
        }
        for (ArgSpec argument : parsed.matchedPositionals()) {
            for (String source : argument.originalStringValues()) {
                if (source.equals("-")) {
                    throw new CommandFailure(messages.get("schedule.stdin"));
                }
                anything = true;
                arguments.add(source(source));
            }
        }
        if (!anything) {
            throw new CommandFailure(messages.get("usage.missing", "SOURCE"));
        }
        return new ScheduledWords(store, arguments);
    }

    /** What would make the sweep fail if it were run now; files may still come, variables be set for the runner only. */
    List<String> doubts(Terminal terminal) {
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean value = i > 0 && arguments.get(i - 1).startsWith("--");
            if (value && arguments.get(i - 1).equals("--notify")) {
                try {
                    NoticeSettings.read(Path.of(word), terminal.environment());
                } catch (NoticeException wrong) {
                    doubts.add(terminal.messages().get("schedule.doubt", String.valueOf(wrong.getMessage())));
                }
            } else if ((value ? READ.contains(arguments.get(i - 1)) : !word.startsWith("--")) && isGone(word)) {
                doubts.add(terminal.messages().get("schedule.gone", VisibleText.of(word)));
            }
        }
        return doubts;
    }

    /** What a pattern stands for is looked for by the sweep. */
    private static boolean isGone(String word) {
        return !WebAddress.is(word)
                && !Inputs.isPattern(word)
                && Path.of(word).isAbsolute()
                && !Files.exists(Path.of(word));
    }

    private static void add(OptionSpec option, String name, List<String> values, List<String> arguments) {
        if (option.arity().max() == 0) {
            arguments.add(name);
            return;
        }
        boolean path = Arrays.asList(option.typeInfo().getAuxiliaryTypes()).contains(Path.class)
                || option.typeInfo().getType() == Path.class;
        for (String value : values) {
            arguments.add(name);
            arguments.add(path ? absolute(value) : value);
        }
    }

    /** A source that means the same wherever it is named. */
    static String source(String source) {
        boolean samples = source.equals(Inputs.SAMPLES) && !Files.exists(Path.of(source));
        return samples || WebAddress.is(source) ? source : absolute(source);
    }

    /** A pattern may hold what no path can. */
    private static String absolute(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException pattern) {
            return Path.of("").toAbsolutePath() + "/" + path;
        }
    }
}
