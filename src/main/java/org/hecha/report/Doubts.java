package org.hecha.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.document.Trust;

/**
 * Which blocks of a report were not simply stated by its file, but read off a picture or through a font that tells
 * something else. Whatever is said of them, or of what they lack, is no more than likely.
 *
 * @param blocks numbers of those blocks
 * @param illegible those paragraphs among them that were read badly: what they seem to say accuses nobody
 */
public record Doubts(Set<Integer> blocks, Set<Integer> illegible) {

    /** Of a file that states all its text. */
    public static final Doubts NONE = new Doubts(Set.of(), Set.of());

    public Doubts {
        blocks = Set.copyOf(blocks);
        illegible = Set.copyOf(illegible);
    }

    static Doubts of(List<Block> blocks) {
        Set<Integer> doubted = new HashSet<>();
        Set<Integer> illegible = new HashSet<>();
        for (Block block : blocks) {
            if (isDoubted(block)) {
                doubted.add(block.place().block());
            }
            if (block instanceof Paragraph paragraph && paragraph.trust().compareTo(Trust.DOUBTFUL) >= 0) {
                illegible.add(block.place().block());
            }
        }
        return doubted.isEmpty() ? NONE : new Doubts(doubted, illegible);
    }

    /** Of a table the labels decide: each figure has a certainty of its own. */
    private static boolean isDoubted(Block block) {
        if (block instanceof Table table) {
            if (table.cells().stream().noneMatch(Doubts::isDoubted)) {
                return false;
            }
            long words = table.cells().stream()
                    .filter(cell -> !FigureText.isFigure(cell.text()))
                    .count();
            long doubted = table.cells().stream()
                    .filter(cell -> !FigureText.isFigure(cell.text()) && isDoubted(cell))
                    .count();
            return doubted * 2 > words;
        }
        return block instanceof Paragraph paragraph && paragraph.trust() != Trust.STATED;
    }

    private static boolean isDoubted(Cell cell) {
        return cell.trust() != Trust.STATED;
    }

    /** How sure the reading of the block at this place is. */
    public Certainty at(Place place) {
        if (illegible.contains(place.block())) {
            return Certainty.DOUBTFUL;
        }
        return blocks.contains(place.block()) ? Certainty.LIKELY : Certainty.CERTAIN;
    }

    /** How sure the characters are that a fact was made of; what stands nowhere may be on any page. */
    public Certainty words(Fact fact) {
        int block = fact.place().block();
        if (block <= 0) {
            return whole();
        }
        boolean misread = blocks.contains(block) && fact.certainty() == Certainty.DOUBTFUL;
        return misread ? Certainty.DOUBTFUL : at(fact.place());
    }

    /** How sure it is that something that was not found is not there: it may be what could not be read. */
    public Certainty whole() {
        if (!illegible.isEmpty()) {
            return Certainty.DOUBTFUL;
        }
        return blocks.isEmpty() ? Certainty.CERTAIN : Certainty.LIKELY;
    }
}
