package org.hecha.rule;

import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hecha.form.RuleFolder;
import org.hecha.rule.plain.Phrasebook;
import org.hecha.rule.plain.PlainRules;
import org.hecha.rule.plain.Translation;
import org.jspecify.annotations.Nullable;

/** Files of a folder that hold rules in plain words, and the sentences that they may be written in. */
final class PlainFiles {

    static final String VOCABULARY = ".dsl";

    private final RuleFolder folder;
    private @Nullable Phrasebook phrases;
    private @Nullable String digest;

    PlainFiles(RuleFolder folder) {
        this.folder = folder;
    }

    /** The folder that has the sentences: the program's own where this one has none. */
    private static RuleFolder vocabulary(RuleFolder folder) {
        return folder.files("", VOCABULARY).isEmpty() ? RuleFolder.packaged() : folder;
    }

    synchronized Phrasebook phrases() {
        Phrasebook known = phrases;
        if (known == null) {
            RuleFolder from = vocabulary(folder);
            Map<String, String> files = new LinkedHashMap<>();
            for (String name : from.files("", VOCABULARY)) {
                try {
                    files.put(from.display(name), DrlFile.decode(from.read(name)));
                } catch (CharacterCodingException notUtf8) {
                    throw new RuleException(
                            List.of(new RuleFault(from.display(name), 0, 0, "文件不是 UTF-8 编码", "请在编辑器中另存为 UTF-8")));
                }
            }
            known = Phrasebook.of(files);
            phrases = known;
        }
        return known;
    }

    /** What is wrong with the sentences themselves. */
    List<RuleFault> faults() {
        return phrases().faults().stream()
                .map(one -> new RuleFault(one.file(), one.line(), one.column(), one.message(), one.hint()))
                .toList();
    }

    /** SHA-256 over a file and the sentences that it may use. */
    String digest(byte[] file) {
        String sentences = digest;
        if (sentences == null) {
            Digest all = new Digest();
            RuleFolder from = vocabulary(folder);
            from.files("", VOCABULARY).forEach(name -> all.add(name).add(from.read(name)));
            sentences = all.hex();
            digest = sentences;
        }
        return new Digest().add(file).add(sentences).hex();
    }

    /** @throws CharacterCodingException if a file of sentences is not UTF-8 */
    Supplier<Translation> translator(String name, byte[] file) throws CharacterCodingException {
        if (name.endsWith(DrlFile.TABLE)) {
            return () -> rules(name).table(file);
        }
        String text = DrlFile.decode(file);
        return () -> rules(name).sentences(text);
    }

    private PlainRules rules(String name) {
        List<RuleFault> faults = faults();
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        return new PlainRules(phrases(), head(name));
    }

    /** All that a rule may name is imported: whoever writes sentences knows of no imports. */
    private static String head(String name) {
        String imports = Vocabulary.all().stream()
                .filter(type -> type.getEnclosingClass() == null && type != Findings.class)
                .map(type -> "import " + type.getName() + "; ")
                .collect(Collectors.joining());
        return "package rules.plain_" + new Digest().add(name).brief() + "; " + imports
                + "import java.time.LocalDate; global org.hecha.rule.Findings findings;";
    }
}
