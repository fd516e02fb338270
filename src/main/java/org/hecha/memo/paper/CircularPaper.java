package org.hecha.memo.paper;

import java.nio.file.Path;
import org.hecha.memo.CircularModel;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.pdf.PdfFonts;
import org.jspecify.annotations.Nullable;

/** Makes the circular (核查通报) of a sweep in any of the formats. */
public final class CircularPaper {

    private final PaperFormat.Paper paper;

    private CircularPaper(PaperFormat.Paper paper) {
        this.paper = paper;
    }

    /**
     * Reads the template.
     *
     * @param fonts folder of TrueType fonts for PDF; null for the packaged one alone
     * @throws MemoException if it is missing or cannot be parsed, or a PDF has no Chinese font
     */
    public static CircularPaper load(TemplateFolder folder, PaperFormat format, @Nullable Path fonts)
            throws MemoException {
        return new CircularPaper(format.load(PaperKind.CIRCULAR, folder, new PdfFonts(fonts)));
    }

    /**
     * The file, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public byte[] render(CircularModel model) throws MemoException {
        return paper.render(model);
    }
}
