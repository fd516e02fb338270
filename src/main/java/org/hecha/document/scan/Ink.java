package org.hecha.document.scan;

/** Which pixels of a picture are ink. */
final class Ink {

    private final int width;
    private final int height;
    private final byte[] ink;

    private Ink(int width, int height, byte[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    /** Divides the shades where they divide best (Otsu), then drops pixels that stand alone. */
    static Ink of(Grey picture) {
        int darkest = threshold(picture);
        byte[] ink = new byte[picture.width() * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                ink[y * picture.width() + x] = (byte) (picture.at(x, y) <= darkest ? 1 : 0);
            }
        }
        Ink found = new Ink(picture.width(), picture.height(), ink);
        found.dropSpecks();
        return found;
    }

    private static int threshold(Grey picture) {
        long[] counts = new long[256];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                counts[picture.at(x, y)]++;
            }
        }
        double all = (double) picture.width() * picture.height();
        double sum = 0;
        for (int shade = 0; shade < 256; shade++) {
            sum += (double) shade * counts[shade];
        }
        double dark = 0;
        double darkSum = 0;
        double best = -1;
        int threshold = 127;
        for (int shade = 0; shade < 255; shade++) {
            dark += counts[shade];
            darkSum += (double) shade * counts[shade];
            double light = all - dark;
            if (dark == 0 || light == 0) {
                continue;
            }
            double apart = darkSum / dark - (sum - darkSum) / light;
            double between = dark * light * apart * apart;
            if (between > best) {
                best = between;
                threshold = shade;
            }
        }
        // A page without ink divides its own noise.
        return Math.min(200, Math.max(40, threshold));
    }

    private void dropSpecks() {
        byte[] kept = ink.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x] != 0 && neighbours(x, y) < 2) {
                    kept[y * width + x] = 0;
                }
            }
        }
        System.arraycopy(kept, 0, ink, 0, ink.length);
    }

    private int neighbours(int x, int y) {
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                count += (dx != 0 || dy != 0) && at(x + dx, y + dy) ? 1 : 0;
            }
        }
        return count;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x] != 0;
    }

    /** The same with rows and columns exchanged. */
    Ink transposed() {
        byte[] turned = new byte[ink.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = ink[y * width + x];
            }
        }
        return new Ink(height, width, turned);
    }

    void erase(Area area) {
        for (int y = Math.max(0, area.top()); y < Math.min(height, area.bottom()); y++) {
            for (int x = Math.max(0, area.left()); x < Math.min(width, area.right()); x++) {
                ink[y * width + x] = 0;
            }
        }
    }

    /** How much of each row within the area is ink. */
    int[] rows(Area area) {
        int[] counts = new int[area.height()];
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                counts[y - area.top()] += at(x, y) ? 1 : 0;
            }
        }
        return counts;
    }

    /** How much of each column within the area is ink. */
    int[] columns(Area area) {
        int[] counts = new int[area.width()];
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                counts[x - area.left()] += at(x, y) ? 1 : 0;
            }
        }
        return counts;
    }
}
