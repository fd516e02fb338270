package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.Paragraph;
import org.hecha.document.Story;
import org.hecha.document.UnreadableException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hecha audit --annotate}: copies beside the memos, reports untouched. */
class AnnotateTest {

    private static final Path WORD = CommandLineRun.SAMPLES.resolve("liudu-2019.docx");
    private static final Path PDF = CommandLineRun.SAMPLES.resolve("wangchuan-civil-2021.pdf");
    private static final Path TEXT = CommandLineRun.SAMPLES.resolve("shigu-2018.txt");

    private static Path rules = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void writeRules(@TempDir Path once) {
        rules = CommandLineRun.rulesIn(once);
    }

    private static CommandLineRun annotate(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(
                                Stream.of("audit", "--rules", rules, "--annotate", "--in-process"),
                                Stream.of(arguments))
                        .toArray());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesACopyBesideEachMemoAndLeavesTheReportAlone() throws IOException, UnreadableException {
        byte[] before = Files.readAllBytes(WORD);

        CommandLineRun run = annotate(WORD, PDF, TEXT, "-o", folder);

        assertThat(run.err()).isEmpty();
        assertThat(names(folder))
                .containsExactly(
                        "liudu-2019.annotated.docx",
                        "liudu-2019.memo.html",
                        "shigu-2018.annotated.html",
                        "shigu-2018.memo.html",
                        "wangchuan-civil-2021.annotated.pdf",
                        "wangchuan-civil-2021.memo.html");
        assertThat(Files.readAllBytes(WORD)).isEqualTo(before);
        Document copy = new DocumentReader(Limits.DEFAULT).read(folder.resolve("liudu-2019.annotated.docx"));
        assertThat(copy.blocks())
                .filteredOn(block -> block instanceof Paragraph paragraph && paragraph.story() == Story.COMMENT)
                .extracting(block -> ((Paragraph) block).text())
                .contains("问题1（错误）", "报告缺少“其他需要报告的事项”部分。");
        assertThat(Files.readString(folder.resolve("shigu-2018.annotated.html")))
                .contains("问题1（提示）")
                .doesNotContain("<script");
    }

    @Test
    void copiesOfAnEarlierRunAreNoReports() throws IOException {
        Files.copy(WORD, folder.resolve("a.docx"));
        annotate(folder, "-o", folder);

        CommandLineRun again = annotate(folder, "-o", folder);

        assertThat(again.out()).contains("共 1 份报告");
        assertThat(names(folder)).containsExactly("a.annotated.docx", "a.docx", "a.memo.html");
    }

    @Test
    void aReportWithTheNameOfACopyIsNotOverwritten() throws IOException {
        Path report = Files.copy(WORD, folder.resolve("a.docx"));
        Path other = Files.copy(PDF, folder.resolve("a.annotated.docx"));
        byte[] before = Files.readAllBytes(other);

        CommandLineRun run = annotate(report, other, "-o", folder);

        assertThat(Files.readAllBytes(other)).isEqualTo(before);
        assertThat(run.err()).contains("副本与送审文件重名");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void needsAFolder() {
        CommandLineRun run = annotate(WORD);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("-o DIR");
    }

    @Test
    void whatIsSaidOfAnUnreadableFileIsNotLost() throws IOException {
        Path broken = Files.write(folder.resolve("坏.pdf"), "%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII));

        annotate(broken, "-o", folder);

        assertThat(Files.readString(folder.resolve("坏.annotated.html"))).contains("问题1（错误）", "坏.pdf");
    }
}
