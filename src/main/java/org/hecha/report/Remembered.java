package org.hecha.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out about short texts, kept for the next report: offices write the same labels and headings. Holds a bounded
 * number, so that no report can fill the memory. Safe for many threads.
 *
 * @param <T> what is found out; depends on the text alone
 */
final class Remembered<T> {

    private static final int MOST = 2_000;
    private static final int LONGEST = 60;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> look;

    /** @param look what finds it out, the same for the same text */
    Remembered(Function<String, T> look) {
        this.look = look;
    }

    T of(String text) {
        T found = known.get(text);
        if (found == null) {
            found = look.apply(text);
            if (text.length() <= LONGEST && known.size() < MOST) {
                known.put(text, found);
            }
        }
        return found;
    }
}
