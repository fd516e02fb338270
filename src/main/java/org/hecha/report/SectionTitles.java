package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hecha.form.Form;
import org.hecha.form.FormSection;
import org.hecha.form.Forms;

/** Tells which prescribed section a heading means, by the wordings of all forms; those of the governing form first. */
final class SectionTitles {

    /** Below this, a heading is taken for one of the report's own. */
    private static final int RECOGNISED = 60;

    private static final Pattern INSTRUCTION = Pattern.compile("[（(【\\[]文字描述.*$");

    private final List<Wording> wordings = new ArrayList<>();
    private final Map<String, Wording> exact = new HashMap<>();
    private final TableWords tableWords;
    /** By how near a heading must come. */
    private final Map<Integer, Remembered<Optional<Match>>> nearest = new ConcurrentHashMap<>();

    private record Wording(FormSection section, String regime, String folded) {}

    /**
     * @param section the prescribed section meant
     * @param regime id of the form whose wording is nearest
     * @param wording how near, from 60 to 100
     */
    record Match(FormSection section, String regime, int wording) {}

    SectionTitles(Form governing, Forms forms) {
        this.tableWords = new TableWords(forms.all());
        add(governing);
        forms.all().stream().filter(form -> !form.id().equals(governing.id())).forEach(this::add);
    }

    private void add(Form form) {
        for (FormSection section : form.sections()) {
            Stream.concat(Stream.of(section.title()), section.variants().stream())
                    .map(title -> new Wording(section, form.id(), Label.fold(title)))
                    .forEach(wording -> {
                        wordings.add(wording);
                        exact.putIfAbsent(wording.folded(), wording);
                    });
        }
    }

    /** The words of the prescribed tables, which are no headings. */
    TableWords tableWords() {
        return tableWords;
    }

    /** The section that a heading's words come nearest to. */
    Optional<Match> match(String title) {
        return match(title, RECOGNISED);
    }

    /** The same, for a heading that must come at least this near. */
    Optional<Match> match(String title, int atLeast) {
        String words = title.contains("文字描述") ? INSTRUCTION.matcher(title).replaceFirst("") : title;
        return nearest.computeIfAbsent(atLeast, least -> new Remembered<>(folded -> look(folded, least)))
                .of(Label.fold(words));
    }

    private Optional<Match> look(String folded, int atLeast) {
        if (folded.length() < 2) {
            return Optional.empty();
        }
        Wording equal = exact.get(folded);
        if (equal != null) {
            return Optional.of(new Match(equal.section(), equal.regime(), 100));
        }
        Match best = null;
        int least = atLeast;
        for (Wording wording : wordings) {
            int likeness = Label.likeness(folded, wording.folded(), least);
            if (likeness > 0) {
                best = new Match(wording.section(), wording.regime(), likeness);
                least = likeness + 1;
            }
        }
        return Optional.ofNullable(best);
    }
}
