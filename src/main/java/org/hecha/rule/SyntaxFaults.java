package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** Says in Chinese what the rule parser says in English, at the place of the cause rather than of its effect. */
final class SyntaxFaults {

    private SyntaxFaults() {}

    /** What makes a file unreadable whatever the parser says of it; the first kind of cause that there is. */
    static List<RuleFault> causes(DrlFile file) {
        OpenEnds open = new OpenEnds(file);
        Frame frame = new Frame(file);
        List<Supplier<List<RuleFault>>> kinds = List.of(
                () -> Marks.of(file),
                open::texts,
                frame::misspelt,
                frame::names,
                frame::broken,
                () -> open.brackets(frame.parts()),
                frame::strayWords);
        return kinds.stream()
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Characters and strings that no code can hold, which the parser of conditions may have let pass. */
    static List<RuleFault> texts(DrlFile file) {
        List<RuleFault> marks = Marks.of(file);
        return marks.isEmpty() ? new OpenEnds(file).texts() : marks;
    }

    /** The faults behind what the parser complains of; never empty. */
    static List<RuleFault> of(DrlFile file, List<DroolsError> errors) {
        List<RuleFault> causes = causes(file);
        int first = causes.isEmpty() ? Integer.MAX_VALUE : causes.get(0).line();
        List<RuleFault> all = new ArrayList<>(causes);
        ConditionSyntax conditions = new ConditionSyntax(file);
        int last = 0;
        for (DroolsError error : errors) {
            // what follows a known cause is mostly its effect, and one line seldom has two causes
            if (error instanceof ParserError at && at.getRow() < first && at.getRow() != last) {
                all.add(conditions.fault(at));
                last = at.getRow();
            }
        }
        if (all.isEmpty()) {
            all.add(file.fault(-1, "语法错误，规则引擎看不懂这个文件", "一条规则依次是 rule、when、then、end；先删到剩一条规则再检查"));
        }
        return all;
    }
}
