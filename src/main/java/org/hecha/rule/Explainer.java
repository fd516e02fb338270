package org.hecha.rule;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Explanation.Cause;
import org.hecha.rule.Explanation.Condition;
import org.hecha.rule.Explanation.Near;
import org.hecha.rule.Explanation.Part;
import org.hecha.rule.RuleSession.BrokenRuleException;
import org.hecha.rule.plain.Translation;
import org.kie.api.runtime.rule.Match;

/** Finds out why a DRL rule fires on a report, or which of its conditions is the first that nothing meets. */
final class Explainer {

    private static final int SHOWN = 3;
    private static final int LONGEST = 80;
    private static final Pattern WORD = Pattern.compile("\\$?[\\p{L}_][\\p{L}\\p{N}_]*");

    private final ReportFacts facts;
    private final DrlFile file;
    private final Declaration rule;
    private final Bounds bounds;
    private final Locator locator;

    Explainer(ReportFacts facts, DrlFile file, Declaration rule, Bounds bounds) {
        this.facts = facts;
        this.file = file;
        this.rule = rule;
        this.bounds = bounds;
        this.locator = new Locator(facts);
    }

    /** @param source the rule from {@code rule} to {@code end} */
    Part part(String source) {
        TrialRules trials = TrialRules.of(file, rule, source);
        byte[] bytes = trials.text().getBytes(StandardCharsets.UTF_8);
        DrlFile trial =
                new DrlFile("trial.drl", "trial.drl", new Digest().add(bytes).hex(), new DrlText(trials.text()));
        RuleCompiler.Result compiled = RuleCompiler.compile(trial);
        if (compiled.compiled() == null) {
            return new Part(
                    rule.name(), rule.file(), rule.line(), "条件不能逐条试：" + compiled.faults(), List.of(), List.of());
        }
        Map<String, Declaration> firing = new LinkedHashMap<>();
        compiled.declarations().forEach(one -> firing.put(one.name(), one));
        firing.put(rule.name(), rule);
        Watched watched = new Watched();
        RuleSession session =
                new RuleSession(facts, firing, System.nanoTime() + bounds.time().toNanos(), Condition.MOST, watched);
        try {
            session.run(
                    RuleBase.of(List.of(LoadedFile.of(trial, compiled.compiled())))
                            .without(Set.of()),
                    facts);
        } catch (BrokenRuleException broken) {
            return new Part(
                    rule.name(),
                    rule.file(),
                    rule.line(),
                    "规则出错：" + broken.thrown().getMessage(),
                    List.of(),
                    List.of());
        }
        return new Part(rule.name(), rule.file(), rule.line(), "", conditions(trials, watched), watched.causes);
    }

    /** Keeps what each rule matched. */
    private final class Watched implements RuleSession.Watcher {

        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, List<Match>> first = new TreeMap<>();
        private final List<Cause> causes = new ArrayList<>();

        @Override
        public void fired(Match match, List<Raised> raised) {
            String name = match.getRule().getName();
            counts.merge(name, 1, Integer::sum);
            List<Match> kept = first.computeIfAbsent(name, none -> new ArrayList<>());
            if (kept.size() < SHOWN) {
                kept.add(match);
            }
            for (Raised one : raised) {
                List<Near> made = match.getObjects().stream()
                        .map(object -> near(object, match, ""))
                        .distinct()
                        .toList();
                causes.add(new Cause(FindingList.of(List.of(one), facts).get(0).finding(), made));
            }
        }

        private int count(String name) {
            return counts.getOrDefault(name, 0);
        }
    }

    private List<Condition> conditions(TrialRules trials, Watched watched) {
        List<Condition> conditions = new ArrayList<>();
        String before = "";
        for (TrialRules.Step step : trials.steps()) {
            int count = watched.count(step.rule());
            List<Near> closest = count > 0 ? List.of() : closest(step, before, watched);
            String of = step.condition().type();
            int line = file.text().line(step.offset());
            conditions.add(new Condition(line, sentence(line, step.offset()), step.asked(), of, count, closest));
            if (count == 0) {
                break;
            }
            before = step.rule();
        }
        return conditions;
    }

    /** What the author wrote where the DRL has a condition. */
    private String sentence(int line, int offset) {
        int column = file.text().column(offset);
        return file.written(rule.line()).stream()
                .flatMap(rule -> rule.sentences().stream())
                .filter(one -> one.line() == line && one.from() <= column && column < one.to())
                .map(Translation.Sentence::text)
                .findFirst()
                .orElse("");
    }

    private List<Near> closest(TrialRules.Step step, String before, Watched watched) {
        String from = step.against().isEmpty() ? before : step.against();
        boolean first =
                step.against().isEmpty() && step.asked().equals(step.condition().type());
        Set<Near> closest = new LinkedHashSet<>();
        for (Match match : watched.first.getOrDefault(from, List.of())) {
            Object fact = step.bound().isEmpty()
                            || first
                            || !match.getDeclarationIds().contains(step.bound())
                    ? last(match)
                    : match.getDeclarationValue(step.bound());
            closest.add(near(fact, match, step.asked()));
        }
        return List.copyOf(closest);
    }

    private static Object last(Match match) {
        List<Object> objects = match.getObjects();
        return objects.isEmpty() ? "" : objects.get(objects.size() - 1);
    }

    private Near near(Object object, Match match, String asked) {
        Map<String, String> values = new TreeMap<>();
        Matcher word = WORD.matcher(new DrlText(asked).code());
        while (word.find()) {
            if (match.getDeclarationIds().contains(word.group())) {
                values.put(word.group(), cut(String.valueOf(match.getDeclarationValue(word.group()))));
            } else {
                field(object, word.group(), values);
            }
        }
        if (object instanceof Fact fact) {
            Location place = locator.of(fact).location();
            return new Near(
                    object.getClass().getSimpleName(),
                    place.label(),
                    fact.place().page(),
                    cut(fact.quote()),
                    values);
        }
        if (asked.isEmpty() && !(object instanceof Record)) {
            values.put("值", cut(String.valueOf(object)));
        }
        List.of("title", "section", "table").forEach(name -> field(object, name, values));
        return new Near(object.getClass().getSimpleName(), "", 0, "", values);
    }

    private static void field(Object object, String name, Map<String, String> values) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String method : List.of(name, "is" + capital, "get" + capital)) {
            try {
                Method asked = object.getClass().getMethod(method);
                if (asked.getDeclaringClass() != Object.class && asked.getReturnType() != void.class) {
                    values.put(name, cut(String.valueOf(asked.invoke(object))));
                    return;
                }
            } catch (ReflectiveOperationException none) {
                // the next way to ask for it
            }
        }
    }

    private static String cut(String words) {
        String line = words.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
