package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mends the pieces that producers draw rulings in, and sorts them into nets that hang together: one for each table. */
final class RulingNets {

    /** Rulings that stand this close belong together: a corner that is not quite met, a dash that is not drawn. */
    private static final float GAP = 3;

    /** Pieces of one ruling differ in place by rounding only. */
    private static final float SAME_LINE = 1;

    private static final float SHORTEST = 5;

    /** More than this on one page is a drawing. */
    private static final int MOST = 5_000;

    private RulingNets() {}

    static List<List<Ruling>> of(List<Ruling> rulings) {
        List<Ruling> across = mended(rulings, true);
        List<Ruling> down = mended(rulings, false);
        if (across.isEmpty() || down.isEmpty() || across.size() + down.size() > MOST) {
            return List.of();
        }
        Crossings crossings = Crossings.of(across, down, GAP);
        Map<Integer, List<Ruling>> nets = new LinkedHashMap<>();
        for (int i = 0; i < across.size(); i++) {
            if (crossings.isBar(i)) {
                nets.computeIfAbsent(crossings.net(i), net -> new ArrayList<>()).add(across.get(i));
            }
        }
        for (int i = 0; i < down.size(); i++) {
            List<Ruling> net = nets.get(crossings.net(across.size() + i));
            if (net != null) {
                net.add(down.get(i));
            }
        }
        return List.copyOf(nets.values());
    }

    private static List<Ruling> mended(List<Ruling> rulings, boolean across) {
        List<Ruling> sorted = rulings.stream()
                .filter(ruling -> ruling.across() == across)
                .sorted(Comparator.comparingDouble(Ruling::at))
                .toList();
        List<Ruling> mended = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(begin).at() > SAME_LINE) {
                mend(sorted.subList(begin, i), mended);
                begin = i;
            }
        }
        return mended;
    }

    private static void mend(List<Ruling> pieces, List<Ruling> mended) {
        List<Ruling> ordered = new ArrayList<>(pieces);
        ordered.sort(Comparator.comparingDouble(Ruling::from));
        Ruling open = ordered.get(0);
        for (Ruling piece : ordered.subList(1, ordered.size())) {
            if (piece.from() <= open.to() + GAP) {
                open = new Ruling(open.across(), open.at(), open.from(), Math.max(open.to(), piece.to()));
            } else {
                keep(open, mended);
                open = piece;
            }
        }
        keep(open, mended);
    }

    private static void keep(Ruling ruling, List<Ruling> mended) {
        if (ruling.length() >= SHORTEST) {
            mended.add(ruling);
        }
    }
}
