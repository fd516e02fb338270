package org.hecha.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.Balance;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.Heading;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.workbench.store.FactsFormatException;
import org.junit.jupiter.api.Test;

class FactsBytesTest {

    private static final String SHA = "0".repeat(64);

    private final Forms forms = Forms.load(RuleFolder.packaged());

    FactsBytesTest() throws FormException {}

    private ReportFacts facts(Path sample) throws UnreadableException {
        return new ReportReader(forms).read(new DocumentReader(Limits.DEFAULT).read(sample), 0);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "samples"))) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void samplesOfAllFormatsComeBackAsTheyWere() throws Exception {
        for (Path sample : samples()) {
            ReportFacts facts = facts(sample);
            FactsBytes bytes = FactsBytes.of(SHA, facts, forms.digest());

            assertThat(FactsBytes.read(bytes.content(), forms, type -> true)).isEqualTo(facts);
            assertThat(FactsBytes.of(SHA, facts, forms.digest()).content()).isEqualTo(bytes.content());
        }
    }

    @Test
    void whoAsksForOneTypeGetsItAndTheReport() throws Exception {
        ReportFacts facts = facts(samples().get(0));
        byte[] content = FactsBytes.of(SHA, facts, forms.digest()).content();

        ReportFacts some = FactsBytes.read(content, forms, "Balance"::equals);

        assertThat(some.all(Balance.class)).isEqualTo(facts.all(Balance.class)).isNotEmpty();
        assertThat(some.facts()).allMatch(fact -> fact instanceof Balance || fact instanceof Report);
    }

    @Test
    void aFigureOfABalanceIsKeptOnce() throws Exception {
        for (Path sample : samples()) {
            byte[] content = FactsBytes.of(SHA, facts(sample), forms.digest()).content();

            ReportFacts read = FactsBytes.read(content, forms, type -> true);

            Set<Figure> figures = Collections.newSetFromMap(new IdentityHashMap<>());
            figures.addAll(read.all(Figure.class));
            assertThat(read.all(Balance.class)).flatExtracting(Balance::figures).allMatch(figures::contains);
        }
    }

    @Test
    void theHashTellsFactsAndFilesApart() throws Exception {
        ReportFacts facts = facts(samples().get(0));
        ReportFacts others = facts(samples().get(1));
        String hash = FactsBytes.of(SHA, facts, forms.digest()).hash();

        assertThat(FactsBytes.of(SHA, others, forms.digest()).hash()).isNotEqualTo(hash);
        assertThat(FactsBytes.of("1".repeat(64), facts, forms.digest()).hash()).isNotEqualTo(hash);
    }

    @Test
    void anyTextComesBack() throws Exception {
        for (String text : List.of("", "\u0000\u0001\u001f", "𠮷野", "\uffff", "字".repeat(70_000))) {
            assertThat(roundTrip(text)).isEqualTo(text);
        }
    }

    @Test
    void halfACharacterOfADamagedFileComesBackAsAReplacement() throws Exception {
        assertThat(roundTrip("\ud800")).isEqualTo("\ufffd");
        assertThat(roundTrip("甲\udc00乙\ud800")).isEqualTo("甲\ufffd乙\ufffd");
        assertThat(roundTrip("\ud83d".repeat(300))).isEqualTo("\ufffd".repeat(300));
    }

    private String roundTrip(String title) throws IOException, UnreadableException {
        ReportFacts facts = facts(samples().get(0));
        Heading heading = facts.all(Heading.class).get(0);
        Heading with = new Heading(
                heading.style(), 1, "一、", title, 0, "", heading.style(), "", true, Certainty.CERTAIN, heading.place());
        byte[] content =
                FactsBytes.of(SHA, facts.with(List.of(with)), forms.digest()).content();
        List<Heading> headings = FactsBytes.read(content, forms, type -> true).all(Heading.class);
        return headings.get(headings.size() - 1).title();
    }

    @Test
    void whatAnEarlierProgramWroteIsToldSo() {
        byte[] earlier = {0, 0, 0, 0, 0, 2, 0, 0, 0, 10, 120, 1, (byte) 0xab, (byte) 0xae, 5, 0, 1, 117, 0, (byte) 0xf9
        };

        assertThatThrownBy(() -> FactsBytes.stored("“a.docx”", earlier, forms, type -> true))
                .isInstanceOf(FactsFormatException.class)
                .hasMessage("“a.docx” 的事实由另一版本的程序读取；请再清查一次。");
    }
}
