package org.hecha.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hecha.prose.Lexicon;
import org.jspecify.annotations.Nullable;

/** The forms, laws and words that came with the program, ready-made; each is found by its file's mark. */
public final class PackagedForms {

    private static final String NAME = "org.hecha.form.ReadyForms";

    /** The numbers of objects: the contents, the word lists, then one for each file. */
    private static final int CONTENTS = 0;

    private static final int WORDS = 1;
    private static final int FIRST = 2;

    /**
     * What there is.
     *
     * @param files that {@link Forms} read, in its order
     * @param lists how many of them, the last ones, are word lists
     * @param digest of the forms
     */
    record Contents(List<NamedMark> files, int lists, String digest) {}

    /**
     * A file.
     *
     * @param path in its rule folder
     * @param mark of its bytes
     */
    record NamedMark(String path, Checksums mark) {}

    /** How measures are packaged. */
    record WrittenMeasures(Lexicon.Written lexicon, List<Measure> all) {}

    private final PackagedObjects objects;
    private final @Nullable Contents contents;
    private final Map<Checksums, Integer> numbers = new HashMap<>();

    PackagedForms() {
        objects = PackagedObjects.of(NAME);
        contents = objects.get(CONTENTS, Contents.class);
        if (contents != null) {
            for (int i = 0; i < contents.files().size() - contents.lists(); i++) {
                numbers.put(contents.files().get(i).mark(), FIRST + i);
            }
        }
    }

    /** What a file says; null if it did not come with the program. */
    <T> @Nullable T find(Checksums mark, Class<T> type) {
        Integer number = numbers.get(mark);
        if (number == null) {
            return null;
        }
        if (type == Measures.class) {
            WrittenMeasures written = objects.get(number, WrittenMeasures.class);
            return written == null ? null : type.cast(new Measures(new Lexicon(written.lexicon()), written.all()));
        }
        return objects.get(number, type);
    }

    /** The word lists of these files; null if they did not come with the program, all of them and no others. */
    @Nullable
    WordLists words(List<NamedMark> lists) {
        if (contents == null) {
            return null;
        }
        int first = contents.files().size() - contents.lists();
        boolean same = same(contents.files().subList(first, contents.files().size()), lists);
        return same ? objects.get(WORDS, WordLists.class) : null;
    }

    /** The digest of these files; null if they did not come with the program, all of them and no others. */
    @Nullable
    String digest(List<NamedMark> files) {
        return contents != null && same(contents.files(), files) ? contents.digest() : null;
    }

    private static boolean same(List<NamedMark> these, List<NamedMark> those) {
        if (these.size() != those.size()) {
            return false;
        }
        for (int i = 0; i < these.size(); i++) {
            if (!these.get(i).path().equals(those.get(i).path())
                    || !these.get(i).mark().equals(those.get(i).mark())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Run by the build.
     *
     * @param classes the folder of compiled classes
     */
    public static void write(RuleFolder rules, Path classes) throws IOException, FormException {
        PackagedObjects.delete(classes, NAME);
        FormFiles files = new FormFiles(rules);
        Forms forms = Forms.load(files);
        List<Object> objects = new ArrayList<>();
        objects.add(new Contents(files.marks(), files.lists(), forms.digest()));
        objects.add(forms.words());
        for (Object read : files.objects()) {
            objects.add(
                    read instanceof Measures measures
                            ? new WrittenMeasures(measures.lexicon().written(), measures.all())
                            : read);
        }
        PackagedObjects.write(classes, NAME, objects);
    }
}
