package org.hecha.document.worker;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hecha.document.Limits;

/** {@link Limits} as an argument of a command line: their numbers in order, with commas. */
final class LimitsArgument {

    private LimitsArgument() {}

    static String of(Limits limits) {
        return LongStream.of(
                        limits.fileBytes(),
                        limits.inflatedBytes(),
                        limits.blocks(),
                        limits.cells(),
                        limits.gridArea(),
                        limits.characters(),
                        limits.pages(),
                        limits.nesting())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
    }

    static Limits parse(String argument) {
        long[] numbers = Arrays.stream(argument.split(",", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Limits(
                numbers[0],
                numbers[1],
                Math.toIntExact(numbers[2]),
                Math.toIntExact(numbers[3]),
                Math.toIntExact(numbers[4]),
                Math.toIntExact(numbers[5]),
                Math.toIntExact(numbers[6]),
                Math.toIntExact(numbers[7]));
    }
}
