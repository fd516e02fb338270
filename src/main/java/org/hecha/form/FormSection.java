package org.hecha.form;

import java.util.List;

/**
 * A prescribed section.
 *
 * @param key stable name, the same in every form for the same subject: {@code overview}, {@code proactive},
 *     {@code applications}, {@code fees}, {@code review}, {@code problems}, {@code other}
 * @param ordinal prescribed number: 一
 * @param title prescribed wording
 * @param variants other wordings of sound reports
 * @param optional whether a report may leave it out
 * @param substance whether a bare 无 is not enough
 * @param contents regular expressions that show, where headings are free, that the prose tells what is owed
 */
public record FormSection(
        String key,
        String ordinal,
        String title,
        List<String> variants,
        boolean optional,
        boolean substance,
        List<String> contents) {

    /** The key, by the name that facts give it. */
    public String section() {
        return key;
    }

    /** With its prescribed number: 六、其他需要报告的事项. */
    public String fullTitle() {
        return ordinal + "、" + title;
    }
}
