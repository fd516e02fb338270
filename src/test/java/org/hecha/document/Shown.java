package org.hecha.document;

import java.util.List;

/** Documents as lines of text, so that a test shows at a glance what is expected. */
final class Shown {

    private Shown() {}

    /** {@code BODY1 一、|总体情况} for paragraphs, {@code [0,0 1x2 总计]…} for tables. */
    static List<String> blocks(Document document) {
        return document.blocks().stream().map(Shown::block).toList();
    }

    /** The paragraphs of the body, each with its number. */
    static List<String> body(Document document) {
        return document.blocks().stream()
                .filter(block -> block instanceof Paragraph paragraph && paragraph.story() == Story.BODY)
                .map(block -> ((Paragraph) block).shown())
                .toList();
    }

    static Table table(Document document, int index) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    static String block(Block block) {
        if (block instanceof Table table) {
            StringBuilder cells = new StringBuilder();
            for (Cell cell : table.cells()) {
                cells.append("[%d,%d %dx%d %s]"
                        .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
            }
            return cells.toString().replace('\n', '/');
        }
        if (block instanceof Paragraph paragraph) {
            String level = paragraph.level() == 0 ? "" : Integer.toString(paragraph.level());
            return paragraph.story() + level + " " + paragraph.label() + "|"
                    + paragraph.text().replace('\n', '/');
        }
        Image image = (Image) block;
        return "IMAGE " + image.name() + "|" + image.description();
    }
}
