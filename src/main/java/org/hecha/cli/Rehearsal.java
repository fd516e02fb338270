package org.hecha.cli;

import java.util.Arrays;

/** Run by the launcher once for each build: what short runs do, so that Java sees which classes to keep ready for them. */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments of runs that are like most, parted by {@code +} */
    public static void main(String[] arguments) {
        Main.spareSearches();
        run("--help");
        run("audit", "--help");
        int status = 0;
        int from = 0;
        for (int i = 0; i <= arguments.length; i++) {
            if (i == arguments.length || arguments[i].equals("+")) {
                status = run(Arrays.copyOfRange(arguments, from, i));
                from = i + 1;
            }
        }
        System.exit(status);
    }

    private static int run(String... arguments) {
        return Main.run(Terminal.ofProcess(), Home.ofProcess(), arguments);
    }
}
