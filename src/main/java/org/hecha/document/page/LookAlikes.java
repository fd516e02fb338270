package org.hecha.document.page;

import java.text.Normalizer;

/**
 * Characters that fonts name in place of the ones meant: radicals for ideographs (⽂ for 文), since both look the same,
 * and the forms of punctuation for vertical setting. Source: Unicode's EquivalentUnifiedIdeograph and the compatibility
 * decompositions.
 */
public final class LookAlikes {

    /** Ideographs for the radicals from U+2E80 on; those that stand for themselves only are left as they are. */
    private static final String SUPPLEMENT = "⺀厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄㣺扌攵⺚旡日月歺母"
            + "民氵氺灬爫爫丬𤘓犭王𤴔目示礻𥫗糹纟罓罒㓁网⺵羊羊羊耂肀聿肉臼艹艹艹虎衤覀西"
            + "见角𧢲讠贝𧾷车辶辶辶阝钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄"
            + "黾斉齐歯齿竜龙龜亀龟";

    private static final int[] SUPPLEMENT_IDEOGRAPHS = SUPPLEMENT.codePoints().toArray();

    private LookAlikes() {}

    /** The text with ideographs and plain punctuation in place of their look-alikes. */
    public static String replaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLookAlike(text.charAt(i))) {
                StringBuilder replaced = new StringBuilder(text.length());
                text.codePoints().map(LookAlikes::meant).forEach(replaced::appendCodePoint);
                return replaced.toString();
            }
        }
        return text;
    }

    private static boolean isLookAlike(int character) {
        return (character >= 0x2E80 && character <= 0x2FDF) || isVerticalForm(character);
    }

    private static boolean isVerticalForm(int character) {
        return (character >= 0xFE10 && character <= 0xFE19) || (character >= 0xFE30 && character <= 0xFE44);
    }

    private static int meant(int character) {
        if (character >= 0x2E80 && character < 0x2E80 + SUPPLEMENT_IDEOGRAPHS.length) {
            return SUPPLEMENT_IDEOGRAPHS[character - 0x2E80];
        }
        if (character >= 0x2F00 && character <= 0x2FD5) {
            return switch (character) {
                // Unicode names the old forms 戶 and 靑; in fonts for simplified Chinese these two look like the new.
                case 0x2F3E -> '户';
                case 0x2FAD -> '青';
                default -> decomposed(character);
            };
        }
        if (isVerticalForm(character)) {
            int plain = decomposed(character);
            // Chinese text uses the full-width forms of what ASCII has.
            return plain > 0x20 && plain < 0x7F ? plain + 0xFEE0 : plain;
        }
        return character;
    }

    private static int decomposed(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return plain.codePointCount(0, plain.length()) == 1 ? plain.codePointAt(0) : character;
    }
}
