package org.hecha.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks through compiled rules before they are loaded and refuses what a rule has no business with: files, network,
 * processes, reflection, threads, the clock, the inside of the rule engine. A class file names every class and method it
 * uses in its constant pool, so an allow-list over that cannot be talked round from the source.
 *
 * <p>Time and memory are not its concern: see {@link StopPoints}.
 */
final class ClassGuard {

    private static final Pattern ALLOWED = Pattern.compile(String.join(
            "|",
            "java/lang/(Object|String|StringBuilder|CharSequence|Character|Boolean|Byte|Short|Integer|Long|Float|Double"
                    + "|Number|Math|Enum|Iterable|Comparable|Class|System|Throwable|Exception|RuntimeException"
                    + "|IllegalArgumentException|IllegalStateException|ArithmeticException|NumberFormatException"
                    + "|NullPointerException|IndexOutOfBoundsException|NoSuchFieldError|AssertionError)",
            "java/lang/invoke/(LambdaMetafactory|StringConcatFactory|MethodHandles(\\$Lookup)?|MethodType|MethodHandle"
                    + "|CallSite)",
            "java/math/(BigDecimal|BigInteger|MathContext|RoundingMode)",
            "java/time/(?!Clock|InstantSource).*",
            "java/util/((function|regex|stream)/.*|(Sorted|Navigable|Hash|LinkedHash|Tree|Enum)?(Map|Set)(\\$Entry)?"
                    + "|(Array|Linked)?List|Collections?|Arrays|(List)?Iterator|(Array)?Deque|Objects|Optional(Int|Long|Double)?"
                    + "|Comparator|StringJoiner|Locale|NoSuchElementException)",
            "org/drools/model/(?!functions/(LambdaIntrospector|ScriptBlock)).*",
            "org/drools/modelcompiler/dsl/pattern/D",
            "org/drools/modelcompiler/util/EvaluationUtil",
            "org/drools/modelcompiler/constraints/GenericCollectAccumulator",
            "org/drools/modelcompiler/consequence/DroolsImpl",
            "org/drools/core/base/accumulators/.*",
            "org/drools/core/rule/consequence/KnowledgeHelper",
            "org/drools/util/DateUtils",
            "org/hecha/rule/StopPoint"));

    /** Of these classes only these members. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "java/lang/Class", Set.of("desiredAssertionStatus", "isInstance", "cast"),
            "java/lang/System", Set.of("arraycopy"),
            "java/lang/invoke/MethodHandles", Set.of(),
            "java/lang/invoke/MethodHandles$Lookup", Set.of(),
            "java/lang/invoke/MethodHandle", Set.of(),
            "java/lang/invoke/LambdaMetafactory", Set.of("metafactory", "altMetafactory"),
            "org/drools/model/Drools", Set.of("insert"),
            "org/drools/modelcompiler/consequence/DroolsImpl", Set.of("asKnowledgeHelper"),
            "org/drools/core/rule/consequence/KnowledgeHelper", Set.of("insertLogical"));

    /** No class's: reflection, monitors, system properties by the back door, today's date, scripts, other threads. */
    private static final Set<String> NEVER = Set.of(
            "getClass",
            "getDeclaringClass",
            "getClassLoader",
            "forName",
            "wait",
            "notify",
            "notifyAll",
            "getBoolean",
            "getInteger",
            "getLong",
            "now",
            "systemDefault",
            "systemDefaultZone",
            "systemUTC",
            "executeScript",
            "parallel",
            "parallelStream",
            "sleep");

    private static final Set<String> OURS = Vocabulary.all().stream()
            .map(type -> type.getName().replace('.', '/'))
            .collect(Collectors.toSet());

    private ClassGuard() {}

    /** What these class files use that rules must not, as {@code java.lang.Runtime} or {@code java.lang.System.exit}. */
    static List<String> refused(Map<String, byte[]> classes) {
        Set<String> own = classes.keySet().stream()
                .map(file -> file.substring(0, file.length() - ".class".length()))
                .collect(Collectors.toSet());
        Set<String> refused = new TreeSet<>();
        for (byte[] classFile : classes.values()) {
            new ConstantPool(classFile).check(own, refused);
        }
        return List.copyOf(refused);
    }

    /** Whether no rule may name the class at all. */
    static boolean refuses(String type) {
        return !allows(type.replace('.', '/'), List.of());
    }

    private static boolean allows(String type, Collection<String> own) {
        return own.contains(type)
                || OURS.contains(type)
                || ALLOWED.matcher(type).matches();
    }

    private static boolean allowsMember(String type, String member) {
        Set<String> only = ONLY.get(type);
        return !NEVER.contains(member) && (only == null || only.contains(member));
    }

    /** Chapter 4.4 of the Java Virtual Machine Specification. */
    private static final class ConstantPool {

        private static final int UTF8 = 1;
        private static final int CLASS = 7;
        private static final Set<Integer> MEMBERS = Set.of(9, 10, 11);
        private static final int NAME_AND_TYPE = 12;

        private final int[] tags;
        private final int[] first;
        private final int[] second;
        private final String[] texts;

        ConstantPool(byte[] classFile) {
            ByteBuffer in = ByteBuffer.wrap(classFile);
            in.position(8);
            int count = in.getShort() & 0xffff;
            tags = new int[count];
            first = new int[count];
            second = new int[count];
            texts = new String[count];
            Arrays.fill(texts, "");
            for (int i = 1; i < count; i++) {
                i += read(in, i);
            }
        }

        /** Reads entry {@code i} and says how many further slots it takes. */
        private int read(ByteBuffer in, int i) {
            tags[i] = in.get();
            switch (tags[i]) {
                case UTF8 -> {
                    byte[] text = new byte[in.getShort() & 0xffff];
                    in.get(text);
                    texts[i] = new String(text, StandardCharsets.UTF_8);
                }
                case CLASS, 8, 16, 19, 20 -> first[i] = in.getShort() & 0xffff;
                case 9, 10, 11, NAME_AND_TYPE, 17, 18 -> {
                    first[i] = in.getShort() & 0xffff;
                    second[i] = in.getShort() & 0xffff;
                }
                case 15 -> {
                    in.get();
                    first[i] = in.getShort() & 0xffff;
                }
                case 3, 4 -> in.getInt();
                case 5, 6 -> {
                    in.getLong();
                    return 1;
                }
                default -> throw new IllegalArgumentException("not a class file: constant of kind " + tags[i]);
            }
            return 0;
        }

        void check(Collection<String> own, Set<String> refused) {
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == CLASS) {
                    String type = element(texts[first[i]]);
                    if (!allows(type, own)) {
                        refused.add(type.replace('/', '.'));
                    }
                } else if (MEMBERS.contains(tags[i])) {
                    String type = element(texts[first[first[i]]]);
                    String member = texts[first[second[i]]];
                    if (allows(type, own) && !allowsMember(type, member)) {
                        refused.add(type.replace('/', '.') + "." + member);
                    }
                }
            }
        }

        /** The class that an array is made of; empty for arrays of primitives. */
        private static String element(String type) {
            if (!type.startsWith("[")) {
                return type;
            }
            String element = type.replaceFirst("^\\[+", "");
            return element.startsWith("L") ? element.substring(1, element.length() - 1) : "java/lang/Object";
        }
    }
}
