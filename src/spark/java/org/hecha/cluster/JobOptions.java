package org.hecha.cluster;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job is asked to do.
 *
 * @param reports the folder of reports and archives, on whatever Hadoop can read; or a sequence file of them
 * @param out the folder for results, which must not be there yet
 * @param sequence whether {@code reports} names sequence files: names and bytes
 * @param earlier reports of earlier years, judged by nobody; null if none
 * @param across whether reports are held against each other
 * @param roster who owes a report; null if nobody knows
 * @param rules folders of rules, stacked; none for those that came with the program
 * @param year judges by the rules of this year; 0 to read it from each report
 * @param inProcess whether every file is read in the executor itself: for trusted files only
 * @param heapMegabytes of a reading process
 * @param seconds for a file in a reading process
 */
record JobOptions(
        String reports,
        String out,
        boolean sequence,
        @Nullable String earlier,
        boolean across,
        @Nullable Path roster,
        List<Path> rules,
        int year,
        boolean inProcess,
        int heapMegabytes,
        int seconds) {

    static final String USAGE =
            """
            usage: spark-submit … hecha-spark.jar REPORTS OUT [options]
              REPORTS              folder of reports and zip archives (hdfs://, s3a://, file:// …)
              OUT                  new folder: facts, findings (Parquet), reports.jsonl
              --sequence           REPORTS names sequence files, a name and the bytes of a file each
              --last-year PATH     folder of earlier reports, which are only held against
              --across             holds the reports against each other
              --roster FILE        who owes a report; implies --across
              --rules DIR          rules instead of the packaged ones; each further one is a pack on top; builtin names those
              --year N             judges by the rules of this year instead of the one read
              --in-process         reads every file in the executor: for trusted files only
              --reader-heap MB     of a reading process (384)
              --reader-timeout S   for a file in a reading process (60)
            """;

    /** @throws JobException if they cannot be understood */
    static JobOptions of(String[] args) {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        List<String> paths = new ArrayList<>();
        List<Path> rules = new ArrayList<>();
        boolean sequence = false;
        boolean across = false;
        boolean inProcess = false;
        @Nullable String earlier = null;
        @Nullable Path roster = null;
        int year = 0;
        int heap = 384;
        int seconds = 60;
        while (!left.isEmpty()) {
            String word = left.remove();
            switch (word) {
                case "--sequence" -> sequence = true;
                case "--across" -> across = true;
                case "--in-process" -> inProcess = true;
                case "--last-year" -> earlier = value(word, left);
                case "--roster" -> roster = Path.of(value(word, left));
                case "--rules" -> rules.add(Path.of(value(word, left)));
                case "--year" -> year = number(word, left, 1990, 2100);
                case "--reader-heap" -> heap = number(word, left, 32, 65_536);
                case "--reader-timeout" -> seconds = number(word, left, 1, 3_600);
                default -> {
                    if (word.startsWith("--")) {
                        throw new JobException("unknown option " + word + "\n" + USAGE);
                    }
                    paths.add(word);
                }
            }
        }
        if (paths.size() != 2) {
            throw new JobException(USAGE);
        }
        return new JobOptions(
                paths.get(0),
                paths.get(1),
                sequence,
                earlier,
                across || roster != null,
                roster,
                List.copyOf(rules),
                year,
                inProcess,
                heap,
                seconds);
    }

    /** Whether anything of other reports bears on one. */
    boolean besides() {
        return across || earlier != null;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new JobException(option + " needs a value\n" + USAGE);
        }
        return left.remove();
    }

    private static int number(String option, Deque<String> left, int least, int most) {
        String value = value(option, left);
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new JobException(option + " must be from " + least + " to " + most + ", not " + value);
        }
        return Integer.parseInt(value);
    }
}
