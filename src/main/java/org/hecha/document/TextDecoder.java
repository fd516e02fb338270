package org.hecha.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the charset of plain text by looking at its bytes; what a file says of itself comes last, for it is often wrong. */
final class TextDecoder {

    /** The mandatory Chinese charset; GB2312 and GBK are parts of it. */
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BOM = 0xFEFF;
    /** A text of this many good sequences for each bad one is damaged UTF-8, not GB18030. */
    private static final int GOOD_FOR_ONE_BAD = 20;

    private TextDecoder() {}

    /**
     * The text, without a byte order mark.
     *
     * @param declared the charset that the file names, used where the bytes are not UTF-8 or UTF-16
     */
    static String decode(byte[] bytes, @Nullable Charset declared) {
        String text = new String(bytes, charset(bytes, declared));
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes, @Nullable Charset declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return GB18030;
        }
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return wide;
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return declared == null ? GB18030 : declared;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark shows by its zero bytes, which no other charset of text has. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int look = Math.min(bytes.length, 1 << 16) & ~1;
        int zeros = 0;
        int plainLittle = 0;
        int plainBig = 0;
        for (int i = 0; i < look; i += 2) {
            int first = bytes[i] & 0xFF;
            int second = bytes[i + 1] & 0xFF;
            zeros += (first == 0 ? 1 : 0) + (second == 0 ? 1 : 0);
            plainLittle += plain((second << 8) | first);
            plainBig += plain((first << 8) | second);
        }
        int most = Math.max(plainLittle, plainBig);
        if (zeros == 0 || most * 10 < look / 2 * 9) {
            return null;
        }
        return plainLittle >= plainBig ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** 1 for what Chinese text is made of: ASCII, Han, and their punctuation. */
    private static int plain(int character) {
        boolean ascii = (character >= ' ' && character < 0x7F) || (character >= '\t' && character <= '\r');
        boolean han = character >= 0x4E00 && character <= 0x9FFF;
        boolean mark = (character >= 0x2010 && character <= 0x203B)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFFEF)
                || character == 0xA0;
        return ascii || han || mark ? 1 : 0;
    }

    /** Whether the bytes are UTF-8; a sequence cut off at the end and a few damaged ones do not count against it. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        long good = 0;
        long bad = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            out.flip();
            good += out.chars().filter(c -> c > 0x7F).count();
            out.clear();
            if (result.isUnderflow()) {
                return bad * GOOD_FOR_ONE_BAD <= good;
            }
            if (result.isError()) {
                bad++;
                in.position(in.position() + result.length());
                decoder.reset();
            }
        }
    }
}
