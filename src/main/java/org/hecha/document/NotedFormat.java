package org.hecha.document;

import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** Formats whose files can carry notes of their own, and the suffix of a copy. */
public enum NotedFormat {
    DOCX(FormatDetector.DOCX, "docx"),
    DOCM(FormatDetector.DOCM, "docm"),
    PDF(FormatDetector.PDF, "pdf"),
    OFD(FormatDetector.OFD, "ofd"),
    XLSX(FormatDetector.XLSX, "xlsx");

    private final String mediaType;
    private final String suffix;

    NotedFormat(MediaType mediaType, String suffix) {
        this.mediaType = mediaType.toString();
        this.suffix = suffix;
    }

    /** The format of a document that was read; none if it cannot carry notes. */
    public static Optional<NotedFormat> of(Document document) {
        return of(document.mediaType());
    }

    static Optional<NotedFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    public String suffix() {
        return suffix;
    }
}
