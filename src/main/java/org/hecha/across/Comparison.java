package org.hecha.across;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of holding a report's wording against that of others, so that it need not be done again while both are the same.
 *
 * @param common which of the report's wording many units use, as a number
 * @param sketch of the rest
 * @param asked which reports it was held against, and what was common then, as a number
 * @param alike what was worth telling of those
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Comparison(long common, int[] sketch, long asked, List<Likened> alike) {

    private static final int HEAD = 2 * Long.BYTES + 2;
    private static final int LIKENED = 1 + 2 * Integer.BYTES;

    /**
     * A report whose wording is alike.
     *
     * @param which the number of it among those that were asked
     * @param length see {@link Likeness}
     * @param copied see {@link Likeness}
     */
    record Likened(int which, int length, int copied) {}

    Comparison {
        alike = List.copyOf(alike);
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(HEAD + Integer.BYTES * sketch.length + LIKENED * alike.size());
        out.putLong(common).putLong(asked).put((byte) sketch.length).put((byte) alike.size());
        for (int place : sketch) {
            out.putInt(place);
        }
        for (Likened one : alike) {
            out.put((byte) one.which()).putInt(one.length()).putInt(one.copied());
        }
        return out.array();
    }

    /** What {@link #bytes} wrote. */
    static Comparison read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long common = in.getLong();
        long asked = in.getLong();
        int[] sketch = new int[in.get() & 0xFF];
        int count = in.get();
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = in.getInt();
        }
        List<Likened> alike = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            alike.add(new Likened(in.get(), in.getInt(), in.getInt()));
        }
        return new Comparison(common, sketch, asked, alike);
    }
}
