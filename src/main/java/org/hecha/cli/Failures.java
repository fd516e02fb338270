package org.hecha.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
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
            terminal.complain(terminal.messages().get("failure.stdout", reason(full, terminal.messages())));
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

    /** What the system says, or at least the kind of failure; of some kinds it says no more than which file it was. */
    static String reason(IOException e, Messages messages) {
        if (e instanceof NoSuchFileException) {
            return messages.get("io.absent");
        }
        if (e instanceof AccessDeniedException) {
            return messages.get("io.denied");
        }
        if (e instanceof FileAlreadyExistsException file) { // where a folder was to be made
            return messages.get("io.no-folder", String.valueOf(file.getFile()));
        }
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
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
