package org.hecha.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is prescribed for the reports of a span of years.
 *
 * @param id stable name, part of the JSON contract: {@code 2007}, {@code 2014}, {@code 2019}, {@code 2021}
 * @param title what people call it
 * @param years the report years it governs
 * @param outline whether the sections' headings are prescribed, or only what they must tell
 * @param reportTitle the words that a report's title ends with
 * @param sections in the prescribed order
 * @param tables in the prescribed order
 * @param aspects what the overview must tell; empty where nothing is prescribed
 * @param deadlines last days of publication, by kind of unit
 * @param basis legal texts by the name under which rules cite them: {@code law}, {@code notice}, {@code contents}, …
 * @param leftovers regular expressions for instruction text of the form that does not belong in a report
 */
public record Form(
        String id,
        String title,
        Years years,
        Outline outline,
        String reportTitle,
        List<FormSection> sections,
        List<FormTable> tables,
        List<Aspect> aspects,
        List<Deadline> deadlines,
        Map<String, String> basis,
        List<String> leftovers) {

    /** Whether the wording and order of the sections is prescribed. */
    public enum Outline {
        PRESCRIBED,
        /** Only the contents are: free headings, in any order. */
        CONTENTS
    }

    /**
     * A span of report years.
     *
     * @param from first year
     * @param to last year; 0 where the form is still in force
     */
    public record Years(int from, int to) {

        public boolean contains(int year) {
            return year >= from && (to == 0 || year <= to);
        }
    }

    public Optional<FormTable> table(String key) {
        return tables.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    public Optional<FormSection> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
