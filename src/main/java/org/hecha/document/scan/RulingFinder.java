package org.hecha.document.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds the rulings of tables by their long runs of ink; strokes of characters are shorter. */
final class RulingFinder {

    /** In inches: longer than a stroke of the largest heading. */
    private static final float LONG = 0.42f;

    /** A shorter run is a ruling if it leads from one ruling to another. */
    private static final float SHORT = 0.13f;

    private static final float THICKEST = 0.045f;

    /** A scanner leaves such gaps in a ruling. */
    private static final float GAP = 0.016f;

    /** In pixels: a ruling that ends at another touches it; a stroke of a character keeps off. */
    private static final int TOUCHES = 1;

    /** A ruling may be this much short where it crosses another. */
    private static final float NEAR = 0.03f;

    /** Of the rows that a bent ruling's runs cover, it may cover so many times its thickness. */
    private static final int BENT = 4;

    private record Run(int row, int from, int to) {}

    /** Runs in neighbouring rows that touch. */
    private static final class Bundle {
        private int left;
        private int right;
        private final int top;
        private int bottom;
        private int lastFrom;
        private int lastTo;
        private long pixels;
        private long weighted;

        Bundle(Run run) {
            left = run.from;
            right = run.to;
            top = run.row;
            add(run);
        }

        boolean touches(Run run) {
            return run.row - bottom <= 1 && run.from <= lastTo && run.to >= lastFrom;
        }

        void add(Run run) {
            lastFrom = run.row == bottom - 1 ? Math.min(lastFrom, run.from) : run.from;
            lastTo = run.row == bottom - 1 ? Math.max(lastTo, run.to) : run.to;
            left = Math.min(left, run.from);
            right = Math.max(right, run.to);
            bottom = run.row + 1;
            pixels += run.to - run.from;
            weighted += (long) (run.to - run.from) * run.row;
        }

        DrawnLine line() {
            return new DrawnLine(new Area(left, top, right, bottom), (float) weighted / pixels + 0.5f);
        }
    }

    private final float dotsPerInch;

    RulingFinder(float dotsPerInch) {
        this.dotsPerInch = dotsPerInch;
    }

    /**
     * Finds lines across and lines down.
     *
     * @param ink of a picture that stands straight
     * @return two lists: across, and down as in the transposed picture
     */
    List<List<DrawnLine>> find(Ink ink) {
        Ink transposed = ink.transposed();
        List<DrawnLine> across = new ArrayList<>();
        List<DrawnLine> down = new ArrayList<>();
        List<DrawnLine> shortAcross = new ArrayList<>();
        List<DrawnLine> shortDown = new ArrayList<>();
        sort(lines(ink), across, shortAcross);
        sort(lines(transposed), down, shortDown);
        // A short ruling may end at another short one; once more is as deep as tables nest.
        for (int i = 0; i < 2; i++) {
            takeJoining(shortAcross, across, down);
            takeJoining(shortDown, down, across);
        }
        return List.of(across, down);
    }

    private void sort(List<DrawnLine> found, List<DrawnLine> rulings, List<DrawnLine> shorter) {
        for (DrawnLine line : found) {
            (line.area().width() >= LONG * dotsPerInch ? rulings : shorter).add(line);
        }
    }

    private void takeJoining(List<DrawnLine> shorter, List<DrawnLine> rulings, List<DrawnLine> crossing) {
        shorter.removeIf(line -> {
            boolean joins = meets(line.area().left(), line.at(), crossing)
                    && meets(line.area().right(), line.at(), crossing);
            return joins && rulings.add(line);
        });
    }

    private boolean meets(int end, float at, List<DrawnLine> crossing) {
        float near = NEAR * dotsPerInch;
        return crossing.stream()
                .anyMatch(line -> line.area().top() - TOUCHES <= end
                        && line.area().bottom() + TOUCHES >= end
                        && line.area().left() - near <= at
                        && line.area().right() + near >= at);
    }

    private List<DrawnLine> lines(Ink ink) {
        int shortest = Math.round(SHORT * dotsPerInch);
        List<Bundle> open = new ArrayList<>();
        List<DrawnLine> lines = new ArrayList<>();
        for (int y = 0; y < ink.height(); y++) {
            int row = y;
            open.removeIf(bundle -> row - bundle.bottom > 1 && close(bundle, lines));
            for (Run run : runs(ink, y, shortest)) {
                Bundle bundle = open.stream()
                        .filter(one -> one.touches(run))
                        .findFirst()
                        .orElse(null);
                if (bundle == null) {
                    open.add(new Bundle(run));
                } else {
                    bundle.add(run);
                }
            }
        }
        open.forEach(bundle -> close(bundle, lines));
        return lines;
    }

    private boolean close(Bundle bundle, List<DrawnLine> lines) {
        float thickest = THICKEST * dotsPerInch;
        float thickness = (float) bundle.pixels / (bundle.right - bundle.left);
        if (thickness <= thickest && bundle.bottom - bundle.top <= BENT * thickest) {
            lines.add(bundle.line());
        }
        return true;
    }

    private List<Run> runs(Ink ink, int y, int shortest) {
        int most = Math.max(1, Math.round(GAP * dotsPerInch));
        List<Run> runs = new ArrayList<>();
        int from = -1;
        int last = -1;
        int filled = 0;
        for (int x = 0; x <= ink.width() + most; x++) {
            if (ink.at(x, y)) {
                from = from < 0 ? x : from;
                last = x;
                filled++;
            } else if (from >= 0 && x - last > most) {
                if (last + 1 - from >= shortest && filled >= 0.8f * (last + 1 - from)) {
                    runs.add(new Run(y, from, last + 1));
                }
                from = -1;
                filled = 0;
            }
        }
        return runs;
    }
}
