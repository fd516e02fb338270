package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.document.Place;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The many ways in which offices state one number: {@code src/test/resources/prose/phrases.txt}. */
class MeasuredPhrasesTest {

    private static final ClaimFinder FINDER = finder();
    private static final Ownership TOWN = new Ownership("青石镇", UnitKind.TOWN, 2021);

    @ParameterizedTest
    @MethodSource("phrases")
    void eachWayOfSayingItIsUnderstood(String line) {
        int bar = line.indexOf('|');
        String expected = line.substring(0, bar).strip();
        assertThat(String.join(";", measured(line.substring(bar + 1).strip())))
                .as(line)
                .isEqualTo(expected.equals("-") ? "" : expected);
    }

    /** The measures that are the town's own, with their numbers. */
    private static List<String> measured(String text) {
        ProseText prose = new ProseText(text, "overview", true, false, Place.ofBlock(1, 0, null));
        return FINDER.read(List.of(prose), TOWN).stream()
                .flatMap(told -> told.claims().stream())
                .filter(Claim::ours)
                .flatMap(claim -> claim.measures().stream()
                        .map(measure -> measure + "="
                                + claim.number().stripTrailingZeros().toPlainString()))
                .toList();
    }

    static Stream<String> phrases() {
        try (InputStream in = MeasuredPhrasesTest.class.getResourceAsStream("/prose/phrases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("|") && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClaimFinder finder() {
        try {
            return new ClaimFinder(Forms.load(RuleFolder.packaged()).measures());
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }
}
