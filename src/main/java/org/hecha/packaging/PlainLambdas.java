package org.hecha.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Turns lambdas of our classes into classes of their own, and writes out what records leave to Java. Java makes such code
 * when the program runs; even what it keeps from an earlier run costs a tenth of a millisecond each to find again, several
 * hundred times in a short run.
 */
final class PlainLambdas {

    /** What a short run goes through. */
    private static final Set<String> PACKAGES =
            Set.of("across", "audit", "cli", "document", "form", "memo", "prose", "report", "rule", "sweep");

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final Path classes;
    /** Classes that were made, by the class in whose nest they are. */
    private final Map<String, List<String>> made = new HashMap<>();

    private PlainLambdas(Path classes) {
        this.classes = classes;
    }

    /** Run by the build. */
    static void write(Path classes) throws IOException {
        PlainLambdas lambdas = new PlainLambdas(classes);
        Path ours = classes.resolve("org/hecha");
        for (String name : PACKAGES) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(ours.resolve(name))) {
                files = all.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                lambdas.replaceIn(file);
            }
        }
        for (Map.Entry<String, List<String>> nest : lambdas.made.entrySet()) {
            lambdas.admit(nest.getKey(), nest.getValue());
        }
    }

    private void replaceIn(Path file) throws IOException {
        ClassReader in = new ClassReader(Files.readAllBytes(file));
        Owner owner = new Owner(new ClassWriter(0));
        in.accept(owner, 0);
        if (owner.changed) {
            Files.write(file, owner.out.toByteArray());
        }
    }

    /** Lets classes into a nest, so that they may call what is private there. */
    private void admit(String host, List<String> members) throws IOException {
        Path file = classes.resolve(host + ".class");
        ClassWriter out = new ClassWriter(0);
        new ClassReader(Files.readAllBytes(file))
                .accept(
                        new ClassVisitor(Opcodes.ASM9, out) {
                            @Override
                            public void visitEnd() {
                                members.forEach(this::visitNestMember);
                                super.visitEnd();
                            }
                        },
                        0);
        Files.write(file, out.toByteArray());
    }

    /** A class as it is written anew. */
    private final class Owner extends ClassVisitor {

        private final ClassWriter out;
        private String name = "";
        private String host = "";
        private int count;
        private boolean changed;

        Owner(ClassWriter out) {
            super(Opcodes.ASM9, out);
            this.out = out;
        }

        @Override
        public void visit(int version, int access, String name, String generic, String parent, String[] interfaces) {
            this.name = name;
            this.host = name;
            super.visit(version, access, name, generic, parent, interfaces);
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String generic, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, generic, exceptions)) {
                @Override
                public void visitInvokeDynamicInsn(String sam, String site, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals(RecordMethods.BOOTSTRAP)) {
                        Handle[] fields = Arrays.stream(arguments)
                                .skip(2)
                                .map(Handle.class::cast)
                                .toArray(Handle[]::new);
                        if (RecordMethods.replace(mv, out, name, sam, site, fields)) {
                            changed = true;
                            return;
                        }
                    }
                    LambdaClass lambda = bootstrap.getOwner().equals(FACTORY)
                                    && bootstrap.getName().equals("metafactory")
                            ? LambdaClass.of(name + "$$" + count, host, sam, site, arguments)
                            : null;
                    if (lambda == null) {
                        super.visitInvokeDynamicInsn(sam, site, bootstrap, arguments);
                        return;
                    }
                    count++;
                    changed = true;
                    made.computeIfAbsent(host, one -> new ArrayList<>()).add(lambda.name());
                    save(lambda);
                    lambda.make(mv);
                }
            };
        }
    }

    private void save(LambdaClass lambda) {
        try {
            Files.write(classes.resolve(lambda.name() + ".class"), lambda.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
