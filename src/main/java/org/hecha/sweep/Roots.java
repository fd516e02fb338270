package org.hecha.sweep;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders of this machine that may be read for somebody who does not sit at it. Links are followed before it is asked
 * where something lies, so that none leads out.
 */
public final class Roots {

    private static final Roots EVERYWHERE = new Roots(true, List.of());
    private static final Roots NOWHERE = new Roots(false, List.of());

    private final boolean all;
    private final List<Path> folders;

    private Roots(boolean all, List<Path> folders) {
        this.all = all;
        this.folders = List.copyOf(folders);
    }

    /** For whoever could read the files anyway. */
    public static Roots everywhere() {
        return EVERYWHERE;
    }

    public static Roots nowhere() {
        return NOWHERE;
    }

    /**
     * These and what lies under them.
     *
     * @throws IOException if one is not there or no folder; the message is its path
     */
    public static Roots of(List<Path> folders) throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            Path there = real(folder).orElseThrow(() -> new IOException(folder.toString()));
            if (!there.toFile().isDirectory()) {
                throw new IOException(folder.toString());
            }
            real.add(there);
        }
        return new Roots(false, real);
    }

    /** Where they really are; empty if there are none, or all may be read. */
    public List<Path> folders() {
        return folders;
    }

    public boolean isEverywhere() {
        return all;
    }

    /** Whether it is there and may be read. What may not be read and what is not there look the same. */
    public boolean hold(Path path) {
        return all || within(path).isPresent();
    }

    /** Where it really is, if it is there and in one of the folders. */
    public Optional<Path> within(Path path) {
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        return real(path).filter(real -> folders.stream().anyMatch(real::startsWith));
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException | InvalidPathException | SecurityException notThere) {
            return Optional.empty();
        }
    }
}
