package org.hecha.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All kinds of lambdas and a record of all kinds of fields; what they answer must not depend on how they are compiled. */
public final class LambdaSamples implements Callable<List<String>> {

    record Everything(
            boolean flag,
            byte small,
            char letter,
            short few,
            int number,
            long many,
            float part,
            double whole,
            @Nullable String text,
            List<String> list) {}

    record Nothing() {}

    private interface Greeting {
        String to(String name);

        default Greeting twice() {
            return name -> to(to(name));
        }
    }

    private final String own = "own";

    private String secret(String word) {
        return own + word;
    }

    private static long sum(long captured, int other, double third) {
        return captured + other + (long) third;
    }

    @Override
    public List<String> call() throws Exception {
        long captured = 40L;
        double third = 1.5;
        LongSupplier sum = () -> sum(captured, 1, third);
        Supplier<Integer> boxed = () -> 7;
        ToIntFunction<Integer> unboxed = number -> number + 1;
        IntBinaryOperator plus = Integer::sum;
        Function<String, StringBuilder> made = StringBuilder::new;
        IntFunction<int[]> array = int[]::new;
        BiFunction<String, String, Boolean> unbound = String::endsWith;
        UnaryOperator<String> bound = "x"::concat;
        Function<String, String> hidden = this::secret;
        Function<String, Object> widened = String::length;
        Greeting greeting = name -> "<" + name + ">";
        List<String> removed = new ArrayList<>(List.of("a", "b"));
        removed.removeIf("a"::equals);
        List<String> seen = new ArrayList<>();
        List.of("ccc", "bb", "a").forEach(seen::add);
        seen.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
        Callable<Object> nothing = Nothing::new;
        return List.of(
                String.valueOf(sum.getAsLong()),
                String.valueOf(boxed.get() + unboxed.applyAsInt(1) + plus.applyAsInt(2, 3)),
                made.apply("made").append('!').toString(),
                String.valueOf(array.apply(3).length),
                String.valueOf(unbound.apply("ab", "b")),
                bound.apply("y") + hidden.apply("z") + widened.apply("four"),
                greeting.twice().to("me"),
                removed + " " + seen + " " + nothing.call(),
                records());
    }

    private static String records() {
        Everything one = everything(1.5f, "text");
        List<Object> others = Arrays.asList(
                one, everything(1.5f, "text"), everything(Float.NaN, "text"), everything(1.5f, null), "text", null);
        StringBuilder answer = new StringBuilder();
        for (Object other : others) {
            answer.append(one.equals(other)).append(other == null ? 0 : other.hashCode());
        }
        boolean nan = everything(Float.NaN, "a").equals(everything(Float.NaN, "a"));
        return answer.append(nan).append(new Nothing().hashCode()).append(new Nothing().equals(new Nothing())) + " "
                + one;
    }

    private static Everything everything(float part, @Nullable String text) {
        return new Everything(true, (byte) -3, '字', (short) 9, 1 << 20, 1L << 40, part, -0.0, text, List.of("a"));
    }
}
