package org.hecha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** What a file is known by that could not be read as a report; one that could be knows its own. */
final class Sha256 {

    private Sha256() {}

    /** Null if not even the bytes can be read. */
    static @Nullable String ofUnread(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > Limits.DEFAULT.fileBytes()) {
                return null;
            }
            MessageDigest sha = digest();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            return null;
        }
    }

    /** Null if not even the bytes can be read. */
    static @Nullable String ofUnread(Auditor.Content content) {
        try {
            return HexFormat.of().formatHex(digest().digest(content.read()));
        } catch (UnreadableException e) {
            return null;
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
