package org.hecha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its work has lost nothing that it said was done. */
class KilledDeskTest {

    private static final int SEEN = 60;

    @TempDir
    private Path folder = Path.of("");

    /** Uploads, audits and decides until it is killed; says each time what is done. */
    static final class Inspector {
        public static void main(String[] arguments) {
            try (Desk desk = Desk.open(arguments[0], Path.of(arguments[1]), Clock.systemUTC())) {
                for (int i = 1; ; i++) {
                    byte[] content = ("报告" + i).getBytes(StandardCharsets.UTF_8);
                    Case opened = desk.cases()
                            .open("王芳", i + ".docx", desk.uploads().keep(new ByteArrayInputStream(content)));
                    Task task = desk.queue().next().orElseThrow();
                    desk.queue().finish(task, Audits.failed(task.fileName(), i), "rules", 1);
                    desk.decisions().decide(opened.id(), "王芳", List.of(Wish.confirm(Audits.print(i), 0)));
                    System.out.println(opened.id());
                }
            }
        }
    }

    @Test
    void nothingThatWasSaidToBeDoneIsLost() throws IOException, InterruptedException {
        String store = folder.resolve("核查.db").toString();
        Path files = folder.resolve("files");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Inspector.class.getName(),
                        store,
                        files.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int said = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said = Integer.parseInt(line);
                if (said == SEEN) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException cutOff) {
            // it was killed in the middle of a line
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(said).isGreaterThanOrEqualTo(SEEN);
        try (Desk desk = Desk.open(store, files, Clock.systemUTC())) {
            desk.queue().resume();
            for (int id = 1; id <= said; id++) {
                Case kept = desk.cases().require(id);
                Map<String, Decision> decisions = desk.decisions().of(id);
                assertThat(decisions).containsKey(Audits.print(id));
                assertThat(desk.cases().result(id, 1)).isPresent();
                assertThat(desk.uploads().path(kept.last().sha256())).hasContent("报告" + id);
            }
            assertThat(desk.trail().firstBroken()).isZero();
        }
    }
}
