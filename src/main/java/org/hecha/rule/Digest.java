package org.hecha.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a sequence of parts; each part's length counts, so that ("ab", "c") differs from ("a", "bc"). */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    Digest add(byte[] part) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        sha256.update(part);
        return this;
    }

    Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return sha256.digest();
    }

    /** All 64 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The first 16 hexadecimal digits. */
    String brief() {
        return hex().substring(0, 16);
    }
}
