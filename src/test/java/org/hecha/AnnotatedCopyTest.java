package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hecha.audit.AuditedReport;
import org.hecha.document.Block;
import org.hecha.document.Box;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Note;
import org.hecha.document.Note.Anchor;
import org.hecha.document.Notes;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.Fault;
import org.hecha.fixture.Faults;
import org.hecha.fixture.LibreOffice;
import org.hecha.fixture.OfdWriter;
import org.hecha.fixture.WorkbookWriter;
import org.hecha.form.FormException;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.annotate.AnnotatedPage;
import org.hecha.memo.annotate.FindingNotes;
import org.hecha.report.ReportFacts;
import org.hecha.rule.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of every fault is named once in each annotated copy, on the very words. */
class AnnotatedCopyTest {

    private static final long SEED = 4;
    /** Word takes no comments there; they stand where these are anchored. */
    private static final Set<Story> OUTSIDE = Set.of(Story.COMMENT, Story.FOOTNOTE, Story.HEADER, Story.FOOTER);

    private static final Path REPORTS = Path.of("../shared/reports");
    private static final Path SAMPLES = Path.of("src/samples");

    private static Pipeline pipeline;
    private static RuleBook book;
    private static AnnotatedPage page;

    @BeforeAll
    static void load() throws FormException, MemoException {
        pipeline = new Pipeline();
        book = pipeline.rules();
        page = AnnotatedPage.load(TemplateFolder.packaged());
    }

    /** Those of reports with words in Word files. */
    static List<Fault> wordFaults() {
        return Faults.all().stream()
                .filter(fault -> fault.fileName().endsWith("docx"))
                .filter(fault ->
                        !fault.rule().equals("unreadable-file") && !fault.rule().equals("no-text-layer"))
                .toList();
    }

    static List<Fault> someFaults() {
        List<Fault> all = wordFaults();
        return all.stream().filter(fault -> all.indexOf(fault) % 8 == 0).toList();
    }

    /** A file, what was read of it, and what is said about it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Audited(String name, byte[] content, Document document, AuditedReport report, Notes notes) {

        static Audited of(String name, byte[] content) throws UnreadableException {
            Document document = pipeline.document(name, content);
            ReportFacts facts = pipeline.facts(document);
            AuditedReport report =
                    AuditedReport.of(name, document.sha256(), facts.report(), Pipeline.judge(book, facts));
            return new Audited(name, content, document, report, FindingNotes.of(report, document, facts, null));
        }

        byte[] copy() throws UnreadableException {
            return pipeline.annotated(document, content, notes);
        }

        /** The words that a note is about, without blanks; empty for a note on something absent. */
        String words(Note note) {
            if (note.anchor() != Anchor.ON) {
                return "";
            }
            Place place = note.place();
            if (document.blocks().get(place.block() - 1) instanceof Paragraph paragraph
                    && OUTSIDE.contains(paragraph.story())) {
                return "";
            }
            String text = text(document.blocks().get(place.block() - 1), place);
            boolean part = place.end() > place.start();
            return plain(part ? text.substring(place.start(), place.end()) : text);
        }

