package org.hecha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hecha.form.RuleFolder;
import org.hecha.memo.TemplateFolder;
import org.jspecify.annotations.Nullable;

/**
 * Where the program finds rules, templates and samples: in the checkout that the launcher names, else in its own jar.
 *
 * @param folder the checkout; null if the program does not run from one
 */
record Home(@Nullable Path folder) {

    static Home ofProcess() {
        String home = System.getProperty("hecha.home", "");
        return new Home(home.isEmpty() ? null : Path.of(home));
    }

    /** The rules that come with the program. */
    RuleFolder rules() {
        return inside("rules").map(RuleFolder::of).orElseGet(RuleFolder::packaged);
    }

    /** @param given what {@code --templates} names; null if it was not given */
    TemplateFolder templates(@Nullable Path given) {
        return Optional.ofNullable(given)
                .or(() -> inside("templates"))
                .map(TemplateFolder::of)
                .orElseGet(TemplateFolder::packaged);
    }

    /** The samples that come with a checkout. */
    Optional<Path> samples() {
        return inside("src/samples");
    }

    private Optional<Path> inside(String name) {
        return Optional.ofNullable(folder).map(home -> home.resolve(name)).filter(Files::isDirectory);
    }
}
