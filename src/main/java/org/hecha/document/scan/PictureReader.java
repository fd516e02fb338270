package org.hecha.document.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.hecha.document.page.Page;

/** Reads the picture of a page. */
public final class PictureReader implements AutoCloseable {

    /** The short side of A4: what a picture is taken for that does not say how large its page is. */
    private static final float A4 = 595.3f;

    /** In pixels, for the short side: more than 300 to the inch on A4 tells nothing more. */
    private static final int FINEST = 2_550;

    /** A picture is tried in other positions where less than this is recognised of it. */
    private static final float UPSIDE_DOWN = 0.75f;

    private final Recogniser recogniser;
    private final int mostPlaces;

    /**
     * @param mostPlaces of the grid of one table
     */
    public PictureReader(Recogniser recogniser, int mostPlaces) {
        this.recogniser = recogniser;
        this.mostPlaces = mostPlaces;
    }

    /**
     * Reads a page.
     *
     * @param number of the page
     * @param shortSide of the page in points; 0 if nobody knows
     * @throws IOException if the recogniser does not work here
     */
    public Page read(BufferedImage picture, int number, float shortSide) throws IOException {
        Grey grey = sized(Grey.of(picture));
        float points = shortSide > 0 ? shortSide : A4;
        ScannedPage upright = ScannedPage.of(grey, points, mostPlaces);
        List<Reading> sample = upright.sample(recogniser);
        if (Reading.quality(sample) < UPSIDE_DOWN) {
            upright = turned(grey, points, upright, Reading.quality(sample));
        }
        return upright.read(recogniser, number);
    }

    private ScannedPage turned(Grey grey, float points, ScannedPage upright, float quality) throws IOException {
        ScannedPage best = upright;
        float most = quality;
        for (int quarters = 1; quarters < 4; quarters++) {
            ScannedPage turned = ScannedPage.of(grey.turned(quarters), points, mostPlaces);
            float found = Reading.quality(turned.sample(recogniser));
            if (found > most + 0.1f) {
                most = found;
                best = turned;
            }
        }
        return best;
    }

    private static Grey sized(Grey grey) {
        int side = Math.min(grey.width(), grey.height());
        if (side <= FINEST) {
            return grey;
        }
        double scale = (double) FINEST / side;
        return grey.scaled((int) Math.round(grey.width() * scale), (int) Math.round(grey.height() * scale));
    }

    @Override
    public void close() {
        recogniser.close();
    }
}
