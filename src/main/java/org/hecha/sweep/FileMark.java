package org.hecha.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file looks to the file system. Whoever writes to a file or puts another in its place changes that, also if he sets
 * the time of its last change back: the time of change of the inode is the system's. So a file that looks as it did has the
 * bytes that it had.
 */
public final class FileMark {

    /** A clock of the file system may stand still for so long; a younger change may be followed by one that does not show. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private static final String ATTRIBUTES = "unix:size,ino,lastModifiedTime,ctime";

    private FileMark() {}

    /** The mark, taken before the file is read; empty where the system does not tell, or the file was changed just now. */
    public static String of(Path file) {
        try {
            Map<String, Object> is = Files.readAttributes(file, ATTRIBUTES);
            Instant changed = time(is.get("ctime"));
            if (changed.isAfter(Instant.now().minus(TICK))) {
                return "";
            }
            Instant modified = time(is.get("lastModifiedTime"));
            return is.get("size") + " " + is.get("ino") + " " + told(modified) + " " + told(changed);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
            return "";
        }
    }

    private static Instant time(@Nullable Object told) {
        return told instanceof FileTime time ? time.toInstant() : Instant.MAX;
    }

    private static String told(Instant time) {
        return time.getEpochSecond() + "." + time.getNano();
    }
}
