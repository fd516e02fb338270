package org.hecha.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.hecha.document.page.Page;
import org.hecha.document.scan.PictureReader;
import org.hecha.document.scan.Recogniser;
import org.hecha.document.scan.ScanLimits;
import org.jspecify.annotations.Nullable;

/** What parsers do with a page that is a picture: have it read, or say that it is not. */
final class Scans {

    /** Pages that are pictures are left unread. */
    static final Scans UNREAD = new Scans();

    private final ScanLimits limits;
    private final @Nullable PictureReader pictures;

    private Scans() {
        limits = ScanLimits.DEFAULT;
        pictures = null;
    }

    Scans(Recogniser recogniser, Limits documents, ScanLimits limits) {
        this.limits = limits;
        pictures = new PictureReader(recogniser, documents.gridArea());
    }

    boolean areRead() {
        return pictures != null;
    }

    /**
     * Called before a picture is decoded.
     *
     * @param count of pictures in the file so far, this one included
     * @throws LimitExceededException if it is too large, or one too many
     */
    void check(long width, long height, int count) throws LimitExceededException {
        if (width < 1 || height < 1 || width > limits.pixels() / height) {
            throw new LimitExceededException("第 " + count + " 幅图像超过 " + limits.pixels() / 1_000_000 + " 百万像素");
        }
        if (count > limits.pages()) {
            throw new LimitExceededException("扫描页超过 " + limits.pages() + " 页");
        }
    }

    /** @param shortSide of the page in points; 0 if nobody knows */
    Page read(BufferedImage picture, int page, float shortSide) throws IOException {
        if (pictures == null) {
            throw new IllegalStateException("nothing reads pictures here");
        }
        return pictures.read(picture, page, shortSide);
    }
}
