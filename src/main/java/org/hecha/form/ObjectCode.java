package org.hecha.form;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class that makes objects anew by nothing but constructor calls: records, lists, maps, enum constants, texts,
 * numbers. A program that starts has such a class at hand, and need not read and bind a file. Run by the build.
 */
final class ObjectCode {

    /** Far below what a method may hold. */
    private static final int LARGEST_METHOD = 4000;

    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS | ClassWriter.COMPUTE_FRAMES) {
        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    };

    private final String name;
    /** Parts that are too large to stand in the method that needs them. */
    private final Deque<Runnable> later = new ArrayDeque<>();

    private int methods;

    private ObjectCode(String name) {
        this.name = name;
    }

    /**
     * A public class with a constructor without arguments, an {@link IntFunction} that makes the object of a number.
     *
     * @param name with slashes
     * @throws IllegalArgumentException if there is something among them that is none of those named above
     */
    static byte[] of(String name, List<?> objects) {
        return new ObjectCode(name).write(objects);
    }

    private byte[] write(List<?> objects) {
        out.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, null, "java/lang/Object", new String[] {
            Type.getInternalName(IntFunction.class)
        });
        MethodVisitor constructor = begin(Opcodes.ACC_PUBLIC, "<init>", "()V");
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor apply = begin(Opcodes.ACC_PUBLIC, "apply", "(I)Ljava/lang/Object;");
        Label none = new Label();
        Label[] labels = objects.stream().map(object -> new Label()).toArray(Label[]::new);
        apply.visitVarInsn(Opcodes.ILOAD, 1);
        apply.visitTableSwitchInsn(0, labels.length - 1, none, labels);
        for (int i = 0; i < labels.length; i++) {
            apply.visitLabel(labels[i]);
            method(apply, objects.get(i));
            apply.visitInsn(Opcodes.ARETURN);
        }
        apply.visitLabel(none);
        apply.visitInsn(Opcodes.ACONST_NULL);
        apply.visitInsn(Opcodes.ARETURN);
        apply.visitMaxs(0, 0);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        out.visitEnd();
        return out.toByteArray();
    }

    private MethodVisitor begin(int access, String method, String descriptor) {
        MethodVisitor code = out.visitMethod(access, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    /** A call of a method of its own for the object. */
    private void method(MethodVisitor caller, Object object) {
        String method = "m" + methods++;
        String descriptor = "()" + Type.getDescriptor(object.getClass());
        Class<?> type = open(object);
        if (type != object.getClass()) {
            descriptor = "()" + Type.getDescriptor(type);
        }
        String signature = descriptor;
        caller.visitMethodInsn(Opcodes.INVOKESTATIC, name, method, signature, false);
        later.add(() -> {
            MethodVisitor code = begin(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, method, signature);
            whole(code, object);
            code.visitInsn(Opcodes.ARETURN);
            code.visitMaxs(0, 0);
        });
    }

    /** The type that stands for the object in signatures. */
    private static Class<?> open(Object object) {
        if (object instanceof List) {
            return List.class;
        }
        return object instanceof Map ? Map.class : object.getClass();
    }

    /** Leaves the object on the stack. */
    private void push(MethodVisitor code, Object object) {
        if (size(object) > LARGEST_METHOD / 4) {
            method(code, object);
        } else {
            whole(code, object);
        }
    }

    private void whole(MethodVisitor code, Object object) {
        if (object instanceof String text) {
            code.visitLdcInsn(text);
        } else if (object instanceof Integer number) {
            code.visitLdcInsn(number);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        } else if (object instanceof BigDecimal number) {
            construct(code, BigDecimal.class, new Class<?>[] {String.class}, number.toString());
        } else if (object instanceof MonthDay day) {
            code.visitLdcInsn(day.getMonthValue());
            code.visitLdcInsn(day.getDayOfMonth());
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(MonthDay.class),
                    "of",
                    "(II)Ljava/time/MonthDay;",
                    false);
        } else if (object instanceof Enum<?> constant) {
            Class<?> type = constant.getDeclaringClass();
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, Type.getInternalName(type), constant.name(), Type.getDescriptor(type));
        } else if (object instanceof List<?> list) {
            list(code, list);
        } else if (object instanceof Map<?, ?> map) {
            map(code, map);
        } else if (object.getClass().isArray()) {
            array(code, object);
        } else if (object instanceof Record made) {
            construct(code, made);
        } else {
            throw new IllegalArgumentException("cannot be written as code: " + object.getClass());
        }
    }

    private void list(MethodVisitor code, List<?> list) {
        boolean few = list.size() <= 10;
        if (few) {
            list.forEach(one -> push(code, one));
        } else {
            array(code, list.toArray());
        }
        String arguments = few ? "Ljava/lang/Object;".repeat(list.size()) : "[Ljava/lang/Object;";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/List", "of", "(" + arguments + ")Ljava/util/List;", true);
    }

    /** In its order. */
    private void map(MethodVisitor code, Map<?, ?> map) {
        String type = Type.getInternalName(LinkedHashMap.class);
        code.visitTypeInsn(Opcodes.NEW, type);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false);
        map.forEach((key, value) -> {
            code.visitInsn(Opcodes.DUP);
            push(code, key);
            push(code, value);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    type,
                    "put",
                    "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                    false);
            code.visitInsn(Opcodes.POP);
        });
    }

    private void array(MethodVisitor code, Object array) {
        int length = Array.getLength(array);
        code.visitLdcInsn(length);
        code.visitTypeInsn(
                Opcodes.ANEWARRAY, Type.getInternalName(array.getClass().getComponentType()));
        for (int i = 0; i < length; i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(i);
            push(code, Array.get(array, i));
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    private void construct(MethodVisitor code, Record made) {
        RecordComponent[] components = made.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(made, component))
                .toArray();
        construct(code, made.getClass(), types, values);
    }

    private void construct(MethodVisitor code, Class<?> type, Class<?>[] types, Object... values) {
        code.visitTypeInsn(Opcodes.NEW, Type.getInternalName(type));
        code.visitInsn(Opcodes.DUP);
        for (int i = 0; i < types.length; i++) {
            if (types[i] == boolean.class) {
                code.visitInsn((Boolean) values[i] ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
            } else if (types[i].isPrimitive()) {
                code.visitLdcInsn(values[i]);
            } else if (values[i] == null) {
                code.visitInsn(Opcodes.ACONST_NULL);
            } else {
                push(code, values[i]);
            }
        }
        String descriptor = Type.getMethodDescriptor(
                Type.VOID_TYPE, Arrays.stream(types).map(Type::getType).toArray(Type[]::new));
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, Type.getInternalName(type), "<init>", descriptor, false);
    }

    private static Object value(Record made, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be written as code: " + made.getClass(), e);
        }
    }

    /** Rough number of bytes of code that make an object. */
    private static int size(Object object) {
        if (object instanceof Collection<?> list) {
            return list.stream().mapToInt(ObjectCode::size).sum() + 5 * list.size();
        }
        if (object instanceof Map<?, ?> map) {
            return size(map.keySet()) + size(map.values());
        }
        if (object instanceof Object[] array) {
            return size(Arrays.asList(array));
        }
        if (object instanceof Record made) {
            return 10
                    + Arrays.stream(made.getClass().getRecordComponents())
                            .mapToInt(component -> size(value(made, component)))
                            .sum();
        }
        return 6;
    }
}
