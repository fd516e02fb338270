package org.hecha.web;

import io.javalin.http.Context;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hecha.desk.DeskException;
import org.hecha.desk.DeskException.Kind;
import org.hecha.desk.Trail;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.Roots;
import org.hecha.sweep.fetch.WebAddress;

/**
 * What somebody at the desk asks to be swept. Whoever sits at this machine names what he likes; whoever has signed in from
 * elsewhere gets web addresses, and of this machine only what is in the folders that were opened to him.
 */
final class SweepSources {

    private static final int MOST = 100;
    private static final String MAGIC = "*?[{";

    private final Office office;
    private final Roots roots;

    SweepSources(Office office) {
        this.office = office;
        this.roots = office.serving().roots();
    }

    /**
     * What may be named, for the page.
     *
     * @param anything whether every file of this machine
     * @param folders else these, and what lies under them
     */
    public record Allowed(boolean anything, List<String> folders) {}

    Allowed allowed() {
        return new Allowed(
                roots.isEverywhere(),
                roots.folders().stream()
                        .map(Path::toString)
                        .map(VisibleText::of)
                        .toList());
    }

    /**
     * The lines of the field {@code sources}, of files where they really are.
     *
     * @throws DeskException if there are none, or some that may not be read
     */
    List<String> asked(Context request) {
        List<String> lines = Objects.requireNonNullElse(request.formParam("sources"), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new DeskException(Kind.INVALID, "请写明要核查的文件夹、压缩包或网址，每行一个，最多" + MOST + "行。");
        }
        return roots.isEverywhere()
                ? lines
                : lines.stream().map(line -> opened(request, line)).toList();
    }

    private String opened(Context request, String line) {
        if (WebAddress.is(line)) {
            return line;
        }
        return inside(line).orElseThrow(() -> {
            String who = office.gate().visitor(request).name();
            office.desk().trail().add(who, Trail.Action.FORBIDDEN, 0, "", "清查 " + VisibleText.of(line));
            return new DeskException(Kind.INVALID, refusal(line));
        });
    }

    private String refusal(String line) {
        if (roots.folders().isEmpty()) {
            return "本工作台没有开放服务器上的文件夹，只能清查网址。报告文件请在“报告”页上传；要清查服务器上的文件夹，请管理员在启动时用 --roots 写明哪些文件夹可以清查。";
        }
        String folders = roots.folders().stream().map(Path::toString).collect(Collectors.joining("、"));
        return "“" + VisibleText.of(line) + "”不存在，或不在可以清查的文件夹内。可以清查：" + folders + "。";
    }

    /** A path may be meant from one of the folders; of a pattern the folder counts under which it looks. */
    private Optional<String> inside(String line) {
        return roots.folders().stream()
                .map(root -> path(root, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> path(Path root, String line) {
        try {
            Optional<Path> whole = roots.within(root.resolve(line));
            if (whole.isPresent()) {
                return whole.map(Path::toString);
            }
            int magic = 0;
            while (magic < line.length() && MAGIC.indexOf(line.charAt(magic)) < 0) {
                magic++;
            }
            int folder = line.lastIndexOf('/', magic) + 1;
            return magic == line.length()
                    ? Optional.empty()
                    : roots.within(root.resolve(line.substring(0, folder)))
                            .map(base -> base + "/" + line.substring(folder));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
