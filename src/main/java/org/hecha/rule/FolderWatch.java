package org.hecha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits for edits of folders. The system's notices only wake it sooner: network drives give none, so that it looks for
 * itself twice a second. A burst of saves counts as one edit. For one thread.
 */
public final class FolderWatch implements AutoCloseable {

    /** Stands for a folder that is not there, or that changed while it was looked at. */
    static final String GONE = "gone";

    private static final long LOOK_MILLIS = 500;
    private static final long SETTLED_MILLIS = 150;

    private final List<Path> folders;
    private final @Nullable WatchService notices;
    private Map<Path, String> seen;

    public FolderWatch(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.notices = notices();
        this.seen = stamp(folders);
        register();
    }

    private static @Nullable WatchService notices() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /** Size and time of every file; a folder that is gone has none. */
    static Map<Path, String> stamp(List<Path> folders) {
        Map<Path, String> stamp = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                    stamp.put(
                            file,
                            now.isDirectory()
                                    ? ""
                                    : now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                }
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                stamp.put(folder, GONE);
            }
        }
        return stamp;
    }

    /** When the last of the files of a stamp was saved, in milliseconds of the clock; 0 if there are none. */
    static long newest(Map<Path, String> stamp) {
        return stamp.values().stream()
                .filter(one -> one.contains(" "))
                .mapToLong(one -> TimeUnit.NANOSECONDS.toMillis(Long.parseLong(one.substring(one.indexOf(' ') + 1))))
                .max()
                .orElse(0);
    }

    /** Returns when something has been edited since the last call, and nothing more follows at once. */
    public void await() throws InterruptedException {
        Map<Path, String> now = stamp(folders);
        while (now.equals(seen)) {
            pause();
            now = stamp(folders);
        }
        Map<Path, String> before;
        do {
            before = now;
            Thread.sleep(SETTLED_MILLIS);
            now = stamp(folders);
        } while (!now.equals(before));
        seen = now;
        register();
    }

    private void pause() throws InterruptedException {
        if (notices == null) {
            Thread.sleep(LOOK_MILLIS);
            return;
        }
        WatchKey key = notices.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    /** Folders made since then are watched too; one that cannot be is looked at all the same. */
    private void register() {
        if (notices == null) {
            return;
        }
        seen.forEach((path, stamp) -> {
            if (stamp.isEmpty()) {
                try {
                    path.register(
                            notices,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY);
                } catch (IOException | ClosedWatchServiceException unwatched) {
                    // looked at twice a second
                }
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (notices != null) {
            notices.close();
        }
    }
}
