package org.hecha.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.sweep.Expected;
import org.hecha.sweep.Roots;
import org.hecha.sweep.Roster;
import org.hecha.sweep.SweepInput;
import org.hecha.sweep.fetch.WebAddress;
import org.hecha.sweep.store.Listing;

/** What a sweep goes over: files, folders and archives as an audit takes them, and what rosters name beside them. */
final class SweepSources {

    private final List<SweepInput> inputs = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final Map<String, Listing> listed = new LinkedHashMap<>();
    private final Map<String, String> sumsInto = new LinkedHashMap<>();
    private final Map<String, String> listedPaths = new LinkedHashMap<>();
    private final Terminal terminal;
    private final WebOptions web;
    private final Roots roots;
    private String archive = "";
    private List<InputFile> archived = List.of();

    private SweepSources(WebOptions web, Roots roots, Terminal terminal) {
        this.web = web;
        this.roots = roots;
        this.terminal = terminal;
    }

    /**
     * Gathers them.
     *
     * @throws CommandFailure if a roster cannot be used
     */
    static SweepSources of(Inputs files, Rosters rosters, WebOptions web, Roots roots, Terminal terminal)
            throws InterruptedException {
        SweepSources sources = new SweepSources(web, roots, terminal);
        Map<String, InputFile> found = new LinkedHashMap<>();
        files.files().forEach(file -> found.putIfAbsent(key(file), file));
        rosters.each((file, roster) -> sources.read(file, roster, found.keySet()));
        found.forEach((key, file) -> {
            Listing listing = sources.listed.getOrDefault(key, Listing.NONE);
            sources.listedPaths.remove(key);
            sources.add(key, file, listing);
        });
        sources.listedPaths.forEach((key, path) -> {
            Listing listing = sources.listed.getOrDefault(key, Listing.NONE);
            sources.inputs.add(
                    WebAddress.is(path)
                            ? SweepInput.of(path, listing, web.fetcher())
                            : new SweepInput(path, () -> sources.content(path), listing));
        });
        return sources;
    }

    private void add(String key, InputFile file, Listing listing) {
        inputs.add(
                WebAddress.is(file.source())
                        ? SweepInput.of(file.source(), listing, web.fetcher())
                        : new SweepInput(file.source(), file::bytes, listing, key, file::mark));
    }

    List<SweepInput> inputs() {
        return inputs;
    }

    /** Which unit's figures are contained in which one's, as far as rosters say. */
    Map<String, String> sumsInto() {
        return sumsInto;
    }

    /** What rosters expect without saying where it is. */
    List<Expected> expected() {
        return expected;
    }

    /** @param found keys of files that are there for certain */
    private void read(Path file, Roster roster, Set<String> found) {
        for (Roster.Line line : roster.lines()) {
            if (!line.sumsInto().isEmpty()) {
                sumsInto.putIfAbsent(line.listed().unit(), line.sumsInto());
            }
            if (line.path().isEmpty()) {
                expected.add(new Expected(file.getFileName() + "#" + line.at(), line.listed()));
            } else {
                String path = resolved(file, line.path(), found);
                String key = key(path);
                listed.putIfAbsent(key, line.listed());
                listedPaths.putIfAbsent(key, path);
            }
        }
    }

    /** A path of a roster is meant from the roster's folder, or else from here. */
    private static String resolved(Path roster, String path, Set<String> found) {
        Path folder = roster.getParent();
        if (WebAddress.is(path)) {
            return path;
        }
        if (folder == null || path.startsWith("/")) {
            return path.replace('\\', '/');
        }
        String slashed = path.replace('\\', '/');
        String beside = folder.toString().replace('\\', '/') + "/" + slashed;
        return found.contains(key(beside)) || exists(file(beside)) || !exists(file(slashed)) ? beside : slashed;
    }

    private static String file(String path) {
        int inside = path.indexOf(Archives.INSIDE);
        return inside < 0 ? path : path.substring(0, inside);
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static String key(InputFile file) {
        return WebAddress.is(file.source()) ? file.source() : file.place();
    }

    private static String key(String path) {
        if (WebAddress.is(path)) {
            return path;
        }
        try {
            String file = file(path);
            return Path.of(file).toAbsolutePath().normalize() + path.substring(file.length());
        } catch (InvalidPathException noPath) {
            return path;
        }
    }

    private byte[] content(String path) throws UnreadableException {
        if (!exists(file(path)) || !roots.hold(Path.of(file(path)))) {
            throw new UnreadableException(Cause.MISSING, "花名册所列的文件“" + path + "”不存在；请催报，或核对花名册中的路径。");
        }
        try {
            return file(path).equals(path)
                    ? new InputFile(path, Path.of(path)).bytes()
                    : inside(path).bytes();
        } catch (InvalidPathException noPath) {
            throw new UnreadableException(Cause.MISSING, "花名册所列的路径“" + path + "”无法识别；请核对花名册。", noPath);
        }
    }

    /** A roster names one file of an archive after the other: the archive is opened once. */
    private synchronized InputFile inside(String path) throws UnreadableException {
        if (!file(path).equals(archive)) {
            archive = file(path);
            archived = Inputs.of(List.of(archive), terminal, Optional.empty()).files();
        }
        return archived.stream()
                .filter(file -> file.source().equals(path))
                .findFirst()
                .orElseThrow(
                        () -> new UnreadableException(Cause.MISSING, "花名册所列的文件“" + path + "”不在压缩包中；请催报，或核对花名册中的路径。"));
    }
}
