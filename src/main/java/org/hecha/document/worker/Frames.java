package org.hecha.document.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** What goes through the pipes: the length in four bytes, then that many bytes. */
final class Frames {

    /** A little more than the largest file that {@link org.hecha.document.Limits#DEFAULT} allows; documents take less. */
    static final int MOST_BYTES = 257 << 20;

    private Frames() {}

    static void write(OutputStream out, byte[] frame) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(frame.length).array());
        out.write(frame);
        out.flush();
    }

    /**
     * @throws EOFException if the stream ends, within a frame or before it
     * @throws IOException if the length is none
     */
    static byte[] read(InputStream in) throws IOException {
        int length = ByteBuffer.wrap(exactly(in, Integer.BYTES)).getInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("no frame has " + length + " bytes");
        }
        return exactly(in, length);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
