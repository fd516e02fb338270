package org.hecha.memo.annotate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Note.Anchor;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.form.FormSection;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.hecha.rule.Location;
import org.jspecify.annotations.Nullable;

/** Where findings stand in a document; those about something absent, where it should be. */
final class Targets {

    private final List<Block> blocks;
    private final ReportFacts facts;
    private final List<Section> sections;

    Targets(Document document, ReportFacts facts) {
        this.blocks = document.blocks();
        this.facts = facts;
        sections = facts.all(Section.class).stream()
                .filter(section -> section.own() && isBlock(section.place().block()))
                .toList();
    }

    Target of(Location location) {
        Place place = location.place();
        if (isBlock(place.block())) {
            return new Target(place, Anchor.ON);
        }
        String section = location.section();
        return section == null ? title() : absent(section, location.table());
    }

    private boolean isBlock(int block) {
        return block >= 1 && block <= blocks.size();
    }

    /** What the whole report lacks is said under its title. */
    private Target title() {
        Place title = facts.report().place();
        return isBlock(title.block())
                ? new Target(block(title.block()), Anchor.AFTER)
                : new Target(block(first()), Anchor.BEFORE);
    }

    private Place block(int number) {
        return blocks.get(number - 1).place();
    }

    private Target absent(String section, @Nullable String table) {
        Optional<Section> there = own(section);
        if (there.isPresent()) {
            int heading = there.get().place().block();
            // Tables come first in their sections.
            return new Target(block(table == null ? lastOf(heading) : heading), Anchor.AFTER);
        }
        List<String> order =
                facts.form().sections().stream().map(FormSection::key).toList();
        int at = order.indexOf(section);
        if (at < 0) {
            return title();
        }
        return order.subList(at + 1, order.size()).stream()
                .flatMap(later -> own(later).stream())
                .findFirst()
                .map(next -> new Target(block(next.place().block()), Anchor.BEFORE))
                .orElseGet(() -> new Target(block(last(blocks.size())), Anchor.AFTER));
    }

    private Optional<Section> own(String key) {
        return sections.stream()
                .filter(section -> section.section().equals(key))
                .findFirst();
    }

    /** The last block of the section with this heading. */
    private int lastOf(int heading) {
        int next = sections.stream()
                .mapToInt(section -> section.place().block())
                .filter(block -> block > heading)
                .min()
                .orElse(blocks.size() + 1);
        return Math.max(heading, last(next - 1));
    }

    /** The last block up to one that is part of what the office publishes; 1 if there is none. */
    private int last(int upTo) {
        return IntStream.iterate(upTo, block -> block >= 1, block -> block - 1)
                .filter(this::isPublished)
                .findFirst()
                .orElse(1);
    }

    private int first() {
        return IntStream.rangeClosed(1, blocks.size())
                .filter(this::isPublished)
                .findFirst()
                .orElse(1);
    }

    private boolean isPublished(int number) {
        Block block = blocks.get(number - 1);
        return block instanceof Table || (block instanceof Paragraph paragraph && paragraph.story() == Story.BODY);
    }
}
