package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.document.scan.Recogniser;
import org.hecha.document.scan.RecognitionException;
import org.hecha.document.scan.ScanLimits;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads files of any format that reports come in, in this process. The format is told by the content, not by the name.
 * Safe for use by several threads at once.
 */
public final class DocumentReader implements Documents {

    private final Limits limits;
    private final Scans scans;
    private final FormatDetector detector;

    /** Leaves pages unread that are pictures. */
    public DocumentReader(Limits limits) {
        this(limits, Scans.UNREAD);
    }

    /** Reads pages that are pictures by the recogniser, which the caller closes. */
    public DocumentReader(Limits limits, Recogniser recogniser, ScanLimits scanLimits) {
        this(limits, new Scans(recogniser, limits, scanLimits));
    }

    private DocumentReader(Limits limits, Scans scans) {
        this.limits = limits;
        this.scans = scans;
        detector = new FormatDetector(limits);
    }

    @Override
    public Document read(String source, Path file) throws UnreadableException {
        if (!Files.exists(file)) {
            throw new UnreadableException(Cause.MISSING, "找不到文件“" + source + "”，请检查路径和文件名。");
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableException(Cause.UNSUPPORTED, "“" + source + "”是文件夹，不是文件，请指定其中的文件。");
        }
        return read(source, content(file, source));
    }

    @Override
    public Document read(String source, byte[] content) throws UnreadableException {
        if (content.length > limits.fileBytes()) {
            throw tooLarge(source);
        }
        if (content.length == 0) {
            throw new UnreadableException(Cause.EMPTY, "“" + source + "”是空文件（0 字节），请重新导出或重新上传。");
        }
        MediaType type = detect(source, content);
        Metadata metadata = new Metadata();
        BlockCollector read = parse(source, content, type, metadata);
        if (read.blocks().isEmpty()) {
            throw withoutText(source, type);
        }
        return new Document(
                source, type.toString(), sha256(content), read.blocks(), DocumentProperties.of(metadata), read.links());
    }

    @Override
    public PagePictures pictures(String source, byte[] content, PageRange pages) throws UnreadableException {
        MediaType type = detect(source, content);
        try {
            return switch (type.getSubtype()) {
                case "pdf" -> new PdfPictures(limits).of(content, pages);
                case "ofd" -> new OfdPictures(limits).of(content, pages);
                default -> PagePictures.NONE;
            };
        } catch (IOException | SAXException | TikaException | RuntimeException failure) {
            throw unreadable(source, failure);
        } catch (StackOverflowError tooDeep) {
            throw damaged(source, new IOException(tooDeep));
        }
    }

    @Override
    public byte[] annotated(Document document, byte[] content, Notes notes) throws UnreadableException {
        String source = document.source();
        if (notes.notes().isEmpty()) {
            return content;
        }
        try {
            byte[] copy = copy(document, content, notes);
            if (copy.length > limits.fileBytes()
                    || !(startsWith(copy, content) || sameWords(document, read(source, copy)))) {
                throw new NoteException("标注后的文字与原件不一致");
            }
            return copy;
        } catch (NoteException impossible) {
            throw new UnreadableException(
                    Cause.UNSUPPORTED, "“" + source + "”" + impossible.getMessage() + "，不能在原格式的副本中标注。", impossible);
        } catch (IOException | SAXException | TikaException | RuntimeException failure) {
            throw unreadable(source, failure);
        } catch (StackOverflowError tooDeep) {
            throw damaged(source, new IOException(tooDeep));
        }
    }

    @Override
    public List<NoteSpot> spots(Document document, byte[] content, List<Note> notes) throws UnreadableException {
        String source = document.source();
        MediaType type = detect(source, content);
        try {
            return switch (type.getSubtype()) {
                case "pdf" -> new PdfNotes(content, document.blocks(), limits).spots(notes);
                case "ofd" -> new OfdNotes(content, document.blocks(), limits).spots(notes);
                default -> List.of();
            };
        } catch (IOException | SAXException | TikaException | RuntimeException failure) {
            throw unreadable(source, failure);
        } catch (StackOverflowError tooDeep) {
            throw damaged(source, new IOException(tooDeep));
        }
    }

    private byte[] copy(Document document, byte[] content, Notes notes)
            throws IOException, SAXException, TikaException, NoteException {
        NotedFormat format = NotedFormat.of(document).orElseThrow(() -> new NoteException("的格式不能带批注"));
        return switch (format) {
            case DOCX, DOCM -> new DocxNotes(content, document.blocks(), limits).copy(notes);
            case PDF -> new PdfNotes(content, document.blocks(), limits).copy(notes);
            case OFD -> new OfdNotes(content, document.blocks(), limits).copy(notes);
            case XLSX -> new XlsxNotes(content, document.blocks(), limits).copy(notes);
        };
    }

    /** Whether a copy is the original with more behind it, as that of a PDF is: nothing in it has changed. */
    private static boolean startsWith(byte[] copy, byte[] original) {
        return copy.length >= original.length && Arrays.equals(copy, 0, original.length, original, 0, original.length);
    }

    /** Whether a copy says what its original says, comments aside. */
    private static boolean sameWords(Document original, Document copy) {
        return words(original).equals(words(copy));
    }

    private static List<Object> words(Document document) {
        return document.blocks().stream()
                .filter(block -> !(block instanceof Paragraph paragraph && paragraph.story() == Story.COMMENT))
                .map(DocumentReader::words)
                .toList();
    }

