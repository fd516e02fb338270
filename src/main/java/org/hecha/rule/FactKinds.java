package org.hecha.rule;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.RuleFolder;
import org.hecha.report.FilledTable;
import org.hecha.report.Heading;
import org.hecha.report.Section;

/** Which types of facts some rule files can ask for: the others need not be read for them. */
public final class FactKinds {

    private static final Pattern FACT_TYPE = Pattern.compile("org\\.hecha\\.(?:report|across)\\.([A-Za-z]+|\\*)");
    private static final String EXPANDER = "expander ";

    /** What a judgement needs of facts whatever the rules: the years of the tables and the names of places. */
    private static final Set<String> ALWAYS =
            Set.of(Section.class.getSimpleName(), Heading.class.getSimpleName(), FilledTable.class.getSimpleName());

    private FactKinds() {}

    /** Whether a type of this simple name can be asked for. */
    public static Predicate<String> of(RuleFolder folder, Collection<String> files) {
        Set<String> kinds = new TreeSet<>(ALWAYS);
        for (String file : files) {
            String drl = new String(folder.read(file), StandardCharsets.UTF_8);
            Matcher type = FACT_TYPE.matcher(drl);
            while (type.find()) {
                kinds.add(type.group(1));
            }
            if (!file.endsWith(DrlFile.DRL) || drl.contains(EXPANDER)) {
                return kind -> true; // sentences and tables may ask for anything
            }
        }
        return kinds.contains("*") || kinds.contains("Fact") ? kind -> true : kinds::contains;
    }
}
