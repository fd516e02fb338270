package org.hecha.rule;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts a call of {@link StopPoint#reached} into compiled rules wherever they could go on for ever. */
final class StopPoints extends ClassVisitor {

    private static final int LEVEL = Opcodes.ASM9;
    private static final String OWNER = Type.getInternalName(StopPoint.class);

    private StopPoints(ClassVisitor next) {
        super(LEVEL, next);
    }

    /** @return the class file with stop points; the call takes nothing and leaves nothing, so its frames stay as they are */
    static byte[] into(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new StopPoints(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
        // a rule's classes are made once; only what runs on facts needs to stop
        return new Method(next, !name.startsWith("<"));
    }

    private static final class Method extends MethodVisitor {

        private final boolean entry;
        private final Set<Label> passed = new HashSet<>();

        Method(MethodVisitor next, boolean entry) {
            super(LEVEL, next);
            this.entry = entry;
        }

        private void stopPoint() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "reached", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (entry) {
                stopPoint();
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                stopPoint();
            }
            super.visitJumpInsn(opcode, target);
        }
    }
}
