package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Set;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the binary files of Word 97 to 2003 and of WPS Writer; of Word 6 and 95, the text without tables.
 *
 * <p>The library below throws any kind of {@link RuntimeException} at damaged files; all become {@link TikaException}.
 */
public final class WordBinaryParser implements Parser {

    private static final String TEXT_STREAM = "WordDocument";
    private static final int ENCRYPTED_FLAG = 0x0B;

    private final Limits limits;

    public WordBinaryParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(
                MediaType.application("msword"),
                MediaType.application("vnd.ms-works"),
                MediaType.application("x-tika-msoffice"));
    }

    @Override
    @SuppressWarnings("StackOverflowErrorCatch") // damaged tables make the library recurse without end
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        byte[] bytes = BoundedBytes.read(stream, limits.fileBytes());
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            ActiveParts.of(files.getRoot()).writeTo(metadata);
            HWPFDocumentCore word = open(files);
            describe(word.getSummaryInformation(), metadata);
            XhtmlWriter out = new XhtmlWriter(handler);
            out.startDocument();
            FlowWriter flow = new FlowWriter(out, limits);
            if (word instanceof HWPFDocument document) {
                new WordStories(document, flow).read();
            } else {
                new WordOldText(flow).read(word.getRange());
            }
            out.endDocument();
        } catch (org.apache.poi.EncryptedDocumentException encrypted) {
            throw new EncryptedDocumentException(encrypted);
        } catch (RuntimeException | StackOverflowError damage) {
            throw new TikaException("damaged Word file: " + damage, damage);
        }
    }

    private static HWPFDocumentCore open(POIFSFileSystem files) throws IOException, TikaException {
        if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage") || isEncrypted(files)) {
            throw new EncryptedDocumentException("encrypted Office document");
        }
        try {
            return new HWPFDocument(files);
        } catch (OldWordFileFormatException old) {
            return new HWPFOldDocument(files);
        } catch (FileNotFoundException noWord) {
            throw new TikaException("no stream with the text of a Word document", noWord);
        }
    }

    /** Whether the file information block says so; what is behind it cannot be told from damage without the password. */
    private static boolean isEncrypted(POIFSFileSystem files) throws IOException {
        if (!files.getRoot().hasEntryCaseInsensitive(TEXT_STREAM)) {
            return false;
        }
        try (DocumentInputStream text = files.createDocumentInputStream(TEXT_STREAM)) {
            byte[] block = text.readNBytes(ENCRYPTED_FLAG + 1);
            return block.length > ENCRYPTED_FLAG && (block[ENCRYPTED_FLAG] & 1) != 0;
        }
    }

    static void describe(@Nullable SummaryInformation summary, Metadata metadata) {
        if (summary == null) {
            return;
        }
        set(metadata, TikaCoreProperties.TITLE, summary.getTitle());
        set(metadata, TikaCoreProperties.CREATOR, summary.getAuthor());
        set(metadata, TikaCoreProperties.CREATED, summary.getCreateDateTime());
        set(metadata, TikaCoreProperties.MODIFIED, summary.getLastSaveDateTime());
    }

    private static void set(Metadata metadata, Property property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.set(property, value.strip());
        }
    }

    private static void set(Metadata metadata, Property property, @Nullable Date value) {
        if (value != null) {
            metadata.set(property, value);
        }
    }
}
