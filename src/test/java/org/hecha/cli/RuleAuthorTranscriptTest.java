package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who knows no Java does what a chapter of rules/README.md says, in an empty folder: writes the files that are
 * printed there, runs the commands, and sees the output that is printed there.
 */
class RuleAuthorTranscriptTest {

    private static final String CHAPTER = "## 三条新规则：从空文件夹到发布\n";
    private static final Pattern FENCE = Pattern.compile("(?ms)^([^\n]*)\n\n```\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("文件 `([^`]+)`：$");
    private static final String PROMPT = "$ ./hecha ";

    private final Path folder;
    private int files;
    private int commands;

    RuleAuthorTranscriptTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void threeRulesAreWrittenProvedAndPublishedAsTheChapterSays() throws IOException {
        String readme = Files.readString(Path.of("rules", "README.md"));
        int start = readme.indexOf(CHAPTER);
        String chapter = readme.substring(start, readme.indexOf("\n## ", start));

        for (Matcher fence = FENCE.matcher(chapter); fence.find(); ) {
            Matcher file = FILE.matcher(fence.group(1));
            if (file.find()) {
                Path target = folder.resolve(file.group(1));
                Files.createDirectories(target.getParent());
                Files.writeString(target, fence.group(2));
                files++;
            } else {
                session(fence.group(2));
            }
        }

        assertThat(files).isEqualTo(6);
        assertThat(commands).isEqualTo(8);
    }

    private void session(String printed) {
        String command = "";
        List<String> output = new ArrayList<>();
        for (String line : (printed + PROMPT).split("\n", -1)) {
            if (!line.startsWith(PROMPT)) {
                output.add(line);
                continue;
            }
            if (!command.isEmpty()) {
                run(command, String.join("\n", output));
            }
            command = line.substring(PROMPT.length());
            output.clear();
        }
    }

    private void run(String command, String expected) {
        commands++;
        Object[] arguments = List.of(command.split(" ", -1)).stream()
                .map(word -> word.matches("(mine|facts|pages|memos)") ? folder.resolve(word) : word)
                .toArray();
        CommandLineRun run = new CommandLineRun().run(arguments);
        String said = (run.err() + run.out()).replace(folder + "/", "").strip();
        String pattern = expected.strip()
                .lines()
                .map(line -> List.of(line.split("…", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(line.strip().equals("…") ? "(?s:.*)" : ".*")))
                .collect(Collectors.joining("\n"));
        assertThat(said).as(command).matches(pattern);
    }
}
