package org.hecha.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hecha.sweep.fetch.WebAddress;
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
