package org.hecha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hecha.form.RuleFolder;

/** The rule folder as it would be with one file written otherwise: a copy that is thrown away. */
final class RuleDraft implements AutoCloseable {

    private final Path copy;
    private final RuleFolder rules;

    private RuleDraft(Path copy, RuleFolder rules) {
        this.copy = copy;
        this.rules = rules;
    }

    /**
     * Makes the copy.
     *
     * @param file name of a file of the folder
     * @param content that it would have
     */
    static RuleDraft of(RuleFolder folder, String file, String content) throws IOException {
        Path copy = Files.createTempDirectory("rule-draft");
        try {
            List<RuleFolder> packs = new ArrayList<>();
            int layer = folder.layer(file);
            for (int i = 0; i < folder.packs().size(); i++) {
                RuleFolder pack = folder.packs().get(i);
                packs.add(i == layer ? with(pack, copy.resolve(name(pack)), folder.path(file), content) : pack);
            }
            return new RuleDraft(copy, RuleFolder.stacked(packs));
        } catch (IOException | RuntimeException failure) {
            delete(copy);
            throw failure;
        }
    }

    /** Names of files in upper packs begin with the pack's, so the copy must have it too. */
    private static String name(RuleFolder pack) {
        String title =
                pack.files("", "").isEmpty() ? "" : pack.pack(pack.files("", "").get(0));
        return title.isEmpty() ? "rules" : title;
    }

    private static RuleFolder with(RuleFolder pack, Path to, String file, String content) throws IOException {
        for (String name : pack.files("", "")) {
            Path place = to.resolve(name).normalize();
            if (!place.startsWith(to)) {
                throw new IOException(name);
            }
            Files.createDirectories(place.resolve("..").normalize());
            Files.write(place, name.equals(file) ? content.getBytes(StandardCharsets.UTF_8) : pack.read(name));
        }
        return RuleFolder.of(to);
    }

    RuleFolder rules() {
        return rules;
    }

    /** Words about the copy without where it lies: files are called as they are called in the folder. */
    String withoutPlace(String words) {
        String place = copy.toString();
        return words.contains(place) ? words.replaceAll(Pattern.quote(place) + "[/\\\\][^/\\\\]+[/\\\\]", "") : words;
    }

    @Override
    public void close() {
        delete(copy);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
