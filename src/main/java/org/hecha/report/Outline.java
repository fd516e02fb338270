package org.hecha.report;

import java.util.List;
import org.hecha.document.Place;

/**
 * The report's skeleton.
 *
 * @param sections in reading order, those of a pasted form included
 * @param headings all numbered paragraphs, in reading order
 * @param pastedFrom number of the block at which a form pasted behind the report begins; {@link Integer#MAX_VALUE} if
 *     there is none
 */
record Outline(List<Section> sections, List<Heading> headings, int pastedFrom) {

    boolean own(Place place) {
        return place.block() < pastedFrom;
    }

    /** Number of the block where the first section begins; {@link Integer#MAX_VALUE} where there is none. */
    int prefaceEnd() {
        return sections.isEmpty() ? Integer.MAX_VALUE : sections.get(0).place().block();
    }

    /** Key of the section in which a block stands; empty before the first section and in unknown ones. */
    String sectionAt(Place place) {
        String key = "";
        for (Section section : sections) {
            if (section.place().block() > place.block()) {
                break;
            }
            key = section.section();
        }
        return key;
    }

    List<Section> ownSections() {
        return sections.stream().filter(Section::own).toList();
    }
}
