package org.hecha.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether folders have been edited, without waiting for it: who is at work anyway asks between two steps. Files that
 * are just being saved count when they have come to rest. Safe for many threads.
 */
public final class FolderEdits {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A file of this age is whole: nobody is still writing it. */
    private static final long RESTS_MILLIS = 300;

    private final List<Path> folders;
    private Map<Path, String> taken;
    private Map<Path, String> last;
    private long looked = System.nanoTime();

    public FolderEdits(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.taken = FolderWatch.stamp(folders);
        this.last = taken;
    }

    /** True once for each edit; a folder that is away is waited for. Asked more often than twice a second it looks at nothing. */
    public synchronized boolean settled() {
        long now = System.nanoTime();
        if (folders.isEmpty() || now - looked < LOOK_NANOS) {
            return false;
        }
        looked = now;
        Map<Path, String> found = FolderWatch.stamp(folders);
        boolean rests = found.equals(last) || FolderWatch.newest(found) < System.currentTimeMillis() - RESTS_MILLIS;
        last = found;
        if (!rests || found.containsValue(FolderWatch.GONE) || found.equals(taken)) {
            return false;
        }
        taken = found;
        return true;
    }

    /** Whether anything has been edited since {@link #settled} last was true, come to rest or not. Then it is taken. */
    public synchronized boolean any() {
        Map<Path, String> found = FolderWatch.stamp(folders);
        boolean edited = !found.equals(taken) && !found.containsValue(FolderWatch.GONE);
        taken = found;
        last = found;
        looked = System.nanoTime();
        return edited;
    }
}
