package org.hecha.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** What a user would take without us: Tika's own parsers, all of them, straight to text or XHTML. */
public final class BareTika {

    private final Parser parser = new AutoDetectParser();

    /** Prints the text of one file. */
    public static void main(String[] args) throws Exception {
        byte[] content = Files.readAllBytes(Path.of(args[0]));
        System.out.println(new BareTika().text(content).length());
    }

    /** The text of the file. */
    public String text(byte[] content) throws IOException, SAXException, TikaException {
        return parse(content, new BodyContentHandler(-1));
    }

    /** The file as XHTML. */
    String xhtml(byte[] content) throws IOException, SAXException, TikaException {
        return parse(content, new ToXMLContentHandler());
    }

    private String parse(byte[] content, ContentHandler handler) throws IOException, SAXException, TikaException {
        parser.parse(new ByteArrayInputStream(content), handler, new Metadata(), new ParseContext());
        return handler.toString();
    }
}