        private static String text(Block block, Place place) {
            if (block instanceof Table table) {
                return table.cells().stream()
                        .filter(cell -> place.isCell()
                                ? cell.row() == place.row() && cell.column() == place.column()
                                : !cell.text().isBlank())
                        .findFirst()
                        .map(Cell::text)
                        .orElse("");
            }
            return block instanceof Paragraph paragraph ? paragraph.text() : "";
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000\u00a0]+", "");
    }

    @ParameterizedTest
    @MethodSource("wordFaults")
    void wordCommentsStandOnTheVeryWords(Fault fault) throws UnreadableException, IOException {
        Audited audited = Audited.of(fault.fileName(), fault.file(fault.clean(SEED)));
        assertThat(audited.notes().notes()).isNotEmpty();

        WordComments comments = WordComments.of(audited.copy());

        assertThat(comments.numbers()).containsExactlyInAnyOrderElementsOf(numbers(audited));
        for (Note note : audited.notes().notes()) {
            assertThat(plain(comments.range(note.number())))
                    .as("%s: %s", fault, note)
                    .isEqualTo(audited.words(note));
        }
        for (int i = 0; i < audited.notes().notes().size(); i++) {
            Place place = audited.notes().notes().get(i).place();
            String quote = audited.report().findings().get(i).location().quote();
            if (place.end() > place.start() && !quote.endsWith("…") && !quote.contains("*")) {
                assertThat(plain(comments.range(i + 1))).isEqualTo(plain(quote));
            }
        }
    }

    @Test
    void aNoteOnSomethingAbsentStandsWhereItShouldBe() throws UnreadableException, IOException {
        Fault missing = Faults.all().stream()
                .filter(fault -> fault.rule().equals("missing-section"))
                .findFirst()
                .orElseThrow();
        Audited audited = Audited.of(missing.fileName(), missing.file(missing.clean(SEED)));
        int number = 1
                + audited.report().findings().stream()
                        .map(finding -> finding.rule())
                        .toList()
                        .indexOf("missing-section");
        Note note = audited.notes().notes().get(number - 1);

        assertThat(note.anchor()).isNotEqualTo(Anchor.ON);
        String paragraph =
                ((Paragraph) audited.document().blocks().get(note.place().block() - 1)).text();
        String before = WordComments.of(audited.copy()).textBefore(number);
        String wanted = plain(audited.document().blocks().stream()
                .limit(note.place().block() - (note.anchor() == Anchor.BEFORE ? 1 : 0))
                .map(block -> block instanceof Paragraph one ? one.text() : "")
                .reduce("", String::concat));
        assertThat(paragraph).isNotEmpty();
        assertThat(plain(before)).endsWith(wanted.substring(Math.max(0, wanted.length() - 20)));
    }

    @ParameterizedTest
    @MethodSource("wordFaults")
    void thePageNamesEachFindingOnce(Fault fault) throws UnreadableException, MemoException {
        Audited audited = Audited.of(fault.fileName(), fault.file(fault.clean(SEED)));

        String html = page.render(audited.report(), audited.document(), audited.notes(), "");

        for (Note note : audited.notes().notes()) {
            assertThat(html).containsOnlyOnce("id=\"n" + note.number() + "\"");
            assertThat(html).containsOnlyOnce(">" + note.title() + "<");
            if (note.anchor() == Anchor.ON && !audited.words(note).isEmpty()) {
                assertThat(html).containsOnlyOnce("id=\"m" + note.number() + "\"");
            }
        }
    }

    @Test
    void highlightsCoverTheVeryWords(@TempDir Path folder) throws UnreadableException, IOException {
        assertThat(checkHighlights(someFaults(), folder))
                .isGreaterThan(someFaults().size() / 2);
    }

    /** Four minutes on two busy cores, three of them for LibreOffice to make the PDF files. */
    @Test
    @Tag("slow")
    void highlightsCoverTheVeryWordsOfEveryFault(@TempDir Path folder) throws UnreadableException, IOException {
        List<Fault> all = wordFaults();
        int notes = 0;
        for (int i = 0; i < all.size(); i += 40) {
            notes += checkHighlights(
                    all.subList(i, Math.min(i + 40, all.size())), Files.createDirectory(folder.resolve("" + i)));
        }
        assertThat(notes).isGreaterThan(all.size() / 2);
    }

    /** Returns how many notes were looked at; faults of the file itself are gone from its PDF. */
    private static int checkHighlights(List<Fault> faults, Path folder) throws UnreadableException, IOException {
        assumeTrue(LibreOffice.available(), "LibreOffice is not installed");
        List<Path> drafts = new ArrayList<>();
        for (Fault fault : faults) {
            Path draft = folder.resolve("f" + drafts.size() + ".docx");
            drafts.add(Files.write(draft, fault.file(fault.clean(SEED))));
        }
        int notes = 0;
        for (Path pdf : LibreOffice.convert(drafts, "pdf", folder)) {
            notes += checkHighlights(Audited.of("report.pdf", Files.readAllBytes(pdf)));
        }
        return notes;
    }

    /** Returns how many notes were looked at. */
    private static int checkHighlights(Audited audited) throws UnreadableException, IOException {
        Map<Integer, StringBuilder> covered = new HashMap<>();
        List<Integer> named = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(audited.copy())) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                PDPage one = pdf.getPage(page);
                PageLetters letters = PageLetters.of(pdf, page);
                for (PDAnnotation annotation : one.getAnnotations()) {
                    String name = Objects.requireNonNullElse(annotation.getAnnotationName(), "");
                    Matcher number = Pattern.compile("hecha-(\\d+)(-\\d+)?").matcher(name);
                    if (!number.matches()) {
                        continue;
                    }
                    if (number.group(2) == null) {
                        named.add(Integer.valueOf(number.group(1)));
                    }
                    if (annotation instanceof PDAnnotationHighlight highlight) {
                        covered.computeIfAbsent(Integer.valueOf(number.group(1)), key -> new StringBuilder())
                                .append(plain(letters.under(highlight.getQuadPoints())));
                    }
                }
            }
        }
        assertThat(named)
                .containsExactlyElementsOf(numbers(audited).stream()
                        .sorted((one, other) -> named.indexOf(one) - named.indexOf(other))
                        .toList());
        for (Note note : audited.notes().notes()) {
            String words = audited.words(note);
            if (!words.isEmpty()) {
                assertThat(covered.getOrDefault(note.number(), new StringBuilder())
                                .toString())
                        .as("%s", note)
                        .contains(words);
            }
        }
        return audited.notes().notes().size();
    }

    @ParameterizedTest
    @MethodSource("someFaults")
    void ofdAnnotationsStandInTheBoxesOfTheirWords(Fault fault) throws UnreadableException, IOException {
        checkOfd(fault);
    }

    @ParameterizedTest
    @MethodSource("wordFaults")
    @Tag("slow")
    void ofdAnnotationsStandInTheBoxesOfTheirWordsOfEveryFault(Fault fault) throws UnreadableException, IOException {
        checkOfd(fault);
    }

    private static void checkOfd(Fault fault) throws UnreadableException, IOException {
        Audited audited = Audited.of("report.ofd", OfdWriter.write(fault.apply(fault.clean(SEED))));
        byte[] copy = audited.copy();

        Map<Integer, double[]> boxes = new HashMap<>();
        Pattern annotation =
                Pattern.compile("<ofd:Annot .*?<ofd:Remark>问题(\\d+)（(?!接).*?Boundary=\"([^\"]*)\"", Pattern.DOTALL);
        for (Map.Entry<String, byte[]> part : WordComments.parts(copy).entrySet()) {
            if (part.getKey().contains("Annotation.xml")) {
                Matcher found = annotation.matcher(new String(part.getValue(), StandardCharsets.UTF_8));
                while (found.find()) {
                    double[] box = Stream.of(found.group(2).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .map(value -> value * 72 / 25.4)
                            .toArray();
                    boxes.putIfAbsent(Integer.valueOf(found.group(1)), box);
                }
            }
        }
        assertThat(boxes.keySet()).containsExactlyInAnyOrderElementsOf(numbers(audited));
        for (Note note : audited.notes().notes()) {
            Box around = note.place().box();
            if (note.anchor() == Anchor.ON && around != null) {
                double[] box = boxes.getOrDefault(note.number(), new double[2]);
                assertThat(box[0]).as("%s", note).isBetween(around.x() - 2.0, around.x() + around.width() + 2.0);
                assertThat(box[1]).as("%s", note).isBetween(around.y() - 2.0, around.y() + around.height() + 2.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someFaults")
    void cellNotesStandOnTheCellsOfTheirWords(Fault fault) throws UnreadableException, IOException {
        checkCells(fault);
    }

    @ParameterizedTest
    @MethodSource("wordFaults")
    @Tag("slow")
    void cellNotesStandOnTheCellsOfTheirWordsOfEveryFault(Fault fault) throws UnreadableException, IOException {
        checkCells(fault);
    }

    private static void checkCells(Fault fault) throws UnreadableException, IOException {
        Audited audited = Audited.of("report.xlsx", WorkbookWriter.xlsx(fault.apply(fault.clean(SEED))));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(audited.copy()))) {
            for (Note note : audited.notes().notes()) {
                List<XSSFComment> about = new ArrayList<>();
                for (Sheet sheet : workbook) {
                    sheet.getCellComments().values().stream()
                            .map(XSSFComment.class::cast)
                            .filter(comment -> comment.getString().getString().contains(note.title()))
                            .forEach(comment -> {
                                about.add(comment);
                                String words = audited.words(note);
                                String cell = plain(new DataFormatter()
                                        .formatCellValue(
                                                sheet.getRow(comment.getRow()).getCell(comment.getColumn())));
                                if (!words.isEmpty() && note.place().isCell()) {
                                    assertThat(words).as("%s", note).isSubstringOf(cell);
                                }
                            });
                }
                assertThat(about).as("%s", note).hasSize(1);
            }
        }
    }

    @Test
    void realReportsAndSamplesKeepTheirNumbersAndWords() throws IOException, UnreadableException {
        for (Path file : reports()) {
            if (file.toString().matches(".*\\.(docx|pdf|ofd|xlsx)")) {
                Audited audited = Audited.of(file.getFileName().toString(), Files.readAllBytes(file));
                byte[] copy = audited.copy();
                if (file.toString().endsWith("docx")) {
                    assertThat(WordComments.of(copy).numbers()).containsExactlyInAnyOrderElementsOf(numbers(audited));
                } else if (file.toString().endsWith("pdf")) {
                    checkHighlights(audited);
                }
                assertThat(audited.copy())
                        .as("the same bytes each time: %s", file)
                        .isEqualTo(copy);
            }
        }
    }

    /** It reads PDF only where an extension is installed; those are read by PDFBox above. */
    @Test
    @Tag("slow")
    void libreOfficeOpensEveryCopy(@TempDir Path folder) throws IOException, UnreadableException, MemoException {
        assumeTrue(LibreOffice.available(), "LibreOffice is not installed");
        Map<String, List<Path>> copies = new HashMap<>();
        for (Path file : reports()) {
            String name = file.getFileName().toString();
            String suffix = name.substring(name.lastIndexOf('.') + 1);
            Audited audited = Audited.of(name, Files.readAllBytes(file));
            boolean own = suffix.matches("docx|xlsx");
            Path copy = folder.resolve(name.replace('.', '-') + "." + (own ? suffix : "html"));
            Files.write(
                    copy,
                    own
                            ? audited.copy()
                            : page.render(audited.report(), audited.document(), audited.notes(), "")
                                    .getBytes(StandardCharsets.UTF_8));
            copies.computeIfAbsent(own ? suffix : "html", key -> new ArrayList<>())
                    .add(copy);
        }
        Map<String, String> into = Map.of("docx", "rtf", "html", "pdf", "xlsx", "pdf");
        copies.forEach(
                (suffix, files) -> assertThat(LibreOffice.convert(files, into.getOrDefault(suffix, "pdf"), folder))
                        .hasSameSizeAs(files));
    }

    /** All real reports at hand, and the samples. */
    static List<Path> reports() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(REPORTS, SAMPLES)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> list = Files.list(folder)) {
                    list.filter(file -> file.toString().matches(".*\\.(docx|doc|wps|rtf|odt|html|txt|pdf|ofd|xlsx)"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static List<Integer> numbers(Audited audited) {
        return audited.notes().notes().stream().map(Note::number).toList();
    }
}
