package org.hecha.workbench.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hecha.rule.Vocabulary;

/**
 * The class files of all that a rule may name, and of what must be there for a language server to look into them: found by
 * looking into them as one does, until nothing is missing.
 */
final class FactClasses {

    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> files = new TreeMap<>();

    private FactClasses() {}

    /** By path: {@code org/hecha/report/Section.class}. */
    static Map<String, byte[]> all() {
        FactClasses classes = new FactClasses();
        Vocabulary.all().forEach(type -> classes.add(type.getName().replace('.', '/')));
        for (Optional<String> missing = classes.missing(); missing.isPresent(); missing = classes.missing()) {
            classes.add(missing.get());
        }
        return classes.files;
    }

    private void add(String name) {
        String path = name + SUFFIX;
        try (InputStream in = FactClasses.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null || files.put(path, in.readAllBytes()) != null) {
                throw new IllegalStateException("no class file of " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first class, by its name in class files, that a look at the others misses. */
    private Optional<String> missing() {
        ClassLoader alone = new Alone();
        try {
            for (String path : files.keySet()) {
                Class<?> type = Class.forName(
                        path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'), false, alone);
                int unused =
                        type.getMethods().length + type.getDeclaredFields().length + type.getDeclaredClasses().length;
            }
            return Optional.empty();
        } catch (NoClassDefFoundError absent) {
            return Optional.of(String.valueOf(absent.getMessage()));
        } catch (ClassNotFoundException neverOfOurOwn) {
            throw new IllegalStateException(neverOfOurOwn);
        }
    }

    /** Sees these files and the platform, nothing else of the program. */
    private final class Alone extends ClassLoader {

        Alone() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = files.get(name.replace('.', '/') + SUFFIX);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
