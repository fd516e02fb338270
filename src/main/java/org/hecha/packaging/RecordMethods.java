package org.hecha.packaging;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of a record, written out: what Java puts together when they are first called takes it
 * a millisecond and more for each record. They say what Java's would.
 */
final class RecordMethods {

    static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";

    private static final String EQUALS = "$equals";
    private static final String HASH = "$hashCode";
    private static final String TEXT = "$toString";

    private static final String BUILDER = "java/lang/StringBuilder";

    private RecordMethods() {}

    /**
     * Replaces Java's call in a record's method by a call of a method of its own.
     *
     * @param method which of the record's methods
     * @param call the type of the call
     * @param fields that the record has
     * @return false where nothing was replaced
     */
    static boolean replace(
            MethodVisitor caller, ClassVisitor owner, String record, String method, String call, Handle[] fields) {
        String name =
                switch (method) {
                    case "equals" -> EQUALS;
                    case "hashCode" -> HASH;
                    case "toString" -> TEXT;
                    default -> "";
                };
        if (name.isEmpty()) {
            return false;
        }
        caller.visitMethodInsn(Opcodes.INVOKESTATIC, record, name, call, false);
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = owner.visitMethod(access, name, call, null, null);
        code.visitCode();
        switch (name) {
            case EQUALS -> writeEquals(code, record, fields);
            case HASH -> writeHash(code, record, fields);
            default -> writeText(code, record, fields);
        }
        code.visitMaxs(6, 2);
        code.visitEnd();
        return true;
    }

    private static void writeText(MethodVisitor code, String record, Handle[] fields) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String before = record.substring(Math.max(record.lastIndexOf('/'), record.lastIndexOf('$')) + 1) + "[";
        for (Handle field : fields) {
            append(code, before + field.getName() + "=");
            get(code, 0, record, field);
            Type type = Type.getType(field.getDesc());
            boolean plain = type.getSort() < Type.ARRAY;
            String descriptor = "(" + (plain ? type.getDescriptor() : "Ljava/lang/Object;") + ")Ljava/lang/String;";
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    plain ? LambdaClass.box(type) : "java/lang/String",
                    plain ? "toString" : "valueOf",
                    descriptor,
                    false);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;)L" + BUILDER + ";", false);
            before = ", ";
        }
        append(code, fields.length == 0 ? before + "]" : "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;)L" + BUILDER + ";", false);
    }

    private static void writeHash(MethodVisitor code, String record, Handle[] fields) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            Type type = Type.getType(field.getDesc());
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            get(code, 0, record, field);
            if (type.getSort() >= Type.ARRAY) {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
            } else {
                String descriptor = "(" + type.getDescriptor() + ")I";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, LambdaClass.box(type), "hashCode", descriptor, false);
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void writeEquals(MethodVisitor code, String record, Handle[] fields) {
        Label another = new Label();
        Label no = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, another);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(another);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, record);
        code.visitJumpInsn(Opcodes.IFEQ, no);
        for (Handle field : fields) {
            get(code, 0, record, field);
            get(code, 1, record, field);
            differ(code, Type.getType(field.getDesc()), no);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(no);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void get(MethodVisitor code, int which, String record, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, which);
        if (which == 1) {
            code.visitTypeInsn(Opcodes.CHECKCAST, record);
        }
        code.visitFieldInsn(Opcodes.GETFIELD, record, field.getName(), field.getDesc());
    }

    /** Goes to the label if the two values on the stack are not equal. */
    private static void differ(MethodVisitor code, Type type, Label no) {
        if (type.getSort() >= Type.ARRAY) {
            String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", descriptor, false);
            code.visitJumpInsn(Opcodes.IFEQ, no);
        } else {
            String descriptor = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, LambdaClass.box(type), "compare", descriptor, false);
            code.visitJumpInsn(Opcodes.IFNE, no);
        }
    }
}
