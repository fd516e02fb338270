package org.hecha.cli;

/** Run by the launcher once for each build: what short runs do, so that Java sees which classes to keep ready for them. */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments of the run that most runs are like */
    public static void main(String[] arguments) {
        Main.spareSearches();
        run("--help");
        run("audit", "--help");
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        return Main.run(Terminal.ofProcess(), Home.ofProcess(), arguments);
    }
}
