package org.hecha.document.scan;

/**
 * What the pictures of one file may cost at most.
 *
 * @param pages of one file that are pictures
 * @param pixels of one picture
 */
public record ScanLimits(int pages, long pixels) {

    /** A page of A3 at 400 to the inch has 31 million pixels. */
    public static final ScanLimits DEFAULT = new ScanLimits(100, 60_000_000);
}
