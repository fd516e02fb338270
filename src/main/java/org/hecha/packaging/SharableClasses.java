package org.hecha.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * picocli in class files of today's version, beside our own. It is compiled for Java 5: such classes Java cannot keep ready
 * for use, and must look for, parse and verify in the old way at each start, a twentieth of a short run.
 */
final class SharableClasses {

    private static final String PACKAGE = "picocli/";

    private SharableClasses() {}

    /** Run by the build. */
    static void write(Path classes) throws IOException {
        Path target = classes.resolve(PACKAGE);
        URL url = jarOf(PACKAGE + "CommandLine.class");
        try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().matches(PACKAGE + "CommandLine[^/]*\\.class"))
                    .toList();
            for (JarEntry entry : entries) {
                Path file = classes.resolve(entry.getName());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.createDirectories(target);
                    Files.write(file, renewed(in.readAllBytes()));
                }
            }
        }
    }

    /** The jar, and not the classes that an earlier build has made of it. */
    private static URL jarOf(String file) throws IOException {
        ClassLoader classPath = SharableClasses.class.getClassLoader();
        for (URL url : Collections.list(classPath.getResources(file))) {
            if (url.getProtocol().equals("jar")) {
                return url;
            }
        }
        throw new IOException("no jar on the class path has " + file);
    }

    /** The same class with the frames that newer versions want. */
    static byte[] renewed(byte[] file) {
        ClassReader in = new ClassReader(file);
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        in.accept(
                new ClassVisitor(Opcodes.ASM9, out) {
                    @Override
                    public void visit(
                            int version, int access, String name, String generic, String parent, String[] interfaces) {
                        super.visit(Math.max(version, Opcodes.V1_8), access, name, generic, parent, interfaces);
                    }
                },
                0);
        return out.toByteArray();
    }
}
