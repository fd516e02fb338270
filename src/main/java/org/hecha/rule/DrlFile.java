package org.hecha.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hecha.form.RuleFolder;
import org.hecha.rule.plain.Origin;
import org.hecha.rule.plain.Translation;
import org.jspecify.annotations.Nullable;

/**
 * A rule file: DRL, or sentences and tables that are turned into DRL when somebody first asks for it. Compiled rules are
 * found by what their author wrote, so that a program that starts turns nothing into anything.
 */
final class DrlFile {

    static final String DRL = ".drl";
    static final String SENTENCES = ".dslr";
    static final String TABLE = ".xlsx";

    private final String name;
    private final String display;
    private final String content;
    private byte[] bytes = {};
    private @Nullable CompiledFile packaged;
    private @Nullable DrlText text;
    private @Nullable Supplier<Translation> translator;
    private @Nullable Translation translation;

    /**
     * A file of DRL.
     *
     * @param name its path in the rule folder
     * @param display how messages name it
     * @param content SHA-256 over its bytes
     * @param text decoded, without byte order mark
     */
    DrlFile(String name, String display, String content, DrlText text) {
        this.name = name;
        this.display = display;
        this.content = content;
        this.text = text;
    }

    /** A file that is turned into DRL. */
    private DrlFile(String name, String display, String content, Supplier<Translation> translator) {
        this.name = name;
        this.display = display;
        this.content = content;
        this.translator = translator;
    }

    /** A file of DRL that came with the program. */
    private DrlFile(String display, byte[] bytes, PackagedBook.Entry packaged) {
        this.name = packaged.name();
        this.display = display;
        this.content = packaged.content();
        this.bytes = bytes;
        this.packaged = packaged.compiled();
    }

    /** All rule files of a folder, sorted by name; what cannot be decoded goes to {@code faults}. */
    static List<DrlFile> all(RuleFolder folder, List<RuleFault> faults) {
        List<DrlFile> files = new ArrayList<>();
        PlainFiles plain = new PlainFiles(folder);
        PackagedBook packaged = new PackagedBook();
        for (String name : names(folder)) {
            byte[] bytes = folder.read(name);
            String display = folder.display(name);
            try {
                PackagedBook.Entry ready = name.endsWith(DRL) ? packaged.find(name, bytes) : null;
                if (ready != null) {
                    files.add(new DrlFile(display, bytes, ready));
                } else if (name.endsWith(DRL)) {
                    DrlFile file =
                            new DrlFile(name, display, new Digest().add(bytes).hex(), new DrlText(decode(bytes)));
                    file.bytes = bytes;
                    files.add(file);
                } else {
                    files.add(new DrlFile(name, display, plain.digest(bytes), plain.translator(name, bytes)));
                }
            } catch (CharacterCodingException notUtf8) {
                faults.add(new RuleFault(display, 0, 0, "文件不是 UTF-8 编码", "请在编辑器中另存为 UTF-8"));
            }
        }
        return files;
    }

    /** Names of all rule files of a folder, pack by pack, sorted in each. */
    static List<String> names(RuleFolder folder) {
        List<String> names = new ArrayList<>(folder.files("", DRL));
        names.addAll(folder.files("", SENTENCES));
        folder.files("", TABLE).stream()
                // what a spreadsheet program keeps beside an open file
                .filter(table -> !table.substring(table.lastIndexOf('/') + 1).startsWith("~$"))
                .forEach(names::add);
        names.sort(Comparator.comparingInt(folder::layer).thenComparing(Comparator.naturalOrder()));
        return names;
    }

    /** Editors put the mark in unasked; the rule compiler stumbles over it. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Its path in the rule folder. */
    String name() {
        return name;
    }

    /** How messages name it. */
    String display() {
        return display;
    }

    /** SHA-256 over all that its DRL depends on. */
    String content() {
        return content;
    }

    /** The DRL. */
    synchronized DrlText text() {
        DrlText known = text;
        if (known == null) {
            known = new DrlText(
                    packaged != null
                            ? decoded()
                            : translation().map(Translation::drl).orElse(""));
            text = known;
        }
        return known;
    }

    private String decoded() {
        try {
            return decode(bytes);
        } catch (CharacterCodingException notWhatWasPackaged) {
            throw new IllegalStateException(notWhatWasPackaged);
        }
    }

    /** As they stand in the file; of DRL only. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** What the build made of it; empty for what did not come with the program. */
    Optional<CompiledFile> packaged() {
        return Optional.ofNullable(packaged);
    }

    /** How the DRL came about; empty for what was written in DRL. */
    synchronized Optional<Translation> translation() {
        if (translation == null && translator != null) {
            translation = translator.get();
        }
        return Optional.ofNullable(translation);
    }

    /** What of it could not be turned into DRL. */
    List<RuleFault> mistakes() {
        return translation()
                .map(known -> known.mistakes().stream()
                        .map(one -> fault(one.origin(), one.message(), one.hint()))
                        .toList())
                .orElse(List.of());
    }

    /** How the rule on a line of the DRL was written; empty for what was written in DRL. */
    Optional<Translation.Written> written(int line) {
        return translation().stream()
                .flatMap(known -> known.rules().stream())
                .filter(rule -> rule.line() == line)
                .findFirst();
    }

    /** How people find the rule on a line of the DRL: {@code rules/own/fees.drl:9}. */
    String place(int line) {
        String where = written(line).map(Translation.Written::place).orElse("");
        return where.isEmpty() ? display + ":" + line : display + " " + where;
    }

    /** A fault at an offset of the DRL; of the file as a whole if the offset is negative. */
    RuleFault fault(int offset, String message, String hint) {
        if (offset < 0) {
            return new RuleFault(display, 0, 0, message, hint);
        }
        int line = text().line(offset);
        int column = text().column(offset);
        return fault(
                translation().map(known -> known.origin(line, column)).orElse(new Origin("", line, column)),
                message,
                hint);
    }

    private RuleFault fault(Origin origin, String message, String hint) {
        return origin.sheet().isEmpty()
                ? new RuleFault(display, origin.line(), origin.column(), message, hint)
                : new RuleFault(display + " " + origin.words(), 0, 0, message, hint);
    }
}
