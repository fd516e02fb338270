package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.desk.DeskException;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Explanation;
import org.hecha.rule.Explanation.Near;
import org.hecha.rule.Finding;
import org.hecha.web.Examiner.Read;
import org.hecha.web.LiveTools.Tools;

/** Why a rule found what it found: its conditions one by one, and the words that met them. */
final class Reasons {

    private final Office office;

    Reasons(Office office) {
        this.office = office;
    }

    /** The reasons of one finding. */
    public record Part(List<Step> steps, List<String> facts, String place) {}

    /** A condition of the rule. */
    public record Step(String text, boolean met, int matches) {}

    void at(RoutesConfig routes) {
        routes.get("/reports/{id}/findings/{fingerprint}/why", this::why);
    }

    private void why(Context request) {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        String fingerprint = request.pathParam("fingerprint");
        Finding finding = file.audited().findings().stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "没有这条问题。"));
        Read read = file.read();
        if (read == null) {
            office.show(request, "why", new Part(List.of(), List.of(), ""));
            return;
        }
        Tools tools = office.examiner().tools();
        Explanation explanation =
                tools.book().explain(tools.rules(), tools.forms().all(), read.facts(), finding.rule());
        office.show(request, "why", part(explanation, finding));
    }

    private static Part part(Explanation explanation, Finding finding) {
        for (Explanation.Part part : explanation.parts()) {
            for (Explanation.Cause cause : part.causes()) {
                if (cause.finding().fingerprint().equals(finding.fingerprint())) {
                    return new Part(steps(part), facts(cause), part.name() + "　" + part.file() + ":" + part.line());
                }
            }
        }
        return new Part(List.of(), List.of(), "");
    }

    private static List<Step> steps(Explanation.Part part) {
        List<Step> steps = new ArrayList<>();
        String sentence = "";
        for (Explanation.Condition condition : part.conditions()) {
            if (condition.sentence().isEmpty()) {
                String text = condition.text().replaceAll("\\s+", " ");
                boolean bare = condition.of().isEmpty() || text.startsWith(condition.of());
                steps.add(new Step(
                        VisibleText.of(bare ? text : condition.of() + "：" + text),
                        condition.met(),
                        condition.matches()));
            } else if (!condition.sentence().equals(sentence)) {
                steps.add(new Step(VisibleText.of(condition.sentence()), condition.met(), condition.matches()));
            }
            sentence = condition.sentence();
        }
        return steps;
    }

    private static List<String> facts(Explanation.Cause cause) {
        return cause.facts().stream()
                .map(Reasons::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String words(Near fact) {
        StringBuilder words = new StringBuilder(fact.label());
        if (!fact.quote().isEmpty()) {
            words.append("：“").append(fact.quote()).append('”');
        }
        for (Map.Entry<String, String> value : fact.values().entrySet()) {
            if (!fact.label().isEmpty() && value.getKey().equals("值")) {
                words.append(' ').append(value.getValue());
            }
        }
        return VisibleText.of(words.toString());
    }
}
