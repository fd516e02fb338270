package org.hecha.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.form.RuleFolder;

/**
 * The rule folders of a job, as executors get them: their files travel with the job, since only the machine that submitted it
 * has the folders. The rules that came with the program are in everybody's jar.
 *
 * @param packs the lowest first; none means the packaged rules
 * @param hash over names and contents
 */
record RulePacks(List<Pack> packs, String hash) implements Serializable {

    private static final String BUILTIN = "builtin";

    /**
     * A folder.
     *
     * @param title the folder's name, which names of rules begin with
     * @param files contents by path; none for the packaged rules
     */
    record Pack(String title, Map<String, byte[]> files) implements Serializable {}

    static RulePacks of(List<Path> folders) {
        List<Pack> packs = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                if (!folder.toString().equals(BUILTIN)) {
                    throw new JobException("no rule folder " + folder);
                }
                packs.add(new Pack(BUILTIN, Map.of()));
                continue;
            }
            RuleFolder rules = RuleFolder.of(folder);
            Map<String, byte[]> files = new TreeMap<>();
            rules.files("", "").forEach(name -> files.put(name, rules.read(name)));
            packs.add(new Pack(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), files));
        }
        return new RulePacks(packs, hash(packs));
    }

    private static String hash(List<Pack> packs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Pack pack : packs) {
                digest.update((pack.title() + '\n').getBytes(StandardCharsets.UTF_8));
                pack.files().forEach((name, content) -> {
                    digest.update((name + '\t' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                });
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The folders again, written under a temporary folder of this machine. */
    RuleFolder unpacked() {
        if (packs.isEmpty()) {
            return RuleFolder.packaged();
        }
        try {
            Path top = Files.createTempDirectory("hecha-rules-" + hash);
            List<RuleFolder> folders = new ArrayList<>();
            for (int i = 0; i < packs.size(); i++) {
                folders.add(unpacked(packs.get(i), top.resolve(Integer.toString(i))));
            }
            return RuleFolder.stacked(folders);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static RuleFolder unpacked(Pack pack, Path parent) throws IOException {
        if (pack.files().isEmpty()) {
            return RuleFolder.packaged();
        }
        Path folder = parent.resolve(pack.title());
        for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
        return RuleFolder.of(folder);
    }
}
