package org.hecha.memo.paper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.pdf.PdfFonts;
import org.hecha.memo.pdf.PdfTemplate;
import org.hecha.memo.word.WordTemplate;

/** The file formats of memos. What a format needs is loaded when it is asked for. */
public enum PaperFormat {
    /** A page for browsers. */
    HTML,
    /** Word, WPS and LibreOffice. */
    DOCX,
    /** To print, sign and keep. */
    PDF;

    /** Fills a template. */
    interface Paper {
        byte[] render(Record model) throws MemoException;
    }

    /** What the names of its files end with: {@code docx}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the end of a file's name tells. */
    public static Optional<PaperFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.suffix()))
                .findFirst();
    }

    /** @throws MemoException if the template is missing or cannot be parsed, or a PDF has no Chinese font */
    Paper load(PaperKind kind, TemplateFolder folder, PdfFonts fonts) throws MemoException {
        return load(kind.template(""), folder, fonts);
    }

    /** The same for a template by its path without suffix: {@code opinion/opinion}. */
    Paper load(String template, TemplateFolder folder, PdfFonts fonts) throws MemoException {
        return switch (this) {
            case HTML -> html(PageTemplate.load(folder, template + ".ftlh"));
            case DOCX -> WordTemplate.load(folder, template + ".docx")::render;
            case PDF -> PdfTemplate.load(folder, template + ".pdf.ftlh", fonts)::render;
        };
    }

    private static Paper html(PageTemplate page) {
        return model -> page.render(model).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return suffix();
    }
}
