package org.hecha.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Uploaded files, each under the hash of its bytes: no name that anybody gives ever becomes a path. A file is there whole or
 * not at all. Safe for use by many threads and processes.
 */
public final class Uploads {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int PIECE = 64 * 1024;

    private final Path folder;
    private final int largest;

    /**
     * @param folder in which they lie
     * @param largest most bytes of one
     */
    public Uploads(Path folder, int largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /**
     * Keeps a file. It is on the disk when this returns.
     *
     * @throws DeskException {@link DeskException.Kind#TOO_LARGE}, or {@link DeskException.Kind#FILES} if it cannot be written
     */
    public Upload keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            Path partial = folder.resolve("." + UUID.randomUUID() + ".part");
            try {
                Upload upload = copy(content, partial);
                Path place = path(upload.sha256());
                if (!Files.exists(place)) {
                    Files.createDirectories(place.getParent());
                    move(partial, place);
                }
                return upload;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException failure) {
            throw new DeskException(DeskException.Kind.FILES, "文件未能保存，请检查磁盘空间和文件夹 " + folder + " 的权限。", failure);
        }
    }

    private Upload copy(InputStream content, Path to) throws IOException {
        MessageDigest digest = sha256();
        int size = 0;
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (read > largest - size) {
                    throw new DeskException(
                            DeskException.Kind.TOO_LARGE, "文件超过上传上限 " + largest / (1024 * 1024) + " MB，未予接收。");
                }
                size += read;
                digest.update(piece, 0, read);
                for (ByteBuffer left = ByteBuffer.wrap(piece, 0, read); left.hasRemaining(); ) {
                    out.write(left);
                }
            }
            out.force(true);
        }
        return new Upload(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where what is made of the files may be kept beside them. */
    public Path beside(String name) {
        return folder.resolve("." + name);
    }

    /** Where the file with these bytes is, or would be. */
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "没有这个文件。");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** @throws DeskException {@link DeskException.Kind#FILES} if it is gone */
    public byte[] read(String sha256) {
        try {
            return Files.readAllBytes(path(sha256));
        } catch (IOException gone) {
            throw new DeskException(DeskException.Kind.FILES, "原始文件已不在库中，请重新上传。", gone);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
