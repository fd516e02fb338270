package org.hecha.document.scan;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture in shades of grey, from 0 for black to 255 for white. */
public final class Grey {

    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] shades;

    Grey(int width, int height, byte[] shades) {
        if (width < 1 || height < 1 || shades.length != width * height) {
            throw new IllegalArgumentException("no picture: " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.shades = shades;
    }

    /** A white picture. */
    static Grey blank(int width, int height) {
        byte[] shades = new byte[width * height];
        Arrays.fill(shades, (byte) WHITE);
        return new Grey(width, height, shades);
    }

    /**
     * The lightest of the three colours of each pixel: black ink stays black, and the red of a stamp across it turns as
     * light as paper.
     */
    public static Grey of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        boolean grey = picture.getRaster().getNumBands() == 1 && picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
        for (int y = 0; y < height; y++) {
            if (grey) {
                // getRGB would brighten linear grey.
                picture.getRaster().getSamples(0, y, width, 1, 0, row);
            } else {
                picture.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) (grey ? row[x] : lightest(row[x]));
            }
        }
        return new Grey(width, height, shades);
    }

    private static int lightest(int colour) {
        int alpha = colour >>> 24;
        int shade = Math.max(Math.max((colour >> 16) & 0xFF, (colour >> 8) & 0xFF), colour & 0xFF);
        return alpha == WHITE ? shade : WHITE - (WHITE - shade) * alpha / WHITE;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The shade of a pixel; white outside. */
    public int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : shades[y * width + x] & 0xFF;
    }

    void set(int x, int y, int shade) {
        shades[y * width + x] = (byte) shade;
    }

    /** A part; white where it reaches beyond the picture. */
    Grey part(int left, int top, int right, int bottom) {
        Grey part = blank(right - left, bottom - top);
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            int from = Math.max(0, left);
            int to = Math.min(width, right);
            if (to > from) {
                System.arraycopy(
                        shades, y * width + from, part.shades, (y - top) * part.width + from - left, to - from);
            }
        }
        return part;
    }

    /** Turned clockwise by quarters. */
    Grey turned(int quarters) {
        int turn = Math.floorMod(quarters, 4);
        if (turn == 0) {
            return this;
        }
        Grey turned = turn == 2 ? blank(width, height) : blank(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = turn == 1 ? height - 1 - y : turn == 2 ? width - 1 - x : y;
                int toY = turn == 1 ? x : turn == 2 ? height - 1 - y : width - 1 - x;
                turned.shades[toY * turned.width + toX] = shades[y * width + x];
            }
        }
        return turned;
    }

    /** Turned clockwise by a small angle around its middle. */
    Grey straightened(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        Grey straight = blank(width, height);
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            double fromX = middleX - cosine * middleX + sine * (y - middleY);
            double fromY = middleY + sine * middleX + cosine * (y - middleY);
            for (int x = 0; x < width; x++) {
                straight.shades[y * width + x] = (byte) between(fromX, fromY);
                fromX += cosine;
                fromY -= sine;
            }
        }
        return straight;
    }

    /** Scaled to another size, each pixel the mean of what it covers. */
    Grey scaled(int toWidth, int toHeight) {
        Grey scaled = blank(toWidth, toHeight);
        double stepX = (double) width / toWidth;
        double stepY = (double) height / toHeight;
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                scaled.shades[y * toWidth + x] = (byte)
                        Math.round(shade((float) (x * stepX), (float) (y * stepY), (float) stepX, (float) stepY));
            }
        }
        return scaled;
    }

    /**
     * The mean shade of a small rectangle.
     *
     * @param left of its corner, in pixels and parts of them
     * @param wide in pixels; where that is less than one, the shade is taken from between them
     */
    public float shade(float left, float top, float wide, float high) {
        if (wide <= 1 && high <= 1) {
            return between(left + wide / 2 - 0.5, top + high / 2 - 0.5);
        }
        float sum = 0;
        float area = 0;
        for (int y = (int) top; y < top + high; y++) {
            float tall = Math.min(y + 1, top + high) - Math.max(y, top);
            for (int x = (int) left; x < left + wide; x++) {
                float part = tall * (Math.min(x + 1, left + wide) - Math.max(x, left));
                sum += part * at(x, y);
                area += part;
            }
        }
        return area > 0 ? sum / area : WHITE;
    }

    /** The shade between pixels. */
    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        double upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
        double lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
        return (int) Math.round(upper * (1 - below) + lower * below);
    }
}
