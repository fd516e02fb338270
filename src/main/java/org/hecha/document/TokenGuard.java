package org.hecha.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops an XML reader from gathering a tag or text without end in memory: it tells of one only when it has it whole. */
final class TokenGuard extends FilterInputStream {

    private final int longest;
    private long sinceToken;

    /** @param longest bytes that one token may have */
    TokenGuard(InputStream in, int longest) {
        super(in);
        this.longest = longest;
    }

    void startToken() {
        sinceToken = 0;
    }

    /** Reads to the end. */
    void drain() throws IOException {
        byte[] buffer = new byte[4096];
        while (in.read(buffer, 0, buffer.length) >= 0) {
            // only so that the checksum is known
        }
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int count = in.read(buffer, start, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        sinceToken += bytes;
        if (sinceToken > longest) {
            throw new IOException(new LimitExceededException("一个标记或一段文字超过 " + longest + " 字节"));
        }
    }
}
