package org.hecha.cli;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one sentence and an exit code. No stack trace unless the user asks for it. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        Messages messages = terminal.messages();
        terminal.complain(sentence(wrong));
        terminal.complain(messages.get(
                "usage.see-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.FAILURE;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        if (fault instanceof IOException gone && isBrokenPipe(gone)) {
            return ExitCode.CLEAN;
        }
        if (fault instanceof CommandFailure failure) {
            failure.getMessage().lines().forEach(terminal::complain);
        } else if (fault instanceof IOException full) { // files have words of their own
            terminal.complain(terminal.messages().get("failure.stdout", full));
        } else {
            terminal.complain(terminal.messages().get("failure.internal", fault));
        }
        if (parsed.expandedArgs().contains("--debug")) {
            fault.printStackTrace(terminal.err());
        }
        return ExitCode.FAILURE;
    }

    private String sentence(ParameterException wrong) {
        Messages messages = terminal.messages();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            String near = String.join(", ", unmatched.getSuggestions());
            return near.isEmpty()
                    ? messages.get("usage.unknown", words)
                    : messages.get("usage.unknown-near", words, near);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing.getMissing().isEmpty()
                    ? messages.get("usage.missing-command")
                    : messages.get("usage.missing", name(missing.getMissing().get(0)));
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) {
            return messages.get("usage.wrong", String.valueOf(wrong.getMessage()));
        }
        if (wrong instanceof OverwrittenOptionException) {
            return messages.get("usage.twice", name(argument));
        }
        return wrong.getValue() == null || wrong.getValue().isEmpty()
                ? messages.get("usage.missing", name(argument))
                : messages.get("usage.value", name(argument), wrong.getValue());
    }

    /** Whether nobody reads the output any more. The system words it in the language of its user. */
    static boolean isBrokenPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") || message.contains("管道");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
