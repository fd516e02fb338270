package org.hecha.document;

import java.util.Locale;
import org.apache.tika.mime.MediaType;

/** What people call a format. */
final class FormatName {

    private FormatName() {}

    /** The rest of a sentence that begins with {@code “文件”是}: what it is, and what to do. */
    static String refusal(MediaType type) {
        String name = of(type);
        String gap = name.charAt(0) < 0x80 ? " " : "";
        return gap + name + "（" + type + "）"
                + (type.equals(FormatDetector.WORD_XML)
                        ? "，暂不能读取，请另存为 docx 或 PDF 后再审。"
                        : "，不是文档，请提供 Word、WPS、ODT、PDF、OFD、Excel、网页或纯文本格式的报告。");
    }

    /** {@code JPEG 图片}, {@code 压缩包}; {@code 其他类型的文件} where there is no name. */
    static String of(MediaType type) {
        String subtype = type.getSubtype();
        return switch (type.getType()) {
            case "image" -> pictureName(subtype) + " 图片";
            case "audio" -> "音频";
            case "video" -> "视频";
            case "multipart", "message" -> "网页归档或邮件";
            default -> applicationName(subtype);
        };
    }

    private static String pictureName(String subtype) {
        String plain = subtype.replaceFirst("^(x-|vnd\\.)", "").replaceFirst("\\+xml$", "");
        return plain.toUpperCase(Locale.ROOT);
    }

    private static String applicationName(String subtype) {
        if (subtype.contains("spreadsheet") || subtype.contains("excel")) {
            return "电子表格";
        }
        if (subtype.contains("presentation") || subtype.contains("powerpoint")) {
            return "演示文稿";
        }
        return switch (subtype) {
            case "zip", "x-rar-compressed", "x-7z-compressed", "gzip", "x-tar", "x-bzip2", "x-xz", "x-rar" -> "压缩包";
            case "ofd" -> "OFD 版式文件";
            case "vnd.ms-wordml" -> "单个 XML 文件形式的 Word 文档";
            case "x-msdownload", "x-dosexec", "x-executable", "x-sharedlib", "x-elf" -> "程序";
            case "xml" -> "XML 文件";
            case "vnd.oasis.opendocument.graphics" -> "图形文件";
            case "epub+zip" -> "电子书";
            default -> "其他类型的文件";
        };
    }
}
