package org.hecha.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The folder {@code rules/}: on disk, where rule authors edit it, or the one packaged with the program. */
public final class RuleFolder {

    private static final String PACKAGED = "rules/";

    private final Path folder;
    private final boolean inJar;

    private RuleFolder(Path folder, boolean inJar) {
        this.folder = folder;
        this.inJar = inJar;
    }

    /** A folder on disk. */
    public static RuleFolder of(Path folder) {
        return new RuleFolder(folder, false);
    }

    /** The rules that came with the program, from its jar or its build folder. */
    public static RuleFolder packaged() {
        URL forms = RuleFolder.class.getResource("/" + PACKAGED + "forms");
        if (forms == null) {
            throw new IllegalStateException("the program was built without rules/");
        }
        try {
            if (forms.getProtocol().equals("jar")) {
                String jar = forms.getPath().substring(0, forms.getPath().indexOf("!/"));
                return new RuleFolder(Path.of(new URI(jar)), true);
            }
            return of(Path.of(forms.toURI()).resolveSibling("").normalize());
        } catch (URISyntaxException badClassPath) {
            throw new IllegalStateException(badClassPath);
        }
    }

    /** Names of the files under {@code sub} ("" for all) that end in {@code suffix}, relative to the folder, sorted. */
    public List<String> files(String sub, String suffix) {
        List<String> names = new ArrayList<>();
        try {
            if (inJar) {
                try (JarFile jar = new JarFile(folder.toFile())) {
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(PACKAGED + sub) && name.endsWith(suffix))
                            .forEach(name -> names.add(name.substring(PACKAGED.length())));
                }
            } else if (Files.isDirectory(folder.resolve(sub))) {
                try (Stream<Path> files = Files.walk(folder.resolve(sub))) {
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(suffix))
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(names);
        return names;
    }

    /** The bytes of a file of the folder. */
    public byte[] read(String name) {
        try {
            if (!inJar) {
                return Files.readAllBytes(folder.resolve(name));
            }
            try (InputStream in = RuleFolder.class.getResourceAsStream("/" + PACKAGED + name)) {
                if (in == null) {
                    throw new IllegalArgumentException("no such file in the packaged rules: " + name);
                }
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How messages name a file of the folder: the path that its author would open. */
    public String display(String name) {
        return inJar ? PACKAGED + name : folder.resolve(name).toString();
    }
}
