package org.hecha.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.StringTokenizer;

/** The abbreviated notation of paths: a letter for each operation, followed by its numbers. */
final class OfdPathData {

    private final PdfPath path = new PdfPath();
    private final AffineTransform place;

    private OfdPathData(AffineTransform place) {
        this.place = place;
    }

    /** As far as it can be understood; in the coordinates that the transform leads to. */
    static PdfPath read(String data, AffineTransform place) {
        OfdPathData reader = new OfdPathData(place);
        StringTokenizer words = new StringTokenizer(data);
        while (words.hasMoreTokens() && reader.operation(words.nextToken(), words)) {
            // until the first operation that is none
        }
        return reader.path;
    }

    private boolean operation(String letter, StringTokenizer words) {
        int operands =
                switch (letter) {
                    case "S", "M", "L" -> 2;
                    case "Q" -> 4;
                    case "B" -> 6;
                    case "A" -> 7;
                    case "C" -> 0;
                    default -> -1;
                };
        if (operands < 0 || words.countTokens() < operands) {
            return false;
        }
        double[] numbers = new double[operands];
        Arrays.setAll(numbers, i -> OfdNumbers.one(words.nextToken()));
        if (Arrays.stream(numbers).anyMatch(Double::isNaN)) {
            return false;
        }
        if (operands == 0) {
            path.close();
            return true;
        }
        Point2D end = place.transform(new Point2D.Double(numbers[operands - 2], numbers[operands - 1]), null);
        switch (letter) {
            case "S", "M" -> path.move(end.getX(), end.getY());
            case "L" -> path.line(end.getX(), end.getY());
            default -> path.curve(end.getX(), end.getY());
        }
        return true;
    }
}
