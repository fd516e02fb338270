package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;

/** A stream read whole, as long as it is not larger than allowed. */
final class BoundedBytes {

    private BoundedBytes() {}

    /**
     * @param most bytes allowed
     * @throws LimitExceededException if the stream holds more
     */
    static byte[] read(InputStream stream, long most) throws IOException, LimitExceededException {
        int allowed = (int) Math.min(most, Integer.MAX_VALUE - 16);
        byte[] bytes = stream.readNBytes(allowed);
        if (bytes.length == allowed && stream.read() >= 0) {
            throw new LimitExceededException("文件超过 " + most + " 字节");
        }
        return bytes;
    }
}
