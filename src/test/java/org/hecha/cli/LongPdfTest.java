package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A report with thousands of pages behind it, read with the memory and the time that a reader has unless told otherwise. */
@Tag("slow")
@Timeout(300)
class LongPdfTest {

    private static final int LINES = 30;

    @Test
    void tenThousandPagesAreOneClearSentenceAndHoldNobodyUp(@TempDir Path folder) throws IOException {
        Path rules = CommandLineRun.rulesIn(folder);
        Path file = write(folder.resolve("万页.pdf"), 10_000);

        CommandLineRun run = audit(rules, file, CommandLineRun.SAMPLES.resolve("wangchuan-civil-2021.pdf"));

        JsonNode reports = new ObjectMapper().readTree(run.out()).get("reports");
        JsonNode report = reports.get(0);
        assertThat(report.get("verdict").asText()).isEqualTo("not-assessable");
        assertThat(report.get("findings")).hasSize(1);
        assertThat(report.get("findings").get(0).get("message").asText())
                .startsWith("“" + file + "”")
                .contains("页数超过 2000 页")
                .hasSizeLessThan(200);
        assertThat(reports.get(1).get("verdict").asText()).isNotEqualTo("not-assessable");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void asManyPagesAsAreAllowedAreReadWhole(@TempDir Path folder) throws IOException {
        Path rules = CommandLineRun.rulesIn(folder);
        Path file = write(folder.resolve("两千页.pdf"), 2_000);

        CommandLineRun run = audit(rules, file);

        JsonNode report = new ObjectMapper().readTree(run.out()).get("reports").get(0);
        assertThat(report.get("year").asInt()).isEqualTo(2021);
        assertThat(report.get("verdict").asText()).isNotEqualTo("not-assessable");
    }

    private static CommandLineRun audit(Path rules, Path... files) {
        Object[] arguments = new Object[4 + files.length];
        arguments[0] = "audit";
        arguments[1] = "--rules";
        arguments[2] = rules;
        arguments[3] = "--format=json";
        System.arraycopy(files, 0, arguments, 4, files.length);
        return new CommandLineRun().run(arguments);
    }

    /** The sample with pages of text behind it, so many in all. */
    private static Path write(Path file, int pages) throws IOException {
        Path sample = CommandLineRun.SAMPLES.resolve("wangchuan-civil-2021.pdf");
        try (PDDocument document = Loader.loadPDF(sample.toFile())) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            while (document.getNumberOfPages() < pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(24);
                    content.newLineAtOffset(72, 780);
                    for (int line = 0; line < LINES; line++) {
                        content.showText(
                                "Annex " + document.getNumberOfPages() + ", item " + line + ": see the register.");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