    /** Numbers of blocks may differ: comments are blocks. */
    private static Object words(Block block) {
        if (block instanceof Paragraph paragraph) {
            return List.of(paragraph.label(), paragraph.text(), paragraph.level(), paragraph.story());
        }
        return block instanceof Table table
                ? table.cells().stream()
                        .map(cell -> List.of(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
                        .toList()
                : ((Image) block).name();
    }

    private byte[] content(Path file, String source) throws UnreadableException {
        int most = (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16);
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > most) {
                throw tooLarge(source);
            }
            return in.readNBytes(most + 1);
        } catch (IOException unopened) {
            throw new UnreadableException(Cause.MISSING, "打不开文件“" + source + "”，请检查读取权限，或确认它没有被其他程序占用。", unopened);
        }
    }

    private MediaType detect(String source, byte[] content) throws UnreadableException {
        try {
            return detector.detect(new ByteArrayInputStream(content), new Metadata());
        } catch (IOException | RuntimeException damaged) {
            throw damaged(source, damaged);
        }
    }

    private BlockCollector parse(String source, byte[] content, MediaType type, Metadata metadata)
            throws UnreadableException {
        if (type.equals(FormatDetector.ENCRYPTED_OFFICE)) {
            throw encrypted(source, null);
        }
        Parser parser = parser(type);
        if (parser == null) {
            throw new UnreadableException(Cause.UNSUPPORTED, "“" + source + "”是" + FormatName.refusal(type));
        }
        BlockCollector collector = new BlockCollector(limits);
        try {
            parser.parse(new ByteArrayInputStream(content), collector, metadata, new ParseContext());
        } catch (IOException | SAXException | TikaException | RuntimeException failure) {
            throw unreadable(source, failure);
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableException(Cause.TOO_LARGE, "“" + source + "”的内容嵌套过深，无法读取，请重新导出后再审。", tooDeep);
        }
        return collector;
    }

    /** Parsers are made only here and only when wanted: those of PDF and binary Word load many classes. */
    private @Nullable Parser parser(MediaType type) {
        if (FormatDetector.PICTURES.contains(type)) {
            return new PictureParser(limits, scans);
        }
        return switch (type.getSubtype()) {
            case "vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "vnd.ms-word.document.macroenabled.12" -> new DocxParser(limits);
            case "vnd.oasis.opendocument.text", "vnd.oasis.opendocument.text-template" -> new OdtParser(limits);
            case "msword" -> new WordBinaryParser(limits);
            case "vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> new XlsxParser(limits);
            case "vnd.ms-excel" -> new XlsParser(limits);
            case "pdf" -> new PdfParser(limits, scans);
            case "ofd" -> new OfdParser(limits, scans);
            case "rtf" -> new RtfParser(limits);
            case "html" -> new HtmlParser(limits);
            case "related" -> new MhtmlParser(limits);
            case "plain" -> new TextParser(limits);
            default -> null;
        };
    }

    private static UnreadableException unreadable(String source, Exception failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < 16; i++) {
            if (cause instanceof LimitExceededException limit) {
                return new UnreadableException(
                        Cause.TOO_LARGE,
                        "“" + source + "”超出可以处理的范围（" + limit.getMessage() + "），请确认它是一份年度报告，并重新导出后再审。",
                        failure);
            }
            if (cause instanceof RecognitionException unable) {
                return new UnreadableException(
                        Cause.NO_TEXT,
                        "“" + source + "”是扫描件，但文字识别未能运行（" + unable.getMessage() + "），没有审核，请检查安装后再审，或人工审核此件。",
                        failure);
            }
            if (cause instanceof EncryptedDocumentException) {
                return encrypted(source, failure);
            }
            cause = cause.getCause();
        }
        return damaged(source, failure);
    }

    private static UnreadableException encrypted(String source, @Nullable Exception cause) {
        String message = "“" + source + "”设有密码，无法读取，请取消密码后再审。";
        return cause == null
                ? new UnreadableException(Cause.ENCRYPTED, message)
                : new UnreadableException(Cause.ENCRYPTED, message, cause);
    }

    private static UnreadableException damaged(String source, Exception cause) {
        return new UnreadableException(Cause.DAMAGED, "“" + source + "”不完整或已损坏，无法读取，请重新导出或重新下载后再审。", cause);
    }

    private UnreadableException tooLarge(String source) {
        return tooLarge(source, limits);
    }

    /** What is said of a file that is larger than the limits. */
    public static UnreadableException tooLarge(String source, Limits limits) {
        return new UnreadableException(
                Cause.TOO_LARGE, "“" + source + "”超过 " + (limits.fileBytes() >> 20) + " MB，请压缩其中的图片或拆分后再审。");
    }

    private UnreadableException withoutText(String source, MediaType type) {
        boolean pages = type.equals(FormatDetector.PDF) || type.equals(FormatDetector.OFD);
        if (scans.areRead() && (pages || FormatDetector.PICTURES.contains(type))) {
            return new UnreadableException(
                    Cause.NO_TEXT, "“" + source + "”没有文字，图像中也没有识别出文字，没有审核，请提供由 Word 或 WPS 导出的文件，或人工审核此件。");
        }
        return pages || FormatDetector.PICTURES.contains(type)
                ? new UnreadableException(
                        Cause.NO_TEXT,
                        "“" + source + "”只有图像、没有文字（多为扫描件），没有审核。请提供由 Word 或 WPS 导出的文件；"
                                + "或者安装文字识别（运行 ./hecha scans，或安装 tesseract 及其 chi_sim 数据）后再审。")
                : new UnreadableException(Cause.EMPTY, "“" + source + "”里没有任何内容，请检查是否导出了空白文档。");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
