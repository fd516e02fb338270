package org.hecha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleSelection;
import picocli.CommandLine.Option;

/** The option {@code --rules}, shared by the commands that need forms or rules; each further one is a pack on top. */
final class RuleOptions {

    /** Stands for the rules that come with the program, wherever they are. */
    private static final String BUILTIN = "builtin";

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "option.rules")
    private List<Path> rules = new ArrayList<>();

    /** The option as somebody would type it who stands elsewhere. */
    List<String> absoluteWords() {
        return rules.stream()
                .flatMap(pack -> Stream.of(
                        "--rules",
                        isBuiltin(pack) ? BUILTIN : pack.toAbsolutePath().toString()))
                .toList();
    }

    /** @throws CommandFailure if a pack is not there */
    RuleFolder folder(Home home) {
        return folder(rules, home);
    }

    /** The same for folders that another option names; none means those that come with the program. */
    static RuleFolder folder(List<Path> paths, Home home) {
        if (paths.isEmpty()) {
            return home.rules();
        }
        return RuleFolder.stacked(
                paths.stream().map(path -> pack(path, paths.size(), home)).toList());
    }

    static boolean isBuiltin(Path path) {
        return path.toString().equals(BUILTIN) && !Files.exists(path);
    }

    private static RuleFolder pack(Path path, int count, Home home) {
        if (isBuiltin(path)) {
            return home.rules();
        }
        if (count > 1 && !Files.isDirectory(path)) {
            throw new CommandFailure("没有规则文件夹 " + path + "；请检查 --rules");
        }
        return RuleFolder.of(path);
    }

    /** What an author writes to: the topmost of the folders named, which need not be there yet. */
    RuleFolder topmost(Home home) {
        return rules.isEmpty() ? home.rules() : pack(rules.get(rules.size() - 1), 1, home);
    }

    /** Whether it is a pack on top of others. */
    boolean stacked() {
        return rules.size() > 1;
    }

    /**
     * The forms of that folder.
     *
     * @throws CommandFailure with every fault that the forms have
     */
    Forms forms(Home home) {
        try {
            return Forms.load(folder(home));
        } catch (FormException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The rules of that folder.
     *
     * @param selection what will be asked of them
     * @throws CommandFailure with every fault that the rules or the selection have, a line each
     */
    RuleBook book(Home home, Forms forms, RuleSelection selection) {
        try {
            RuleBook book = RuleBook.load(folder(home), forms.all());
            book.check(selection);
            return book;
        } catch (RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
