package org.hecha.rule;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/**
 * A rule file whose classes are loaded. The only place where code that came from a rule file begins to run.
 *
 * @param file it came from
 * @param models what the engine builds its rules from
 */
record LoadedFile(DrlFile file, List<Model> models) {

    /** @throws RuleException if the classes cannot be used: a constant of the file is wrong, or a cache is stale */
    static LoadedFile of(DrlFile file, CompiledFile compiled) {
        List<Model> models = new ArrayList<>();
        ClassLoader own = LoadedFile.class.getClassLoader();
        ClassLoader loader = compiled.classes().isEmpty() ? own : new RuleClassLoader(own, compiled.classes());
        for (String model : compiled.models()) {
            try {
                models.add(
                        (Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException | RuntimeException | LinkageError unusable) {
                throw new RuleException(List.of(fault(file, unusable)));
            }
        }
        return new LoadedFile(file, models);
    }

    static RuleFault fault(DrlFile file, Throwable thrown) {
        Throwable cause = thrown;
        for (Throwable next = thrown.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        if (cause instanceof DateTimeParseException date) {
            int at = file.text().text().indexOf("\"" + date.getParsedString() + "\"");
            return file.fault(at, "日期“" + date.getParsedString() + "”不能写成字符串", "与 LocalDate.of(年, 月, 日) 比较");
        }
        return file.fault(-1, "规则无法装入：其中有一个值写错了", "检查日期、数字和正则表达式的写法");
    }

    /** Generated names repeat between files, so each file has a loader of its own. */
    private static final class RuleClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        RuleClassLoader(ClassLoader own, Map<String, byte[]> classes) {
            super(own);
            this.classes = classes;
        }

        /** Its own classes first: nobody else has them, and to find that out takes a search of the class path for each. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
