package org.hecha.sweep;

import java.util.Map;
import java.util.TreeMap;
import org.hecha.across.ProfileBytes;
import org.hecha.form.RuleFolder;

/**
 * What results depend on beside the bytes of a file. Facts depend on {@code reader}, verdicts on facts and {@code rules}.
 *
 * @param reader over the reading part of the program, the options of reading, forms, laws and words
 * @param rules over the judging part of the program, the forms and all rule files
 * @param engine over the judging part of the program and the forms: what a change of makes every rule another
 * @param profile over what makes a profile of facts
 * @param files SHA-256 of each rule file, by name
 */
record Keys(String reader, String rules, String engine, String profile, Map<String, String> files) {

    Keys {
        files = Map.copyOf(files);
    }

    /**
     * The keys for a rule folder.
     *
     * @param options what decides what can be read: limits, languages
     */
    static Keys of(RuleFolder folder, String options) {
        Hash reader = new Hash()
                .add(ProgramParts.digest("document", "prose", "form", "report", "workbench/store"))
                .add(FactsBytes.FORMAT)
                .add(options);
        Hash engine = new Hash().add(ProgramParts.digest("rule", "form", "report", "across"));
        Map<String, String> files = new TreeMap<>();
        for (String name : folder.files("", "")) {
            if (isForm(name) || name.startsWith("law/") || name.startsWith("words/")) {
                byte[] content = folder.read(name);
                reader.add(name).add(content);
                if (isForm(name)) {
                    engine.add(name).add(content);
                }
            } else if (isRule(name)) {
                files.put(name, Hash.of(folder.read(name)));
            }
        }
        String judging = engine.hex();
        Hash rules = new Hash().add(judging);
        files.forEach((name, content) -> rules.add(name).add(content));
        String reading = reader.hex();
        String profile = new Hash()
                .add(reading)
                .add(ProgramParts.digest("across"))
                .add(ProfileBytes.FORMAT)
                .hex();
        return new Keys(reading, rules.hex(), judging, profile, files);
    }

    private static boolean isForm(String name) {
        return name.startsWith("forms/");
    }

    /** All that could be part of a rule; what people read beside the rules is not. */
    private static boolean isRule(String name) {
        return !name.endsWith(".md")
                && !name.endsWith(".examples.yaml")
                && !name.startsWith("examples/")
                && !name.equals("scoring.yaml");
    }
}
