package org.hecha.memo.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** A font of a file that is being written; it is prepared when the first word needs it. */
final class LazyFont extends PDFontSupplier {

    private final Face face;
    private final PDDocument file;
    private @Nullable PDFont font;

    @SuppressWarnings("NullAway") // its own font is never asked for
    LazyFont(Face face, PDDocument file) {
        super(null);
        this.face = face;
        this.file = file;
    }

    @Override
    public PDFont supply() {
        if (font == null) {
            try {
                font = PDType0Font.load(file, face.font(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return font;
    }
}
