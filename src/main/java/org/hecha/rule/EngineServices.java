package org.hecha.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hecha.form.PackagedObjects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * What the engine finds when it looks for its own parts. It has Java look into every jar of the class path, a dozen times;
 * the build has done so already.
 */
final class EngineServices extends ClassLoader {

    private static final String NAME = "org.hecha.rule.ReadyServices";
    /** A source of settings that the engine asks if it is there: an empty class under its name ends the search at once. */
    private static final String SETTINGS = "org/eclipse/microprofile/config/ConfigProvider";

    private static final Pattern ENGINE = Pattern.compile("META-INF/(services/org\\.(kie|drools)\\..*|kie\\.[^/]*)");

    /** The class loader of threads that run the engine; null where the program was not built by its build. */
    private static final @Nullable ClassLoader LOADER = loader();

    /** What the files say, by their paths. */
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    /** Where a service is provided. */
    record Provided(String file, String classes) {}

    /** All of them. */
    record Contents(List<Provided> services) {}

    private EngineServices(Contents contents) {
        super(EngineServices.class.getClassLoader());
        contents.services().forEach(one -> files.computeIfAbsent(one.file(), file -> new ArrayList<>())
                .add(one.classes()));
    }

    private static @Nullable ClassLoader loader() {
        Contents contents = PackagedObjects.of(NAME).get(0, Contents.class);
        return contents == null ? null : new EngineServices(contents);
    }

    /** From now on this thread's engine finds its parts without a search. */
    static void use() {
        Thread thread = Thread.currentThread();
        if (LOADER != null && thread.getContextClassLoader() == LOADER.getParent()) {
            thread.setContextClassLoader(LOADER);
        }
    }

    /** Ends what {@link #use} began. */
    static void leave() {
        Thread thread = Thread.currentThread();
        if (LOADER != null && thread.getContextClassLoader() == LOADER) {
            thread.setContextClassLoader(LOADER.getParent());
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!ENGINE.matcher(name).matches()) {
            return super.getResources(name);
        }
        List<URL> urls = new ArrayList<>();
        for (String classes : files.getOrDefault(name, List.of())) {
            urls.add(url(classes));
        }
        return Collections.enumeration(urls);
    }

    private static URL url(String content) throws MalformedURLException {
        return new URL(null, "hecha:services", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {
                        // its content is here
                    }

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
                    }
                };
            }
        });
    }

    /** Without remarks, and without the definitions of workflows, which no rule has. */
    private static String brief(String content) {
        return content.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("drools.workDefinitions"))
                .collect(Collectors.joining("\n"));
    }

    /** Run by the build, with the class path that the program will have. */
    static void write(Path classes) throws IOException {
        PackagedObjects.delete(classes, NAME);
        List<Provided> services = new ArrayList<>();
        for (String entry :
                System.getProperty("java.class.path", "").split(Pattern.quote(java.io.File.pathSeparator))) {
            if (entry.endsWith(".jar")) {
                try (JarFile jar = new JarFile(entry)) {
                    for (String file : jar.stream()
                            .map(one -> one.getName())
                            .filter(name -> ENGINE.matcher(name).matches())
                            .sorted()
                            .toList()) {
                        byte[] bytes = jar.getInputStream(jar.getEntry(file)).readAllBytes();
                        services.add(new Provided(file, brief(new String(bytes, StandardCharsets.UTF_8))));
                    }
                }
            }
        }
        PackagedObjects.write(classes, NAME, List.of(new Contents(List.copyOf(services))));
        ClassWriter none = new ClassWriter(0);
        none.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, SETTINGS, null, "java/lang/Object", null);
        none.visitEnd();
        Path file = classes.resolve(SETTINGS + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, none.toByteArray());
    }
}
