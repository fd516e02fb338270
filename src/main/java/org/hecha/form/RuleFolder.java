package org.hecha.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder {@code rules/}: on disk, where rule authors edit it, or the one packaged with the program. Rule packs can be
 * stacked on it: then it is all of them, from the lowest to the topmost, and a file of a pack above the lowest is named
 * with the pack's title before its path, {@code jiangsu/own/fees.drl}.
 */
public final class RuleFolder {

    private final List<Pack> packs;

    private RuleFolder(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** A folder on disk. */
    public static RuleFolder of(Path folder) {
        return new RuleFolder(List.of(new Pack("", folder, false, null)));
    }

    /** The rules that came with the program, from its jar or its build folder. */
    public static RuleFolder packaged() {
        URL forms = RuleFolder.class.getResource("/" + Pack.PACKAGED + "forms");
        if (forms == null) {
            throw new IllegalStateException("the program was built without rules/");
        }
        try {
            if (forms.getProtocol().equals("jar")) {
                String jar = forms.getPath().substring(0, forms.getPath().indexOf("!/"));
                return new RuleFolder(List.of(new Pack("", Path.of(new URI(jar)), true, null)));
            }
            return of(Path.of(forms.toURI()).resolveSibling("").normalize());
        } catch (URISyntaxException badClassPath) {
            throw new IllegalStateException(badClassPath);
        }
    }

    /** Several folders as one, the lowest first. */
    public static RuleFolder stacked(List<RuleFolder> folders) {
        if (folders.size() == 1) {
            return folders.get(0);
        }
        List<Pack> packs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Pack pack :
                folders.stream().flatMap(folder -> folder.packs.stream()).toList()) {
            if (packs.isEmpty()) {
                pack.files("", "").forEach(path -> taken.add(path.substring(0, path.indexOf('/') + 1)));
                packs.add(pack.under(""));
            } else {
                packs.add(pack.under(free(pack.title(), taken)));
            }
        }
        return new RuleFolder(packs);
    }

    /** A beginning of names that no other pack has. */
    private static String free(String title, Set<String> taken) {
        String name = title + "/";
        for (int i = 2; !taken.add(name); i++) {
            name = title + "-" + i + "/";
        }
        return name;
    }

    /** The same with the files that there are now: what is saved later shows in none of its answers. */
    public RuleFolder frozen() {
        return new RuleFolder(packs.stream().map(Pack::frozenNow).toList());
    }

    /** Each pack for itself, the lowest first. */
    public List<RuleFolder> packs() {
        return packs.stream()
                .map(pack -> new RuleFolder(List.of(pack.under(""))))
                .toList();
    }

    /** The folders on disk, the lowest first: where an author's edits are. */
    public List<Path> onDisk() {
        return packs.stream().filter(pack -> !pack.inJar()).map(Pack::folder).toList();
    }

    /** What people call the pack that a file is in: the name of its folder. */
    public String pack(String name) {
        return owner(name).title();
    }

    /** Which of the packs a file is in: 0 for the lowest. */
    public int layer(String name) {
        return packs.indexOf(owner(name));
    }

    /** Names of the files under {@code sub} ("" for all) that end in {@code suffix}: pack by pack, sorted in each. */
    public List<String> files(String sub, String suffix) {
        List<String> names = new ArrayList<>();
        for (Pack pack : packs) {
            pack.files(sub, suffix).forEach(path -> names.add(pack.prefix() + path));
        }
        return names;
    }

    /** Names of the files that have this path in their pack, the lowest pack first. */
    public List<String> each(String path) {
        return files("", path).stream().filter(name -> path(name).equals(path)).toList();
    }

    /** A file's path in its own pack. */
    public String path(String name) {
        return name.substring(owner(name).prefix().length());
    }

    /** The bytes of a file. */
    public byte[] read(String name) {
        Pack pack = owner(name);
        return pack.read(name.substring(pack.prefix().length()));
    }

    /** How messages name a file: the path that its author would open. */
    public String display(String name) {
        Pack pack = owner(name);
        return pack.display(name.substring(pack.prefix().length()));
    }

    private Pack owner(String name) {
        for (Pack pack : packs) {
            if (!pack.prefix().isEmpty() && name.startsWith(pack.prefix())) {
                return pack;
            }
        }
        return packs.get(0);
    }
}
