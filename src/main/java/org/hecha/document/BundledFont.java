package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for all fonts that a PDF does not embed. PDFBox would search the machine's fonts, which takes seconds, writes
 * a file into the user's home, and makes the result depend on the machine; for reading, only widths are asked of a font.
 */
final class BundledFont implements FontMapper {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Parsed when a document first needs it. */
    private static final class Loaded {

        static final TrueTypeFont FONT = load();

        private static TrueTypeFont load() {
            try (InputStream resource = FontMapper.class.getResourceAsStream(RESOURCE)) {
                if (resource == null) {
                    throw new IOException("PDFBox has no " + RESOURCE);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(resource));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Loaded.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Loaded.FONT, true);
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox: the OpenType font is null where another stands in.
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, Loaded.FONT, true);
    }
}
