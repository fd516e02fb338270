package org.hecha.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hecha.cli.LambdaSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLambdasTest {

    private final Path classes;

    PlainLambdasTest(@TempDir Path classes) {
        this.classes = classes;
    }

    @Test
    void lambdasAndRecordsAnswerAsJavaCompiledThem() throws Exception {
        for (String name :
                List.of("across", "audit", "cli", "document", "form", "memo", "prose", "report", "rule", "sweep")) {
            Files.createDirectories(classes.resolve("org/hecha/" + name));
        }
        copy("LambdaSamples", "LambdaSamples$Everything", "LambdaSamples$Nothing", "LambdaSamples$Greeting");

        PlainLambdas.write(classes);

        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.filter(file -> file.toString().contains("$$")).count())
                    .isGreaterThan(12);
        }
        assertThat(bytecode("LambdaSamples$Everything")).contains("$hashCode", "$equals", "$toString");
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Object samples = loader.loadClass("org.hecha.cli.LambdaSamples")
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(((Callable<?>) samples).call()).isEqualTo(new LambdaSamples().call());
        }
    }

    @Test
    void aSecondBuildFindsNothingLeftToDo() throws IOException {
        lambdasOnce();
        byte[] first = Files.readAllBytes(classes.resolve("org/hecha/cli/LambdaSamples.class"));

        PlainLambdas.write(classes);

        assertThat(Files.readAllBytes(classes.resolve("org/hecha/cli/LambdaSamples.class")))
                .isEqualTo(first);
    }

    private void lambdasOnce() throws IOException {
        for (String name :
                List.of("across", "audit", "cli", "document", "form", "memo", "prose", "report", "rule", "sweep")) {
            Files.createDirectories(classes.resolve("org/hecha/" + name));
        }
        copy("LambdaSamples");
        PlainLambdas.write(classes);
    }

    private String bytecode(String name) throws IOException {
        return Files.readString(classes.resolve("org/hecha/cli/" + name + ".class"), StandardCharsets.ISO_8859_1);
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            try (InputStream in = LambdaSamples.class.getResourceAsStream(name + ".class")) {
                assertThat(in).isNotNull();
                Files.write(classes.resolve("org/hecha/cli/" + name + ".class"), in.readAllBytes());
            }
        }
    }
}
