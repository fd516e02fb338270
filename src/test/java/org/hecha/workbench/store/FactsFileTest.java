package org.hecha.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.junit.jupiter.api.Test;

class FactsFileTest {

    private final Forms forms = Forms.load(RuleFolder.packaged());
    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);

    FactsFileTest() throws FormException {}

    private StoredFacts facts(Document document) {
        return new StoredFacts(
                document.source(), document.sha256(), forms.digest(), new ReportReader(forms).read(document, 0));
    }

    private static byte[] written(StoredFacts facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FactsFile.write(facts, out);
        return out.toByteArray();
    }

    private StoredFacts read(byte[] bytes) throws IOException, FactsFormatException {
        return FactsFile.read("x.facts.jsonl.gz", new ByteArrayInputStream(bytes), forms);
    }

    @Test
    void generatedReportsAreJudgedAlikeFromTheirStoredFacts() throws Exception {
        RuleBook book = RuleBook.load(RuleFolder.packaged(), forms.all());
        for (Draft draft : Draft.variety(30).toList()) {
            byte[] html = HtmlWriter.write(draft.report(), StandardCharsets.UTF_8);
            StoredFacts facts = facts(documents.read("report.html", html));
            StoredFacts again = read(written(facts));

            assertThat(again).isEqualTo(facts);
            assertThat(book.judge(again.facts(), RuleSelection.ALL))
                    .isEqualTo(book.judge(facts.facts(), RuleSelection.ALL));
        }
    }

    @Test
    void samplesOfAllFormatsComeBackAsTheyWere() throws IOException, UnreadableException, FactsFormatException {
        List<Path> samples;
        try (Stream<Path> files = Files.list(Path.of("src", "samples"))) {
            samples = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (Path sample : samples) {
            StoredFacts facts = facts(documents.read(sample));
            byte[] bytes = written(facts);
            assertThat(read(bytes)).isEqualTo(facts);
            assertThat(written(facts)).isEqualTo(bytes);
        }
    }

    @Test
    void otherFilesAreRefusedInASentence() throws IOException {
        assertThatThrownBy(() -> read("not gzip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FactsFormatException.class)
                .hasMessageContaining("不是事实文件");
        assertThatThrownBy(() -> read(gzip("{\"format\":\"hecha-facts\",\"version\":99}")))
                .hasMessageContaining("版本是 99");
        assertThatThrownBy(
                        () -> read(
                                gzip(
                                        "{\"format\":\"hecha-facts\",\"version\":2,\"doubts\":[],\"illegible\":[]}\n{\"java.lang.Runtime\":{}}")))
                .hasMessageContaining("不认识的事实");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
