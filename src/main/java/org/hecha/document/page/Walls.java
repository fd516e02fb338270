package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A net of rulings as walls between the places of a grid. */
final class Walls {

    private final Edges columns;
    private final Edges rows;
    /** For each column edge the rows that it closes off. */
    private final List<BitSet> posts;
    /** For each row edge the columns that it closes off. */
    private final List<BitSet> bars;

    private Walls(Edges columns, Edges rows) {
        this.columns = columns;
        this.rows = rows;
        posts = emptySets(columns.places().size());
        bars = emptySets(rows.places().size());
    }

    /** Edges run to the ends of the rulings, so that a side that is left open or drawn on the next page is closed. */
    static Walls of(List<Ruling> net) {
        Walls walls = new Walls(edges(net, false), edges(net, true));
        walls.build(net);
        Edges columns = walls.used(walls.columns, walls.posts);
        Edges rows = walls.used(walls.rows, walls.bars);
        if (columns.equals(walls.columns) && rows.equals(walls.rows)) {
            return walls;
        }
        Walls lean = new Walls(columns, rows);
        lean.build(net);
        return lean;
    }

    Edges columns() {
        return columns;
    }

    Edges rows() {
        return rows;
    }

    boolean post(int edge, int row) {
        return posts.get(edge).get(row);
    }

    /** Whether a line runs across anywhere between the columns. */
    boolean bar(int edge, int fromColumn, int toColumn) {
        int next = bars.get(edge).nextSetBit(fromColumn);
        return next >= 0 && next < toColumn;
    }

    boolean hasPosts(int edge) {
        return !posts.get(edge).isEmpty();
    }

    boolean hasBars(int edge) {
        return !bars.get(edge).isEmpty();
    }

    private static Edges edges(List<Ruling> net, boolean across) {
        float[] places = new float[net.size() + 2];
        int count = 0;
        float first = Float.MAX_VALUE;
        float last = -Float.MAX_VALUE;
        for (Ruling ruling : net) {
            if (ruling.across() == across) {
                places[count++] = ruling.at();
            } else {
                first = Math.min(first, ruling.from());
                last = Math.max(last, ruling.to());
            }
        }
        Edges drawn = Edges.of(Arrays.copyOf(places, count));
        if (first < drawn.first() - Edges.SLIVER) {
            places[count++] = first;
        }
        if (last > drawn.last() + Edges.SLIVER) {
            places[count++] = last;
        }
        return Edges.of(Arrays.copyOf(places, count));
    }

    private void build(List<Ruling> net) {
        for (Ruling ruling : net) {
            Edges own = ruling.across() ? rows : columns;
            Edges other = ruling.across() ? columns : rows;
            List<BitSet> walls = ruling.across() ? bars : posts;
            int edge = own.nearest(ruling.at());
            if (Math.abs(own.places().get(edge) - ruling.at()) <= Edges.SLIVER) {
                int from = other.firstBandFrom(ruling.from());
                int to = other.firstBandFrom(ruling.to());
                if (to > from) {
                    walls.get(edge).set(from, to);
                }
            }
        }
    }

    /** Without the inner edges that close nothing off. */
    private Edges used(Edges edges, List<BitSet> walls) {
        List<Float> used = new ArrayList<>();
        for (int i = 0; i < walls.size(); i++) {
            if (i == 0 || i == walls.size() - 1 || !walls.get(i).isEmpty()) {
                used.add(edges.places().get(i));
            }
        }
        return new Edges(used);
    }

    private static List<BitSet> emptySets(int count) {
        List<BitSet> sets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sets.add(new BitSet());
        }
        return sets;
    }
}
