package org.hecha.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the build made of files that come with the program: objects in a class of constructor calls. To read and bind the
 * files takes a third of a short run.
 */
public final class PackagedObjects {

    private final @Nullable IntFunction<?> maker;

    private PackagedObjects(@Nullable IntFunction<?> maker) {
        this.maker = maker;
    }

    /** Those of a class; without any object if the program was built without them. */
    @SuppressWarnings("rawtypes")
    public static PackagedObjects of(String name) {
        try {
            Class<? extends IntFunction> type = Class.forName(name).asSubclass(IntFunction.class);
            return new PackagedObjects(type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError absent) {
            return new PackagedObjects(null);
        }
    }

    /** The object of a number; null if there is none, or if the build is older than the program. */
    public <T> @Nullable T get(int number, Class<T> type) {
        try {
            Object object = maker == null ? null : maker.apply(number);
            return type.isInstance(object) ? type.cast(object) : null;
        } catch (LinkageError outdated) {
            return null;
        }
    }

    /**
     * Run by the build.
     *
     * @param classes the folder of compiled classes
     * @param name of the class that makes them, in whose package all their types can be seen
     */
    public static void write(Path classes, String name, List<?> objects) throws IOException {
        Path file = file(classes, name);
        Files.createDirectories(file.getParent());
        Files.write(file, ObjectCode.of(name.replace('.', '/'), objects));
    }

    /** Run by the build, before anything is read that these objects could stand for. */
    public static void delete(Path classes, String name) throws IOException {
        Files.deleteIfExists(file(classes, name));
    }

    private static Path file(Path classes, String name) {
        return classes.resolve(name.replace('.', '/') + ".class");
    }
}
