package org.hecha.bench;

import org.hecha.fixture.Scanner;
import org.hecha.fixture.Scanner.Look;

/** Scans that the figures are read from. */
enum ScanKind {
    STRAIGHT("200 dpi, straight", "200 dpi，端正", 200, 0, 4, Look.PLAIN, 3),
    USUAL("200 dpi, skewed 0.6°, noise", "200 dpi，倾斜 0.6°、有噪点", 200, 0.6, 12, Look.PLAIN, Integer.MAX_VALUE),
    SKEWED("200 dpi, skewed 1.8°, much noise", "200 dpi，倾斜 1.8°、噪点多", 200, -1.8, 20, Look.PLAIN, 3),
    COARSE("150 dpi, skewed 0.6°, noise", "150 dpi，倾斜 0.6°、有噪点", 150, 0.6, 12, Look.PLAIN, 3),
    FINE("300 dpi, skewed 0.6°, noise", "300 dpi，倾斜 0.6°、有噪点", 300, 0.6, 12, Look.PLAIN, 3),
    FAX("200 dpi, fax in black and white", "200 dpi，传真（黑白二值）", 200, 0.6, 12, Look.FAX, 3),
    PHOTO("200 dpi, photographed, skewed 1.3°", "200 dpi，手机拍照、倾斜 1.3°", 200, -1.3, 12, Look.PHOTO, 3),
    STAMPED("200 dpi, stamped over", "200 dpi，盖章压字", 200, 0.6, 12, Look.STAMPED, 3);

    private final String english;
    private final String chinese;
    private final int dots;
    private final double skew;
    private final int noise;
    private final Look look;
    private final int reports;

    ScanKind(String english, String chinese, int dots, double skew, int noise, Look look, int reports) {
        this.english = english;
        this.chinese = chinese;
        this.dots = dots;
        this.skew = skew;
        this.noise = noise;
        this.look = look;
        this.reports = reports;
    }

    /** Reports scanned like that, at most. */
    int reports() {
        return reports;
    }

    Scanner scanner() {
        return new Scanner(dots, skew, noise, 0, look);
    }

    String english(String engine) {
        return "scan, " + english + " (" + engine + ")";
    }

    String chinese(String engine) {
        return "扫描件，" + chinese + "（" + engine + "）";
    }
}
