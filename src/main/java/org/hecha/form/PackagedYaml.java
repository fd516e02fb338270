package org.hecha.form;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The YAML files that come with the program, as JSON: reading YAML takes half of a short run. Each stands under the digest
 * of its YAML, so that an edited file is read as it is.
 */
public final class PackagedYaml {

    private static final String FOLDER = "yaml/";

    private PackagedYaml() {}

    /** The JSON of a YAML file with these bytes; null if it did not come with the program. */
    static byte @Nullable [] json(byte[] yaml) {
        try (InputStream in = PackagedYaml.class.getResourceAsStream("/" + FOLDER + name(yaml))) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Run by the build.
     *
     * @param classes the folder of compiled classes
     */
    public static void write(RuleFolder rules, Path classes) throws IOException {
        Path target = Files.createDirectories(classes.resolve(FOLDER));
        Set<String> kept = new HashSet<>();
        for (String file : rules.files("", ".yaml")) {
            byte[] yaml = rules.read(file);
            kept.add(name(yaml));
            Path json = target.resolve(name(yaml));
            if (!file.endsWith(".examples.yaml") && !Files.exists(json)) {
                Files.write(json, new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml)));
            }
        }
        try (Stream<Path> files = Files.list(target)) {
            List<Path> old = files.filter(file -> !kept.contains(String.valueOf(file.getFileName())))
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private static String name(byte[] yaml) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(yaml), 0, 16) + ".json";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
