package org.hecha.cli;

import java.nio.file.Path;
import org.hecha.memo.TemplateFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --templates}, shared by the commands that write pages or papers. */
final class TemplateOption {

    @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
    private @Nullable Path folder;

    TemplateFolder folder(Home home) {
        return home.templates(folder);
    }
}
