package org.hecha.cli;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** A pattern of paths: {@code reports/**}{@code /*.docx}. As in shells, {@code **} also stands for no folder at all. */
final class PathPattern {

    private final String prefix;
    private final PathMatcher matcher;

    private PathPattern(String prefix, PathMatcher matcher) {
        this.prefix = prefix;
        this.matcher = matcher;
    }

    /** Empty if it cannot be understood: an open bracket, say. */
    static Optional<PathPattern> of(String given) {
        int magic = 0;
        while (magic < given.length() && "*?[{".indexOf(given.charAt(magic)) < 0) {
            magic++;
        }
        String prefix = given.substring(0, given.lastIndexOf('/', magic) + 1);
        String glob = given.substring(prefix.length()).replace("**/", "{**/,}");
        try {
            return Optional.of(new PathPattern(prefix, FileSystems.getDefault().getPathMatcher("glob:" + glob)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The folder under which all matches lie. */
    Path base() {
        return Path.of(prefix.isEmpty() ? "." : prefix);
    }

    /** What stands before the names that are matched, as the user gave it; empty or with {@code /} at its end. */
    String prefix() {
        return prefix;
    }

    /** @param name of a file, relative to {@link #base()} */
    boolean matches(String name) {
        try {
            return matcher.matches(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
