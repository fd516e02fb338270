package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Link;
import org.hecha.document.Paragraph;
import org.hecha.document.Table;

/**
 * A document whose numbers of persons are covered. Everything that is read of a report or shown of it comes out of this,
 * so that no finding, memo or list publishes once more what should not have been published. Places stay right: a covered
 * number is as long as the number was.
 */
public final class MaskedDocument {

    private final Document document;
    private final List<PersonalNumber> numbers;

    private MaskedDocument(Document document, List<PersonalNumber> numbers) {
        this.document = document;
        this.numbers = numbers;
    }

    public static MaskedDocument of(Document document) {
        List<PersonalNumber> numbers = PersonalNumberFinder.find(document);
        return new MaskedDocument(numbers.isEmpty() ? document : covered(document, numbers), numbers);
    }

    public Document document() {
        return document;
    }

    /** The covered numbers as facts. */
    List<Sensitive> facts(Outline outline) {
        return numbers.stream()
                .map(number -> new Sensitive(
                        number.kind(),
                        number.masked(),
                        outline.sectionAt(number.place()),
                        outline.own(number.place()),
                        Certainty.CERTAIN,
                        number.place()))
                .toList();
    }

    private static Document covered(Document document, List<PersonalNumber> numbers) {
        Map<String, String> masks = new LinkedHashMap<>();
        numbers.forEach(number -> masks.put(number.raw(), number.masked()));
        // A number that is known to be a person's is covered wherever it stands.
        UnaryOperator<String> cover = text -> PersonalNumberFinder.replace(text, masks);
        List<Block> blocks = new ArrayList<>(document.blocks().size());
        document.blocks().forEach(block -> blocks.add(covered(block, cover)));
        Map<String, String> properties = new HashMap<>(document.properties());
        properties.replaceAll((name, value) -> cover.apply(value));
        List<Link> links = document.links().stream()
                .map(link -> new Link(cover.apply(link.target()), cover.apply(link.words()), link.place()))
                .toList();
        return new Document(document.source(), document.mediaType(), document.sha256(), blocks, properties, links);
    }

    private static Block covered(Block block, UnaryOperator<String> cover) {
        if (block instanceof Paragraph paragraph) {
            return new Paragraph(
                    cover.apply(paragraph.text()),
                    paragraph.label(),
                    paragraph.level(),
                    paragraph.story(),
                    paragraph.trust(),
                    paragraph.place());
        }
        if (block instanceof Table table) {
            List<Cell> cells = table.cells().stream()
                    .map(cell -> new Cell(
                            cell.row(),
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            cover.apply(cell.text()),
                            cell.trust(),
                            cell.place()))
                    .toList();
            return new Table(table.rows(), table.columns(), cells, table.grid(), table.place());
        }
        Image image = (Image) block;
        return new Image(cover.apply(image.name()), cover.apply(image.description()), image.place());
    }
}
