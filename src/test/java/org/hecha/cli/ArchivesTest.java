package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static Path rules = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private byte[] report = new byte[0];

    @BeforeAll
    static void writeRules(@TempDir Path once) {
        rules = CommandLineRun.rulesIn(once);
    }

    @BeforeEach
    void readReport() throws IOException {
        report = Files.readAllBytes(CommandLineRun.SAMPLES.resolve("liudu-2019.docx"));
    }

    @Test
    void everyDocumentInArchiveIsReport() throws IOException {
        Path archive = zip(
                "送审.zip",
                GBK,
                Map.of(
                        "卫健局/年度报告.docx", report,
                        "教育局.txt", "教育局年度报告".getBytes(StandardCharsets.UTF_8),
                        "照片.jpg", new byte[9],
                        "__MACOSX/卫健局/._年度报告.docx", new byte[9],
                        ".DS_Store", new byte[9],
                        "~$年度报告.docx", new byte[9]));

        assertThat(sources(archive)).containsExactly("送审.zip!/卫健局/年度报告.docx", "送审.zip!/教育局.txt");
        assertThat(sources(folder)).hasSize(2);
    }

    @Test
    void archiveReadsAsItsFolderWould() throws IOException {
        Path archive = zip("包.zip", GBK, Map.of("a/甲.docx", report));
        Path file = Files.write(folder.resolve("甲.docx"), report);

        JsonNode packed = reports(archive).get(0);
        JsonNode plain = reports(file).get(0);

        assertThat(packed.get("sha256")).isEqualTo(plain.get("sha256"));
        assertThat(packed.get("findings")).isEqualTo(plain.get("findings"));
    }

    @Test
    void archiveInArchiveIsOpenedOnce() throws IOException {
        byte[] third = bytes(GBK, Map.of("丙.docx", report));
        byte[] second = bytes(GBK, Map.of("乙.docx", report, "三.zip", third));
        Path archive = zip("一.zip", GBK, Map.of("二.zip", second, "甲.docx", report));

        CommandLineRun run = audit(archive);

        assertThat(sources(archive)).containsExactly("一.zip!/二.zip!/乙.docx", "一.zip!/甲.docx");
        assertThat(run.err()).contains("一.zip!/二.zip!/三.zip 在两层压缩包之内");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void damagedFilesAndArchivesAreNotPassedOver() throws IOException {
        Path archive = zip("包.zip", GBK, Map.of("坏.zip", new byte[] {'P', 'K', 3, 4, 0}, "空.docx", new byte[0]));
        Path cut = Files.write(folder.resolve("断.zip"), new byte[] {'P', 'K', 3, 4, 0});

        assertThat(reports(archive).findValuesAsText("verdict"))
                .containsOnly("not-assessable")
                .hasSize(2);
        assertThat(audit(archive).err()).contains("包.zip!/坏.zip”不完整或已损坏", "包.zip!/空.docx”是空文件");
        assertThat(audit(cut).err()).contains("断.zip”不完整或已损坏");
    }

    @Test
    void archiveWithoutReportsSaysSo() throws IOException {
        CommandLineRun run = audit(zip("图.zip", GBK, Map.of("照片.jpg", new byte[9])));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("图.zip 中没有报告");
    }

    @Test
    void memosStayInTheirFolderWhateverPathsTheArchiveHolds() throws IOException {
        Path archive = zip("包.zip", GBK, Map.of("../../甲.docx", report, "b\\..\\甲.docx", report));
        Path memos = folder.resolve("memos");

        audit("-o", memos, archive);

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written =
                    files.filter(file -> file.toString().endsWith(".memo.html")).toList();
            assertThat(written).hasSize(2).allMatch(file -> memos.equals(file.getParent()));
        }
    }

    private CommandLineRun audit(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(Stream.of("audit", "--rules", rules), Stream.of(arguments))
                        .toArray());
    }

    private JsonNode reports(Path path) throws IOException {
        return new ObjectMapper()
                .readTree(audit("--format", "json", path).out())
                .get("reports");
    }

    private List<String> sources(Path path) throws IOException {
        return reports(path).findValuesAsText("source").stream()
                .map(source -> source.substring(folder.toString().length() + 1))
                .toList();
    }

    private Path zip(String name, Charset encoding, Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve(name), bytes(encoding, files));
    }

    private static byte[] bytes(Charset encoding, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, encoding)) {
            for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
