package org.hecha.packaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of a lambda.
 *
 * @param name with slashes
 * @param host of the nest that it belongs to
 * @param sam name of the method that it implements
 * @param site what is captured, and the interface
 * @param erased the method's type in the interface
 * @param exact the method's type here
 * @param body what it calls
 */
record LambdaClass(String name, String host, String sam, Type site, Type erased, Type exact, Handle body) {

    private static final String INSTANCE = "INSTANCE";
    private static final String MAKE = "make";
    private static final Map<String, Type> WRAPPED = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    /** Null where the lambda converts numbers in a way that is not worth the code. */
    static @Nullable LambdaClass of(String name, String host, String sam, String site, Object... arguments) {
        LambdaClass lambda = new LambdaClass(
                name, host, sam, Type.getMethodType(site), (Type) arguments[0], (Type) arguments[2], (Handle)
                        arguments[1]);
        return lambda.isPlain() ? lambda : null;
    }

    private boolean isPlain() {
        Type[] parameters = parameters();
        Type[] captured = site.getArgumentTypes();
        Type[] given = exact.getArgumentTypes();
        if (parameters.length != captured.length + given.length) {
            return false;
        }
        for (int i = 0; i < given.length; i++) {
            if (!fits(given[i], parameters[captured.length + i]) || !fits(erased.getArgumentTypes()[i], given[i])) {
                return false;
            }
        }
        Type wanted = erased.getReturnType();
        return wanted.equals(Type.VOID_TYPE) || fits(result(), wanted);
    }

    /** References to references, a number to the same kind, boxed or not. */
    private static boolean fits(Type from, Type to) {
        boolean primitive = isPrimitive(from);
        if (primitive == isPrimitive(to)) {
            return !primitive || from.equals(to);
        }
        Type box = primitive ? to : from;
        Type number = primitive ? from : to;
        Type held = WRAPPED.get(box.getInternalName());
        return primitive ? held == null || held.equals(number) : number.equals(held);
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** What the body takes, its receiver included. */
    private Type[] parameters() {
        Type[] declared = Type.getArgumentTypes(body.getDesc());
        boolean bare = body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (bare) {
            return declared;
        }
        Type[] all = new Type[declared.length + 1];
        all[0] = Type.getObjectType(body.getOwner());
        System.arraycopy(declared, 0, all, 1, declared.length);
        return all;
    }

    private Type result() {
        return body.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(body.getOwner())
                : Type.getReturnType(body.getDesc());
    }

    /** Puts the lambda on the stack in place of what it captures. */
    void make(MethodVisitor code) {
        if (site.getArgumentTypes().length == 0) {
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, name, INSTANCE, site.getReturnType().getDescriptor());
        } else {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, MAKE, site.getDescriptor(), false);
        }
    }

    byte[] bytes() {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {site.getReturnType().getInternalName()};
        int flags = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        out.visit(Opcodes.V17, flags, name, null, "java/lang/Object", interfaces);
        out.visitNestHost(host);
        Type[] captured = site.getArgumentTypes();
        String takes = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        for (int i = 0; i < captured.length; i++) {
            out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        constructor(begin(out, Opcodes.ACC_PRIVATE, "<init>", takes), captured);
        if (captured.length == 0) {
            String type = site.getReturnType().getDescriptor();
            out.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, type, null, null)
                    .visitEnd();
            MethodVisitor code = begin(out, Opcodes.ACC_STATIC, "<clinit>", "()V");
            instance(code, captured, takes);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, type);
            end(code, Type.VOID_TYPE);
        } else {
            MethodVisitor code = begin(out, Opcodes.ACC_STATIC, MAKE, site.getDescriptor());
            instance(code, captured, takes);
            end(code, site.getReturnType());
        }
        call(begin(out, Opcodes.ACC_PUBLIC, sam, erased.getDescriptor()), captured);
        out.visitEnd();
        return out.toByteArray();
    }

    private static MethodVisitor begin(ClassWriter out, int access, String method, String descriptor) {
        MethodVisitor code = out.visitMethod(access | Opcodes.ACC_SYNTHETIC, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, Type result) {
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void constructor(MethodVisitor code, Type[] captured) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
            slot += captured[i].getSize();
        }
        end(code, Type.VOID_TYPE);
    }

    private void instance(MethodVisitor code, Type[] captured, String takes) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type one : captured) {
            code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), slot);
            slot += one.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", takes, false);
    }

    private void call(MethodVisitor code, Type[] captured) {
        boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (creates) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        Type[] parameters = parameters();
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
            convert(code, captured[i], parameters[i]);
        }
        int slot = 1;
        for (int i = 0; i < erased.getArgumentTypes().length; i++) {
            Type given = erased.getArgumentTypes()[i];
            code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), slot);
            slot += given.getSize();
            convert(code, given, exact.getArgumentTypes()[i]);
            convert(code, exact.getArgumentTypes()[i], parameters[captured.length + i]);
        }
        code.visitMethodInsn(opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type wanted = erased.getReturnType();
        Type result = result();
        if (!wanted.equals(Type.VOID_TYPE)) {
            convert(code, result, wanted);
        } else if (!result.equals(Type.VOID_TYPE)) {
            code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
        end(code, wanted);
    }

    /** What is private in the nest is called like everything else there. */
    private int opcode() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private static void convert(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from)) {
            String box = box(from);
            String descriptor = "(" + from.getDescriptor() + ")L" + box + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
        } else if (isPrimitive(to)) {
            String method = to.getClassName() + "Value";
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box(to), method, "()" + to.getDescriptor(), false);
        } else if (!to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** The class that boxes a number. */
    static String box(Type number) {
        return WRAPPED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
