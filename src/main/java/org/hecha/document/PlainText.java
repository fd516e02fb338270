package org.hecha.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells text from everything else: it decodes, and it holds no control characters but those of layout. */
final class PlainText {

    private static final int LOOK = 1 << 16;
    /** One damaged character in this many is a damaged text; more is no text. */
    private static final int GOOD_FOR_ONE_BAD = 50;

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    static boolean isText(byte[] content) {
        byte[] look = content.length > LOOK ? Arrays.copyOf(content, LOOK) : content;
        int mark = look.length < 2 ? 0 : (look[0] & 0xFF) << 8 | (look[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return reads(look, StandardCharsets.UTF_16);
        }
        return reads(look, StandardCharsets.UTF_8) || reads(look, Charset.forName("GB18030"));
    }

    private static boolean reads(byte[] look, Charset charset) {
        CharBuffer text = charset.decode(ByteBuffer.wrap(look));
        int bad = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !isLayout(c)) {
                return false;
            }
            // the last one may only be cut in two by looking no further
            bad += c == REPLACEMENT && i < length - 1 ? 1 : 0;
        }
        return length > 0 && bad <= length / GOOD_FOR_ONE_BAD;
    }

    private static boolean isLayout(char c) {
        // 0x1A ended files of DOS, 0x85 ends lines of mainframes
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x1A || c == 0x85;
    }
}
