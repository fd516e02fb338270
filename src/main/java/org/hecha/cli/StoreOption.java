package org.hecha.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import picocli.CommandLine.Option;

/** The option {@code --store}, and what is said when the store does not do what it should. */
final class StoreOption {

    static final String DEFAULT = "hecha.db";

    @Option(names = "--store", paramLabel = "URL", descriptionKey = "option.store")
    private String url = DEFAULT;

    StoreOption() {}

    /** As if it had been typed. */
    StoreOption(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** Without a password that may stand in it. */
    String shown() {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1…").replaceAll("//[^/@]*@", "//…@");
    }

    /** Where the files lie that were uploaded to its desk, unless somebody says otherwise. */
    Path files() {
        boolean server = url.startsWith("jdbc:") && !url.startsWith("jdbc:sqlite:");
        String file = url.replaceFirst("^jdbc:sqlite:", "");
        return Path.of(server ? "hecha.files" : file + ".files");
    }

    Store open() {
        return Store.open(url);
    }

    Store look() {
        return Store.look(url);
    }

    /** Makes a store where there is none; one that is there may be in use. */
    void makeIfMissing() {
        try {
            look().close();
        } catch (StoreException missing) {
            if (missing.kind() != StoreException.Kind.ABSENT) {
                throw missing;
            }
            open().close();
        }
    }

    /** The failure in one sentence. */
    CommandFailure failure(StoreException failure, Messages messages) {
        String detail = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new CommandFailure(
                messages.get("store." + failure.kind().name().toLowerCase(Locale.ROOT), shown(), detail), failure);
    }
}
