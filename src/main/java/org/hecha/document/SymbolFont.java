package org.hecha.document;

import java.util.Locale;

/** What the characters of symbol fonts show, where Unicode has it: boxes, ticks and crosses of forms. */
final class SymbolFont {

    private static final int PRIVATE = 0xF000;

    private SymbolFont() {}

    /**
     * What a character of a font looks like.
     *
     * @param font {@code Wingdings}
     * @param code hexadecimal, {@code F0FE} or {@code 00FE}
     * @return what is seen; the character itself where that is not known; empty for no number
     */
    static String character(String font, String code) {
        int point;
        try {
            point = Integer.parseInt(code.strip(), 16);
        } catch (NumberFormatException notANumber) {
            return "";
        }
        if (!Character.isValidCodePoint(point) || Character.isISOControl(point)) {
            return "";
        }
        int place = point >= PRIVATE && point <= PRIVATE + 0xFF ? point - PRIVATE : point;
        String seen =
                switch (font.strip().toLowerCase(Locale.ROOT)) {
                    case "wingdings" -> wingdings(place);
                    case "wingdings 2" -> wingdings2(place);
                    case "symbol" -> symbol(place);
                    default -> "";
                };
        return seen.isEmpty() ? Character.toString(point) : seen;
    }

    private static String wingdings(int place) {
        return switch (place) {
            case 0x6C -> "●";
            case 0x6E -> "■";
            case 0x6F, 0x71, 0xA8 -> "□";
            case 0x75 -> "◆";
            case 0xA1 -> "○";
            case 0xD8 -> "➢";
            case 0xFB -> "✗";
            case 0xFC -> "✓";
            case 0xFD -> "☒";
            case 0xFE -> "☑";
            default -> place >= 0x81 && place <= 0x8A ? Character.toString('①' + place - 0x81) : "";
        };
    }

    private static String wingdings2(int place) {
        return switch (place) {
            case 0x4F, 0x51 -> "☒";
            case 0x50 -> "✓";
            case 0x52 -> "☑";
            case 0x53, 0x54 -> "☒";
            case 0xA3, 0x2A, 0x30 -> "□";
            default -> place >= 0x6A && place <= 0x73 ? Character.toString('①' + place - 0x6A) : "";
        };
    }

    private static String symbol(int place) {
        return switch (place) {
            case 0xB0 -> "°";
            case 0xB1 -> "±";
            case 0xB3 -> "≥";
            case 0xA3 -> "≤";
            case 0xB4 -> "×";
            case 0xB7 -> "•";
            case 0xB8 -> "÷";
            case 0xB9 -> "≠";
            default -> "";
        };
    }
}
