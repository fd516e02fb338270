package org.hecha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What the command line says of itself: Chinese under a Chinese locale, English otherwise. */
final class Messages {

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The language of the environment. Java itself would not know it where that locale is not installed, as in most
     * containers.
     */
    static Messages of(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return of(value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH);
            }
        }
        return of(Locale.getDefault());
    }

    /** Read by name: Java would look for half a dozen other languages in every jar of the class path first. */
    private static Messages of(Locale locale) {
        String file = locale.getLanguage().equals("zh") ? "Messages_zh.properties" : "Messages.properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file))) {
            return new Messages(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message with {@code {0}}, {@code {1}}, … filled in; numbers without grouping, a failure of a file as why it failed. */
    String get(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof IOException failure ? reason(failure) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** What the system says, or at least the kind of failure; of some kinds it says no more than which file it was. */
    String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return get("io.absent");
        }
        if (e instanceof AccessDeniedException) {
            return get("io.denied");
        }
        if (e instanceof FileAlreadyExistsException file) { // where a folder was to be made
            return get("io.no-folder", file.getFile());
        }
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
