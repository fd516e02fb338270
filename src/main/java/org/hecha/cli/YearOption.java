package org.hecha.cli;

import picocli.CommandLine.Option;

/** The option {@code --year}, shared by the commands that judge a report by the rules of a year of one's choice. */
final class YearOption {

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private int year;

    /** 0 if it was not given. */
    int year() {
        return year;
    }

    /** @throws CommandFailure if there are no reports on it: the first are on 2008 */
    void check(Messages messages) {
        if (year != 0 && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new CommandFailure(messages.get("failure.year", year));
        }
    }
}
