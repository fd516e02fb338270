package org.hecha.workbench.impact;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hecha.form.RuleFolder;

/** A rule folder as it was at a revision of git, unpacked beside the present one until it is closed. */
public final class GitRevision implements AutoCloseable {

    private final Path unpacked;

    private GitRevision(Path unpacked) {
        this.unpacked = unpacked;
    }

    /** The folder cannot be had from git. The message is what git says. */
    public static final class GitException extends Exception {
        GitException(String message) {
            super(message);
        }
    }

    /** @param revision as git understands it: {@code HEAD~3}, a tag, a hash */
    public static GitRevision of(Path folder, String revision) throws IOException, GitException, InterruptedException {
        if (revision.startsWith("-")) {
            throw new GitException("no revision: " + revision);
        }
        Path unpacked = Files.createTempDirectory("hecha-rules");
        GitRevision result = new GitRevision(unpacked);
        Path said = Files.createTempFile(unpacked, "git", ".txt");
        try {
            Process git = new ProcessBuilder(List.of("git", "archive", "--format=zip", revision, "."))
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectError(said.toFile())
                    .start();
            git.getOutputStream().close();
            try (InputStream out = new BufferedInputStream(git.getInputStream())) {
                unpack(out, unpacked);
            }
            if (git.waitFor() != 0) {
                throw new GitException(Files.readString(said, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("git archive failed"));
            }
            return result;
        } catch (IOException | GitException | InterruptedException failed) {
            result.close();
            throw failed;
        }
    }

    private static void unpack(InputStream out, Path to) throws IOException {
        ZipInputStream zip = new ZipInputStream(out, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = to.resolve(entry.getName()).normalize();
            if (!entry.isDirectory() && file.startsWith(to)) {
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        out.transferTo(java.io.OutputStream.nullOutputStream());
    }

    public RuleFolder rules() {
        return RuleFolder.of(unpacked);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
