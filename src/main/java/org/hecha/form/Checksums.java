package org.hecha.form;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * By what a file is recognised as one that came with the program: its length and two checksums. Both are native code, a
 * hundred times faster in a program that has just started than a digest; who wants to deceive them deceives himself.
 *
 * @param length in bytes
 * @param crc CRC-32
 * @param adler Adler-32
 */
public record Checksums(int length, int crc, int adler) {

    public static Checksums of(byte[] bytes) {
        return new Checksums(bytes.length, sum(new CRC32(), bytes), sum(new Adler32(), bytes));
    }

    private static int sum(Checksum checksum, byte[] bytes) {
        checksum.update(bytes, 0, bytes.length);
        return (int) checksum.getValue();
    }

    /** Written out: avoids the machinery that Java has for records, which costs more than the comparison. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Checksums sums && sums.length == length && sums.crc == crc && sums.adler == adler;
    }

    @Override
    public int hashCode() {
        return crc;
    }
}
