package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.document.Trust;

/**
 * A page on which some text was not simply stated by the file.
 *
 * @param page number from 1; 0 where the format has no pages
 * @param recognised paragraphs and cells that a machine read off a picture and was sure of
 * @param doubtful paragraphs and cells whose characters may be others
 * @param unread paragraphs and cells with ink that could not be read
 * @param place of the first of them
 */
public record WeakPage(int page, int recognised, int doubtful, int unread, Place place) implements Fact {

    private static final class Count {
        private int recognised;
        private int doubtful;
        private int unread;
        private final Place first;

        Count(Place first) {
            this.first = first;
        }

        void add(Trust trust) {
            switch (trust) {
                case RECOGNISED -> recognised++;
                case DOUBTFUL -> doubtful++;
                case UNREAD -> unread++;
                case STATED -> {}
            }
        }
    }

    static List<WeakPage> of(List<Block> blocks) {
        TreeMap<Integer, Count> counts = new TreeMap<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                add(paragraph.trust(), paragraph.place(), counts);
            } else if (block instanceof Table table) {
                for (Cell cell : table.cells()) {
                    add(cell.trust(), cell.place(), counts);
                }
            }
        }
        List<WeakPage> pages = new ArrayList<>();
        counts.forEach((page, count) ->
                pages.add(new WeakPage(page, count.recognised, count.doubtful, count.unread, count.first)));
        return pages;
    }

    private static void add(Trust trust, Place place, TreeMap<Integer, Count> counts) {
        if (trust != Trust.STATED) {
            counts.computeIfAbsent(place.page(), page -> new Count(place)).add(trust);
        }
    }

    @Override
    public String quote() {
        return "";
    }

    @Override
    public String section() {
        return "";
    }

    @Override
    public Certainty certainty() {
        return Certainty.CERTAIN;
    }
}
