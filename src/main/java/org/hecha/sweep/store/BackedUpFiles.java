package org.hecha.sweep.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hecha.sweep.store.StoreException.Kind;

/**
 * The files that were handed in at the desk of a store, each under the SHA-256 of its bytes: what a backup holds of them.
 *
 * @param folder in which they lie; it may be missing
 */
public record BackedUpFiles(Path folder) {

    private static final String HEAD = "files/";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    void write(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, 2)) {
            files = all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(HEAD + file.getFileName()));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    /**
     * Puts a file of a backup in its place. What lies there stays: under one name there is one content.
     *
     * @param entry its name in the backup; others are left out
     * @throws StoreException {@link Kind#DAMAGED} if its bytes are not those of its name
     */
    void restore(String entry, InputStream content) throws IOException {
        String name = entry.startsWith(HEAD) ? entry.substring(HEAD.length()) : "";
        if (!NAME.matcher(name).matches()) {
            return;
        }
        Path place = folder.resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(place.getParent());
        Path partial = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(partial), digest)) {
                content.transferTo(out);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(name)) {
                throw new StoreException(Kind.DAMAGED, entry);
            }
            Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
