package org.hecha.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the command line says of itself: Chinese under a Chinese locale, English otherwise. */
final class Messages {

    private static final String BUNDLE = "org.hecha.cli.Messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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

    private static Messages of(Locale locale) {
        return new Messages(ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK));
    }

    /** The message with {@code {0}}, {@code {1}}, … filled in; numbers without grouping. */
    String get(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
