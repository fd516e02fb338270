package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Tells the format of a file by its content, never by its name. The formats that reports come in are told here; Tika's
 * own table, which takes a second to load, is asked only for what is none of them.
 */
public final class FormatDetector implements Detector {

    public static final MediaType DOCX =
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static final MediaType DOCM = MediaType.application("vnd.ms-word.document.macroenabled.12");
    public static final MediaType XLSX = MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static final MediaType PPTX =
            MediaType.application("vnd.openxmlformats-officedocument.presentationml.presentation");
    /** Word's binary format, which WPS writes as .wps too. */
    public static final MediaType DOC = MediaType.application("msword");

    public static final MediaType XLS = MediaType.application("vnd.ms-excel");
    public static final MediaType PPT = MediaType.application("vnd.ms-powerpoint");
    /** An Office Open XML file that needs a password. */
    public static final MediaType ENCRYPTED_OFFICE = MediaType.application("x-tika-ooxml-protected");
    /** A compound file of no known kind. */
    public static final MediaType OLE = MediaType.application("x-tika-msoffice");

    public static final MediaType ODT = MediaType.application("vnd.oasis.opendocument.text");
    public static final MediaType ODT_TEMPLATE = MediaType.application("vnd.oasis.opendocument.text-template");
    public static final MediaType OFD = MediaType.application("ofd");
    public static final MediaType PDF = MediaType.application("pdf");
    public static final MediaType RTF = MediaType.application("rtf");
    public static final MediaType HTML = MediaType.TEXT_HTML;
    public static final MediaType MHTML = MediaType.parse("multipart/related");
    /** Word's XML in one file, of 2003 or flat OPC. */
    public static final MediaType WORD_XML = MediaType.application("vnd.ms-wordml");

    public static final MediaType TEXT = MediaType.TEXT_PLAIN;

    /** Pictures that may be those of pages. */
    public static final Set<MediaType> PICTURES =
            Set.of(MediaType.image("png"), MediaType.image("jpeg"), MediaType.image("tiff"), MediaType.image("bmp"));

    private static final int HEAD = 4096;
    /** Readers of PDF accept rubbish before the header. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final byte[] OLE_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final Pattern TAG = Pattern.compile(
            "<(!doctype\\s+html|html|head|meta|title|body|table|div|p|span|h[1-6]|br|style|script)[\\s>/]");
    private static final int MANY_TAGS = 3;
    private static final Pattern BEGINS_WITH_TAG = Pattern.compile("^[\\s\u00EF\u00BB\u00BF\uFEFF]*<");
    private static final Pattern PAGE = Pattern.compile("<(!doctype\\s+html|html|head|body)[\\s>]");
    private static final Pattern MAIL = Pattern.compile("(?m)^content-type:\\s*multipart/related");

    private final Limits limits;

    public FormatDetector(Limits limits) {
        this.limits = limits;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IOException if the content begins like a container but is cut off or damaged
     */
    @Override
    public MediaType detect(@Nullable InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return MediaType.OCTET_STREAM;
        }
        input.mark(Integer.MAX_VALUE);
        byte[] content = input.readAllBytes();
        input.reset();
        return detect(content);
    }

    private MediaType detect(byte[] content) throws IOException {
        MediaType known = known(content);
        return known == null
                ? MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(content), new Metadata())
                : known;
    }

    /** Whether the content begins like a compound file, that is like binary Word. Opens nothing. */
    public static boolean isCompound(byte[] content) {
        return startsWith(content, OLE_MAGIC);
    }

    /**
     * The format if it is one of those above; null for anything else.
     *
     * @throws IOException if the content begins like a container but is cut off or damaged
     */
    public @Nullable MediaType known(byte[] content) throws IOException {
        String head = head(content);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return zip(content);
        }
        if (isCompound(content)) {
            return compound(content);
        }
        MediaType picture = picture(head);
        if (picture != null) {
            return picture;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_HEADER_WITHIN) {
            return PDF;
        }
        if (head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("{\\rtf")) {
            return RTF;
        }
        MediaType written = markup(head.toLowerCase(Locale.ROOT));
        if (written != null) {
            return written;
        }
        return PlainText.isText(content) ? TEXT : null;
    }

    private static @Nullable MediaType picture(String head) {
        if (head.startsWith("\u0089PNG\r\n")) {
            return MediaType.image("png");
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return MediaType.image("jpeg");
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return MediaType.image("tiff");
        }
        return head.startsWith("BM") && head.startsWith("\0\0\0\0", 6) ? MediaType.image("bmp") : null;
    }

    /** The beginning with one character per byte, or as UTF-16 where it has that byte order mark. */
    private static String head(byte[] content) {
        int length = Math.min(content.length, HEAD);
        boolean wide = length >= 2 && (content[0] & 0xFF) >= 0xFE && (content[0] & 0xFF) + (content[1] & 0xFF) == 0x1FD;
        return new String(content, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    private static @Nullable MediaType markup(String head) {
        if (head.contains("\0")) {
            return null;
        }
        if (head.contains("<w:worddocument") || head.contains("<pkg:package")) {
            return WORD_XML;
        }
        if (head.contains("mime-version:") && MAIL.matcher(head).find()) {
            return MHTML;
        }
        return isHtml(head) ? HTML : null;
    }

    /** A tag or two amid words is text that somebody tampers with; a page begins with one, or has many. */
    private static boolean isHtml(String head) {
        long tags = TAG.matcher(head).results().limit(MANY_TAGS).count();
        return tags >= MANY_TAGS
                || (tags > 0
                        && (BEGINS_WITH_TAG.matcher(head).find()
                                || PAGE.matcher(head).find()));
    }

    private MediaType zip(byte[] content) throws IOException {
        ZipParts zip = new ZipParts(content, limits);
        if (zip.has("mimetype")) {
            return declared(zip);
        }
        if (zip.has("OFD.xml") || zip.has(OfdParser.ENCRYPTIONS)) {
            return OFD;
        }
        if (zip.has("[Content_Types].xml")) {
            if (has(zip, "word/")) {
                return zip.has("word/vbaProject.bin") ? DOCM : DOCX;
            }
            if (has(zip, "xl/")) {
                return XLSX;
            }
            if (has(zip, "ppt/")) {
                return PPTX;
            }
        }
        return MediaType.APPLICATION_ZIP;
    }

    private static boolean has(ZipParts zip, String folder) {
        return zip.names().stream().anyMatch(name -> name.startsWith(folder));
    }

    private static MediaType declared(ZipParts zip) throws IOException {
        try (InputStream part = zip.open("mimetype")) {
            byte[] name = part == null ? new byte[0] : part.readNBytes(200);
            MediaType type = MediaType.parse(new String(name, StandardCharsets.US_ASCII).strip());
            return type == null ? MediaType.APPLICATION_ZIP : type.getBaseType();
        } catch (TikaException encrypted) {
            return MediaType.APPLICATION_ZIP;
        }
    }

    private static MediaType compound(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                return ENCRYPTED_OFFICE;
            }
            if (root.hasEntry("WordDocument")) {
                return DOC;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return XLS;
            }
            return root.hasEntry("PowerPoint Document") ? PPT : OLE;
        } catch (RuntimeException damaged) {
            throw new IOException("damaged compound file", damaged);
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
