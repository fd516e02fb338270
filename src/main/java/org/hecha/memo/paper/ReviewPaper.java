package org.hecha.memo.paper;

import java.nio.file.Path;
import org.hecha.audit.compare.Comparison;
import org.hecha.memo.MemoException;
import org.hecha.memo.ReviewModel;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.pdf.PdfFonts;
import org.jspecify.annotations.Nullable;

/** Makes the memo on a correction (复核意见) in any of the formats. */
public final class ReviewPaper {

    private static final String TEMPLATE = "review/review";

    private final PaperFormat.Paper paper;

    private ReviewPaper(PaperFormat.Paper paper) {
        this.paper = paper;
    }

    /**
     * Reads the template.
     *
     * @param fonts folder of TrueType fonts for PDF; null for the packaged one alone
     * @throws MemoException if it is missing or cannot be parsed, or a PDF has no Chinese font
     */
    public static ReviewPaper load(TemplateFolder folder, PaperFormat format, @Nullable Path fonts)
            throws MemoException {
        return new ReviewPaper(format.load(TEMPLATE, folder, new PdfFonts(fonts)));
    }

    /**
     * The file, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public byte[] render(Comparison comparison) throws MemoException {
        return paper.render(ReviewModel.of(comparison));
    }
}
