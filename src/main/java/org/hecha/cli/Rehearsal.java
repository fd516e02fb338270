package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.hecha.sweep.store.SqliteLibrary;

/**
 * Run by the launcher once for each build: what short runs do, so that Java sees which classes to keep ready for them; and
 * the store's own library laid beside them, which each run would else unpack and compare for itself.
 */
public final class Rehearsal {

    /** What reports of all kinds are read, judged and compared by; a few that stand for many do not need all of it. */
    private static final Pattern OF_REPORTS =
            Pattern.compile("org/hecha/(?:across|audit|document|form|prose|report|rule|sweep)/.*\\.class");

    private Rehearsal() {}

    /** @param arguments the folder for the library; then those of runs that are like most, parted by {@code +} */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        SqliteLibrary.unpack(Path.of(arguments[0]));
        Main.spareSearches();
        run("--help");
        run("audit", "--help");
        int status = 0;
        int from = 1;
        for (int i = 1; i <= arguments.length; i++) {
            if (i == arguments.length || arguments[i].equals("+")) {
                status = run(Arrays.copyOfRange(arguments, from, i));
                from = i + 1;
            }
        }
        meetAll();
        System.exit(status);
    }

    private static void meetAll() throws IOException, ClassNotFoundException {
        List<String> names;
        try (JarFile jar = new JarFile(System.getProperty("java.class.path"))) {
            names = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(OF_REPORTS.asMatchPredicate())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        }
    }

    private static int run(String... arguments) {
        return Main.run(Terminal.ofProcess(), Home.ofProcess(), arguments);
    }
}
