package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads web pages: what word processors save as HTML whole, of pages with navigation the article. */
public final class HtmlParser implements Parser {

    /** A tree of many small elements takes some forty times the bytes of its page. */
    private static final long MOST_BYTES = 16L << 20;

    private static final int HEAD_BYTES = 4096;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]{3,30})");

    private final Limits limits;

    public HtmlParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        byte[] bytes = BoundedBytes.read(stream, Math.min(MOST_BYTES, limits.fileBytes()));
        org.jsoup.nodes.Document page = org.jsoup.parser.Parser.htmlParser()
                .setMaxDepth(limits.nesting())
                .parseInput(TextDecoder.decode(bytes, declared(bytes)), "");
        HtmlArticle article = HtmlArticle.of(page);
        HtmlProperties.of(page, article).writeTo(metadata);
        ActiveParts.of(article.root()).writeTo(metadata);
        HtmlDivTables.makeTables(article.root());
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        if (!article.title().isEmpty()) {
            out.paragraph(article.title(), "", 1, Story.BODY, 0, null);
        }
        new HtmlWalk(out).write(article.root());
        out.endDocument();
    }

    /** The charset that the page names, if it can be right: Chinese pages that name a Latin one are mislabelled. */
    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
        if (!charset.find() || !Charset.isSupported(charset.group(1))) {
            return null;
        }
        String name = Charset.forName(charset.group(1)).name().toLowerCase(Locale.ROOT);
        boolean eastAsian = name.startsWith("big5") || name.contains("jis") || name.startsWith("euc-");
        return eastAsian ? Charset.forName(name) : null;
    }
}
