package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.EdgeTable.Frame;
import org.hecha.document.EdgeTable.Merge;

/** The row definition of an RTF table: it holds until the next one begins. */
final class RtfRows {

    /** More cells than any table of a page has; a longer definition is damage. */
    private static final int MOST_CELLS = 1_000;

    private final List<Frame> frames = new ArrayList<>();
    private int left;
    private Merge down = Merge.NONE;
    private Merge across = Merge.NONE;
    private boolean open;

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Whether a row has been defined and has not ended: what comes is in its cells, marked as such or not. */
    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }

    void property(String word, RtfTokens tokens) {
        switch (word) {
            case "trowd" -> {
                frames.clear();
                left = 0;
                down = Merge.NONE;
                across = Merge.NONE;
                open = true;
            }
            case "trleft" -> left = tokens.numberOr(0);
            case "clvmgf" -> down = Merge.FIRST;
            case "clvmrg" -> down = Merge.CONTINUED;
            case "clmgf" -> across = Merge.FIRST;
            case "clmrg" -> across = Merge.CONTINUED;
            case "cellx" -> endCell(tokens.numberOr(0));
            default -> {}
        }
    }

    private void endCell(int right) {
        if (frames.size() < MOST_CELLS) {
            int from = frames.isEmpty() ? left : frames.get(frames.size() - 1).right();
            frames.add(new Frame(from, right, down, across));
        }
        down = Merge.NONE;
        across = Merge.NONE;
    }
}
