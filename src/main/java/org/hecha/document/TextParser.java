package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads plain text, mostly what others have extracted from Word or PDF: a line is a paragraph, lines with tabs are rows
 * or cells of a table whose columns and spans are a guess.
 */
public final class TextParser implements Parser {

    private final Limits limits;

    public TextParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.TEXT_PLAIN, MediaType.text("markdown"), MediaType.text("tab-separated-values"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        String text = TextDecoder.decode(BoundedBytes.read(stream, limits.fileBytes()), null);
        if (text.length() > limits.characters()) {
            throw new LimitExceededException("文字超过 " + limits.characters() + " 个字");
        }
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        write(lines(text), out);
        out.endDocument();
    }

    private static void write(List<TextLine> lines, XhtmlWriter out) throws SAXException {
        int at = 0;
        while (at < lines.size()) {
            TextTable table = TextTable.at(lines, at);
            if (table != null) {
                table.write(out);
                at = table.end();
            } else {
                at = writeParagraph(lines, at, out);
            }
        }
    }

    /** Writes the paragraph that begins with a line, and what pictures stand in it; returns the line after it. */
    private static int writeParagraph(List<TextLine> lines, int at, XhtmlWriter out) throws SAXException {
        StringBuilder paragraph = new StringBuilder(lines.get(at).words());
        int next = at + 1;
        while (next < lines.size() && lines.get(next - 1).runsOnInto(lines.get(next))) {
            paragraph.append(lines.get(next).words());
            next++;
        }
        for (ExtractionDebris.Part part : ExtractionDebris.split(paragraph.toString())) {
            if (part.isImage()) {
                out.image(part.name(), part.words(), 0, null);
            } else if (!part.words().isBlank()) {
                out.paragraph(part.words());
            }
        }
        return next;
    }

    private static List<TextLine> lines(String text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text.charAt(i))) {
                lines.add(new TextLine(text.substring(start, i)));
                boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(new TextLine(text.substring(start)));
        }
        return lines;
    }

    private static boolean endsLine(char c) {
        return switch (c) {
            case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
