package org.hecha.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of forms, laws and words as they are read: those that came with the program need no reading. */
final class FormFiles {

    private final RuleFolder folder;
    private final PackagedForms packaged = new PackagedForms();
    private final List<PackagedForms.NamedMark> marks = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final List<Object> objects = new ArrayList<>();
    private int lists;

    FormFiles(RuleFolder folder) {
        this.folder = folder;
    }

    RuleFolder folder() {
        return folder;
    }

    /** What a file says. */
    <T> T read(String name, Class<T> type) throws FormException {
        byte[] bytes = folder.read(name);
        Checksums mark = note(name, bytes);
        T known = packaged.find(mark, type);
        T object = known != null ? known : YamlFile.read(folder.display(name), bytes, type);
        objects.add(object);
        return object;
    }

    /**
     * The word lists, read last.
     *
     * @throws FormException with every fault of every file
     */
    WordLists words(List<String> names) throws FormException {
        List<byte[]> files = new ArrayList<>();
        for (String name : names) {
            byte[] bytes = folder.read(name);
            note(name, bytes);
            files.add(bytes);
        }
        lists = names.size();
        WordLists known = packaged.words(marks.subList(marks.size() - lists, marks.size()));
        return known != null ? known : WordLists.read(folder, names, files);
    }

    private Checksums note(String name, byte[] bytes) {
        Checksums mark = Checksums.of(bytes);
        marks.add(new PackagedForms.NamedMark(folder.path(name), mark));
        contents.add(bytes);
        return mark;
    }

    /** First 16 hexadecimal digits of the SHA-256 over all files, and the paths of all but word lists. */
    String digest() {
        String known = packaged.digest(marks);
        if (known != null) {
            return known;
        }
        MessageDigest sha = sha256();
        for (int i = 0; i < contents.size(); i++) {
            if (i < contents.size() - lists) {
                sha.update(marks.get(i).path().getBytes(StandardCharsets.UTF_8));
            }
            sha.update(contents.get(i));
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** All files that were read, in that order. */
    List<PackagedForms.NamedMark> marks() {
        return List.copyOf(marks);
    }

    /** How many of them, the last ones, are word lists. */
    int lists() {
        return lists;
    }

    /** What the files said, without the word lists. */
    List<Object> objects() {
        return List.copyOf(objects);
    }
}
