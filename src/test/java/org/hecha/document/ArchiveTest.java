package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void namesReadWhateverTheirEncoding() throws Exception {
        assertThat(archive(zip(GBK, "卫健局/年度报告.txt")).names()).containsExactly("卫健局/年度报告.txt");
        assertThat(archive(zip(StandardCharsets.UTF_8, "卫健局/年度报告.txt")).names()).containsExactly("卫健局/年度报告.txt");
    }

    @Test
    void namesLeadNowhereAndStayApart() throws Exception {
        assertThat(archive(zip(
                                StandardCharsets.UTF_8,
                                "../../etc/a.txt",
                                "/b.txt",
                                "C:\\x\\c.txt",
                                "./d\u0000.txt",
                                "B.txt",
                                "b.txt",
                                "空/"))
                        .names())
                .containsExactly("etc/a.txt", "b.txt", "C_/x/c.txt", "d_.txt", "B.txt", "b.txt (2)");
    }

    @Test
    void filesOfLikeNamesKeepTheirContents() throws Exception {
        Archive archive = archive(zip(StandardCharsets.UTF_8, "B.txt", "b.txt"));

        assertThat(archive.content("B.txt", "包.zip!/B.txt")).isEqualTo("B.txt".getBytes(StandardCharsets.UTF_8));
        assertThat(archive.content("b.txt", "包.zip!/b.txt")).isEqualTo("b.txt".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void documentsAndDamagedFilesAreNoArchives() {
        assertThat(Archive.of(DocxBuilder.zip(Map.of("[Content_Types].xml", "")), Limits.DEFAULT))
                .isNull();
        assertThat(Archive.of(new byte[] {'P', 'K', 3, 4}, Limits.DEFAULT)).isNull();
    }

    @Test
    void passwordBombAndDamageAreTold() throws Exception {
        byte[] locked = zip(StandardCharsets.UTF_8, "a.txt");
        for (int i = 0; i < locked.length - 10; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1) {
                locked[i + 8] |= 1;
            }
        }
        Limits small = new Limits(1 << 20, 3, 1, 1, 1, 1, 1, 1);
        byte[] damaged = zip(StandardCharsets.UTF_8, "a.txt");
        damaged[36] ^= 1;

        assertThat(failure(archive(locked)))
                .hasMessage("“包.zip!/a.txt”所在的压缩包设有密码，无法读取，请解压后再审。")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.ENCRYPTED));
        assertThat(failure(Objects.requireNonNull(Archive.of(zip(StandardCharsets.UTF_8, "a.txt"), small)))
                        .reason())
                .isEqualTo(Cause.TOO_LARGE);
        assertThat(failure(archive(damaged)).reason()).isEqualTo(Cause.DAMAGED);
    }

    private static UnreadableException failure(Archive archive) {
        return catchThrowableOfType(UnreadableException.class, () -> archive.content("a.txt", "包.zip!/a.txt"));
    }

    private static Archive archive(byte[] bytes) {
        return Objects.requireNonNull(Archive.of(bytes, Limits.DEFAULT));
    }

    /** Each file holds its own name. */
    private static byte[] zip(Charset encoding, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, encoding)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
