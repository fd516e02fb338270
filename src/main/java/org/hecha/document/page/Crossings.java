package org.hecha.document.page;

import java.util.List;

/** Which rulings meet, and which of them hang together. */
final class Crossings {

    /** A ruling that meets one vertical only is a bar of a table with open sides if it is this much of the widest. */
    private static final float OPEN_BAR = 0.6f;

    private final List<Ruling> across;
    private final int[] parents;
    private final int[] met;
    private final float[] widest;

    private Crossings(List<Ruling> across, int rulings) {
        this.across = across;
        parents = new int[rulings];
        met = new int[across.size()];
        widest = new float[rulings];
        for (int i = 0; i < rulings; i++) {
            parents[i] = i;
        }
    }

    /** @param down sorted by {@link Ruling#at()} */
    static Crossings of(List<Ruling> across, List<Ruling> down, float gap) {
        Crossings crossings = new Crossings(across, across.size() + down.size());
        for (int i = 0; i < across.size(); i++) {
            Ruling bar = across.get(i);
            for (int k = firstAtOrAfter(down, bar.from() - gap); k < down.size(); k++) {
                Ruling post = down.get(k);
                if (post.at() > bar.to() + gap) {
                    break;
                }
                if (bar.at() >= post.from() - gap && bar.at() <= post.to() + gap) {
                    crossings.met[i]++;
                    crossings.unite(i, across.size() + k);
                }
            }
        }
        for (int i = 0; i < across.size(); i++) {
            int net = crossings.net(i);
            crossings.widest[net] =
                    Math.max(crossings.widest[net], across.get(i).length());
        }
        return crossings;
    }

    int net(int ruling) {
        int root = ruling;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Whether a ruling across bounds cells, unlike a line under words in a cell. */
    boolean isBar(int ruling) {
        return met[ruling] >= 2 || (met[ruling] == 1 && across.get(ruling).length() >= OPEN_BAR * widest[net(ruling)]);
    }

    private void unite(int one, int other) {
        parents[net(other)] = net(one);
    }

    private static int firstAtOrAfter(List<Ruling> down, float x) {
        int low = 0;
        int high = down.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (down.get(middle).at() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
