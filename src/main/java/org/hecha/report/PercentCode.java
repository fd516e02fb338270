package org.hecha.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Characters of addresses that are written as {@code %E6%A1%8C}. */
final class PercentCode {

    private PercentCode() {}

    /** The address with such characters as they read; as it stands where they are no UTF-8. */
    static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
        for (int i = 0; i < address.length(); i++) {
            int value = i + 2 < address.length() && address.charAt(i) == '%' ? hex(address, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(address.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return address;
        }
    }

    private static int hex(String address, int at) {
        int high = Character.digit(address.charAt(at), 16);
        int low = Character.digit(address.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
