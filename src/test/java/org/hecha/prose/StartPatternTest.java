package org.hecha.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A character left out of a pattern's beginnings would lose facts without a word: all of them are held to their patterns. */
class StartPatternTest {

    /** One of each kind that the patterns look back at, and nothing at all. */
    private static final String BEFORE = "。；：，、！？ \t\n\u3000\u00a0中率条a9（”》…*?";

    @TestFactory
    List<DynamicTest> everyCharacterThatAMatchCanBeginWithIsNamed() throws Exception {
        List<DynamicTest> tests = patterns().entrySet().stream()
                .map(named -> DynamicTest.dynamicTest(named.getKey(), () -> assertThat(leftOut(named.getValue()))
                        .isEmpty()))
                .toList();
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    @Test
    void aCharacterLeftOutIsFound() {
        assertThat(leftOut(StartPattern.of("[ab]c|(?<=。)de", "ad"))).contains("b");
        assertThat(leftOut(StartPattern.of("(?<=[。；])d", "d", "。"))).contains("；d");
    }

    @Test
    void matchesAreThoseThatAPatternFinds() {
        String text = "二是公开，三是公开。十是";
        StartPattern pattern = StartPattern.of("(?<=^|[，。])[一二三四五六七八九十]是", "一二三四五六七八九十", "，。");
        Matcher found = pattern.firstIn(text);
        StringBuilder starts = new StringBuilder();
        while (found != null) {
            starts.append(found.start()).append(' ');
            found = pattern.next(found, text);
        }
        assertThat(starts).hasToString("0 5 10 ");
        assertThat(pattern.isIn("第二是")).isFalse();
    }

    /**
     * Characters that a match could begin with, and those it could stand behind, that the pattern does not try: where a text
     * that ends with the character matches, or would have to go on to tell.
     */
    private static List<String> leftOut(StartPattern pattern) {
        List<String> leftOut = new ArrayList<>();
        for (int c : characters(pattern)) {
            for (int before = -1; before < BEFORE.length(); before++) {
                String text = (before < 0 ? "" : BEFORE.substring(before, before + 1)) + (char) c;
                int at = text.length() - 1;
                Matcher matcher = pattern.pattern()
                        .matcher(text)
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false)
                        .region(at, text.length());
                boolean canBegin = (matcher.lookingAt() && matcher.end() > at) || matcher.hitEnd();
                if (canBegin && !pattern.mayBeginAt(text, at)) {
                    leftOut.add(text);
                }
            }
        }
        return leftOut;
    }

    /** All marks, letters and digits, what the pattern itself names, and a few ideographs for all others. */
    private static int[] characters(StartPattern pattern) {
        return IntStream.concat(
                        IntStream.range(0, Character.MAX_VALUE + 1).filter(c -> c < 0x3100 || c >= 0xF900),
                        (pattern.pattern().pattern() + "一丁龥").chars())
                .distinct()
                .toArray();
    }

    /** All that the classes of the facts keep, by class and field. */
    private static Map<String, StartPattern> patterns() throws Exception {
        Map<String, StartPattern> found = new TreeMap<>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hecha.prose", "org.hecha.report");
        for (JavaClass one : classes) {
            for (Field field : one.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    add(one.getSimpleName() + "." + field.getName(), field.get(null), found);
                }
            }
        }
        return found;
    }

    private static void add(String name, Object value, Map<String, StartPattern> found) throws Exception {
        if (value instanceof StartPattern pattern) {
            found.put(name, pattern);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(name + "[" + i + "]", list.get(i), found);
            }
        } else if (value instanceof Record one && one.getClass().getName().startsWith("org.hecha.")) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                add(name + "." + component.getName(), component.getAccessor().invoke(one), found);
            }
        }
    }
}
