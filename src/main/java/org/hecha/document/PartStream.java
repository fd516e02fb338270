package org.hecha.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** One unpacked part of a container: spends the budget of the container and checks the sum at its end. */
final class PartStream extends FilterInputStream {

    private final CRC32 sum = new CRC32();
    private final long expected;
    private final ZipParts.Budget budget;

    PartStream(InputStream in, long expected, ZipParts.Budget budget) {
        super(in);
        this.expected = expected;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int count = in.read(buffer, start, length);
        if (count > 0) {
            budget.spend(count);
            sum.update(buffer, start, count);
        } else if (count < 0 && sum.getValue() != expected) {
            throw new ZipException("checksum does not fit");
        }
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = 0;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
