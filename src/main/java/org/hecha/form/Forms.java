package org.hecha.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The prescribed forms of all years, and the kept lists that reports are held against beside them. */
public final class Forms {

    private static final String FOLDER = "forms/";
    private static final String LAWS = "law/";
    private static final String WORDS = "words/";
    private static final String MEASURES = "measures.yaml";
    private static final String WORDING = "wording.yaml";
    private static final String SET_PHRASES = "set-phrases.yaml";

    private final List<Form> all;
    private final List<Law> laws;
    private final Measures measures;
    private final Wording wording;
    private final WordLists words;
    private final List<String> setPhrases;
    private final String digest;

    private Forms(
            List<Form> all,
            List<Law> laws,
            Measures measures,
            Wording wording,
            WordLists words,
            List<String> setPhrases,
            String digest) {
        this.all = all;
        this.laws = laws;
        this.measures = measures;
        this.wording = wording;
        this.words = words;
        this.setPhrases = setPhrases;
        this.digest = digest;
    }

    /**
     * Reads {@code forms/*.yaml}, {@code law/*.yaml}, {@code words/measures.yaml}, {@code words/wording.yaml} and {@code words/**.csv} of a rule folder.
     *
     * @throws FormException if a form cannot be read, contradicts itself, or two forms govern one year; or with all faults
     *     of the word lists
     */
    public static Forms load(RuleFolder folder) throws FormException {
        return load(new FormFiles(folder));
    }

    static Forms load(FormFiles files) throws FormException {
        RuleFolder folder = files.folder();
        List<Placed> forms = new ArrayList<>();
        for (String name : folder.files(FOLDER, ".yaml")) {
            forms.add(new Placed(files.read(name, Form.class), folder.display(name)));
        }
        List<Law> laws = new ArrayList<>();
        for (String name : folder.files(LAWS, ".yaml")) {
            laws.addAll(List.of(files.read(name, Law[].class)));
        }
        Measures measures = Measures.NONE;
        for (String name : once(folder, WORDS + MEASURES)) {
            measures = files.read(name, Measures.class);
        }
        Wording wording = Wording.NONE;
        for (String name : once(folder, WORDS + WORDING)) {
            wording = files.read(name, Wording.class);
        }
        List<String> setPhrases = new ArrayList<>();
        for (String name : folder.files(WORDS, SET_PHRASES)) {
            setPhrases.addAll(List.of(files.read(name, String[].class)));
        }
        if (forms.isEmpty()) {
            throw new FormException(folder.display(FOLDER) + " 中没有年度报告格式（*.yaml）；请检查 --rules 指定的文件夹。"
                    + "规则包要叠在带有格式的规则上使用：--rules builtin --rules " + folder.display("") + "。");
        }
        forms.sort(Comparator.comparingInt(placed -> placed.form().years().from()));
        for (int i = 1; i < forms.size(); i++) {
            apart(forms.get(i - 1), forms.get(i));
        }
        WordLists words = files.words(folder.files(WORDS, ".csv"));
        return new Forms(
                forms.stream().map(Placed::form).toList(),
                List.copyOf(laws),
                measures,
                wording,
                words,
                List.copyOf(setPhrases),
                files.digest());
    }

    /** A form and how messages name its file. */
    private record Placed(Form form, String file) {}

    private static void apart(Placed lower, Placed upper) throws FormException {
        Form older = lower.form();
        Form newer = upper.form();
        String both = lower.file() + " 的格式 " + older.id() + " 与 " + upper.file() + " 的格式 " + newer.id();
        if (older.years().contains(newer.years().from())) {
            throw new FormException(both + " 都适用于 " + newer.years().from() + " 年度；请改正其中一个的 years。");
        }
        if (older.id().equals(newer.id())) {
            throw new FormException(both + " 同名；请改正其中一个的 id。");
        }
    }

    /** The file of that path. Packs cannot add to it: its parts refer to each other. */
    private static List<String> once(RuleFolder folder, String path) throws FormException {
        List<String> names = folder.each(path);
        if (names.size() > 1) {
            throw new FormException(
                    folder.display(names.get(1)) + " 不能写在规则包里，已有 " + folder.display(names.get(0)) + "；请改那一个，或删去规则包里的。");
        }
        return names;
    }

    /** All forms, oldest first. */
    public List<Form> all() {
        return all;
    }

    /** The form that governs the reports on {@code year}; for a year before the first, the first. */
    public Form forYear(int year) {
        return all.stream()
                .filter(form -> form.years().contains(year))
                .findFirst()
                .orElse(all.get(0));
    }

    /** The laws and notices that reports cite. */
    public List<Law> laws() {
        return laws;
    }

    /** The words that the rules on wording need. */
    public Wording wording() {
        return wording;
    }

    /** What prose counts, and the words for it. */
    public Measures measures() {
        return measures;
    }

    /** The words that reports should not hold. */
    public WordLists words() {
        return words;
    }

    /** Regular expressions for what everybody writes, so that nobody copies it, from {@code words/set-phrases.yaml}. */
    public List<String> setPhrases() {
        return setPhrases;
    }

    /** The form in force now. */
    public Form latest() {
        return all.get(all.size() - 1);
    }

    /** First 16 hexadecimal digits of the SHA-256 over all files of forms, laws and words. */
    public String digest() {
        return digest;
    }
}
