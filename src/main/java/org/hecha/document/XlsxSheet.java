package org.hecha.document;

import java.io.IOException;
import java.util.List;
import org.hecha.document.SheetContent.Merge;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads the cells of one sheet of an Office Open XML workbook. */
final class XlsxSheet {

    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;

    private final XlsxStyles styles;
    private final List<String> strings;
    private final ShownNumber numbers;
    private final SheetContent content;
    private int row = -1;
    private int column = -1;

    XlsxSheet(XlsxStyles styles, List<String> strings, ShownNumber numbers, SheetContent content) {
        this.styles = styles;
        this.strings = strings;
        this.numbers = numbers;
        this.content = content;
    }

    void read(XmlPart xml) throws IOException, SAXException {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> {
                    if (isTrue(xml, "hidden")) {
                        content.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
                    }
                }
                case "row" -> {
                    row = Math.max(0, Math.min(LAST_ROW, xml.number("r", row + 2) - 1));
                    column = -1;
                    if (isTrue(xml, "hidden")) {
                        content.hideRow(row);
                    }
                }
                case "c" -> cell(xml);
                case "mergeCell" -> merge(xml.attributeOrEmpty("ref"));
                default -> {}
            }
        }
    }

    private static boolean isTrue(XmlPart xml, String attribute) {
        String value = xml.attributeOrEmpty(attribute);
        return value.equals("1") || value.equals("true");
    }

    private void cell(XmlPart xml) throws IOException, SAXException {
        int[] place = place(xml.attributeOrEmpty("r"));
        column = place == null ? Math.min(LAST_COLUMN, column + 1) : place[1];
        int style = xml.number("s", 0);
        String type = xml.attributeOrEmpty("t");
        String value = "";
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("v")) {
                value = shown(type, xml.wholeText(), style);
            } else if (xml.isStart() && xml.name().equals("is")) {
                value = XlsxStrings.words(xml);
            }
        }
        content.cell(Math.max(0, row), column, value, styles.isFramed(style));
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "s" -> {
                int index = (int) OfdNumbers.one(value, -1);
                yield index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(value, style);
            default -> value;
        };
    }

    private String number(String value, int style) {
        try {
            int format = styles.format(style);
            return value.isBlank() ? "" : numbers.of(Double.parseDouble(value.strip()), format, styles.written(format));
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    private void merge(String reference) throws LimitExceededException {
        String[] corners = reference.split(":", -1);
        int[] first = place(corners[0]);
        int[] last = place(corners[corners.length - 1]);
        if (first != null && last != null && last[0] >= first[0] && last[1] >= first[1]) {
            content.merge(new Merge(first[0], first[1], last[0], last[1]));
        }
    }

    /** Row and column of {@code BC12}; null for what is no reference. */
    private static int @Nullable [] place(String reference) {
        int letters = 0;
        int number = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            number = number * 26 + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        try {
            int line = Integer.parseInt(reference.substring(letters)) - 1;
            return number < 1 || number > LAST_COLUMN + 1 || line < 0 || line > LAST_ROW
                    ? null
                    : new int[] {line, number - 1};
        } catch (NumberFormatException noReference) {
            return null;
        }
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
