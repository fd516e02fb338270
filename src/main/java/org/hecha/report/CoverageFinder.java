package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hecha.document.Place;
import org.hecha.form.Aspect;
import org.hecha.form.Form;
import org.hecha.form.FormSection;
import org.hecha.prose.StartPattern;

/** Finds out whether the report tells what the form wants told, by the words that the form gives. */
final class CoverageFinder {

    private static final String OVERVIEW = "overview";
    private static final StartPattern ASSESSMENT = StartPattern.of("考核|考评|评议|测评|绩效|督查|督导|责任追究|追责|问责|评估", "考评测绩督责追问");

    private CoverageFinder() {}

    static List<Coverage> find(Form form, Outline outline, List<ProseText> prose) {
        List<Coverage> coverage = new ArrayList<>();
        List<ProseText> own = prose.stream().filter(ProseText::own).toList();
        Optional<Section> overview = outline.ownSections().stream()
                .filter(section -> section.section().equals(OVERVIEW))
                .findFirst();
        overview.ifPresent(section -> {
            for (Aspect aspect : form.aspects()) {
                boolean told = matches(aspect.mentions(), section.text());
                coverage.add(fact("aspect", aspect.key(), aspect.title(), told, OVERVIEW, section.place()));
            }
        });
        String all = own.stream().map(ProseText::text).collect(Collectors.joining("\n"));
        if (form.outline() == Form.Outline.CONTENTS) {
            for (FormSection section : form.sections()) {
                if (!section.optional()) {
                    boolean headed = outline.ownSections().stream()
                            .anyMatch(found -> found.section().equals(section.key()));
                    boolean told = headed || matches(section.contents(), all);
                    coverage.add(fact("contents", section.key(), section.title(), told, "", Place.DOCUMENT));
                }
            }
        }
        coverage.add(fact(
                "assessment",
                "assessment",
                "工作考核、社会评议和责任追究结果情况",
                ASSESSMENT.isIn(all),
                overview.isPresent() ? OVERVIEW : "",
                overview.map(Section::place).orElse(Place.DOCUMENT)));
        return coverage;
    }

    private static Coverage fact(String kind, String key, String title, boolean told, String section, Place place) {
        return new Coverage(kind, key, title, told, section, Certainty.CERTAIN, place);
    }

    private static boolean matches(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> FormPattern.of(pattern).isIn(text));
    }
}
