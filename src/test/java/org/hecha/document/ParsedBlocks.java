package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/** What one parser makes of one file, without the reader in front of it. */
record ParsedBlocks(List<Block> blocks, Metadata metadata) {

    static ParsedBlocks of(Parser parser, byte[] file) throws IOException, SAXException, TikaException {
        BlockCollector collector = new BlockCollector(Limits.DEFAULT);
        Metadata metadata = new Metadata();
        parser.parse(new ByteArrayInputStream(file), collector, metadata, new ParseContext());
        return new ParsedBlocks(collector.blocks(), metadata);
    }

    static byte[] fixture(String name) throws IOException {
        try (InputStream stream = ParsedBlocks.class.getResourceAsStream("/documents/" + name)) {
            if (stream == null) {
                throw new IOException("no fixture " + name);
            }
            return stream.readAllBytes();
        }
    }

    List<Paragraph> paragraphs() {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    /** What a reader sees of the paragraphs of a story. */
    List<String> shown(Story story) {
        return paragraphs().stream()
                .filter(paragraph -> paragraph.story() == story)
                .map(Paragraph::shown)
                .toList();
    }

    List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    List<Image> images() {
        return blocks.stream()
                .filter(Image.class::isInstance)
                .map(Image.class::cast)
                .toList();
    }

    /** The cell that covers a grid place, as {@code text @row,column rows×columns}. */
    String cell(int table, int row, int column) {
        return tables().get(table).cells().stream()
                .filter(cell -> cell.covers(row, column))
                .map(cell -> cell.text() + " @" + cell.row() + "," + cell.column() + " " + cell.rowSpan() + "×"
                        + cell.columnSpan())
                .findFirst()
                .orElse("none");
    }

    /** The texts of one table, row by row. */
    List<List<String>> rows(int table) {
        Table found = tables().get(table);
        return IntStream.range(0, found.rows())
                .mapToObj(row -> found.cells().stream()
                        .filter(cell -> cell.row() == row)
                        .map(Cell::text)
                        .toList())
                .toList();
    }
}
