package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.hecha.document.DocxCuts.Order;
import org.hecha.document.DocxSource.Letter;
import org.hecha.document.DocxSource.Run;
import org.hecha.document.Note.Anchor;
import org.hecha.document.TextMarks.Origin;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Writes notes into a copy of a Word file as comments on the exact words. Only the body's XML is changed, between its
 * letters; every part that need not know of comments keeps its bytes.
 */
final class DocxNotes {

    private final byte[] content;
    private final List<Block> blocks;
    private final Limits limits;
    private final ZipParts zip;
    private final Relations relations;
    private final String main;

    /** @param blocks what the reader has read from the content */
    DocxNotes(byte[] content, List<Block> blocks, Limits limits) throws IOException, SAXException, TikaException {
        this.content = content;
        this.blocks = blocks;
        this.limits = limits;
        zip = new ZipParts(content, limits);
        main = DocxParser.main(zip, limits);
        relations = new Relations(zip, main, limits);
    }

    byte[] copy(Notes notes) throws IOException, SAXException, TikaException, NoteException {
        if (zip.names().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"))) {
            throw new NoteException("原件有数字签名");
        }
        byte[] part = bytes(main);
        TextMarks<Letter> marks = new TextMarks<>();
        DocxSource body = DocxSource.of(XmlTags.decoded(part), marks);
        Origins<Letter> origins = Origins.of(blocks, marked(body, marks), marks);
        DocxComments comments = new DocxComments(zip, main, relations, body.xml());
        DocxCuts cuts = new DocxCuts(body);
        for (Note note : notes.notes()) {
            place(note, comments.add(note, notes), body, origins, cuts);
        }
        ZipCopy copy = new ZipCopy(content);
        copy.with(main, cuts.applied().getBytes(XmlTags.charset(part)));
        comments.write(copy);
        return copy.bytes();
    }

    /** What the reader makes of the file with each letter marked. */
    private List<Block> marked(DocxSource body, TextMarks<Letter> marks)
            throws IOException, SAXException, TikaException, NoteException {
        ZipCopy copy = new ZipCopy(content);
        copy.with(main, body.marked().getBytes(XmlTags.charset(bytes(main))));
        for (String kind : List.of("footnotes", "endnotes", "comments")) {
            String name = relations.part(kind);
            if (name != null && zip.has(name)) {
                byte[] part = bytes(name);
                String marked = DocxSource.of(XmlTags.decoded(part), marks).marked();
                copy.with(name, marked.getBytes(XmlTags.charset(part)));
            }
        }
        // Marks take up to four times the bytes of letters, and twice the characters.
        Limits wider = new Limits(
                4 * limits.fileBytes(),
                4 * limits.inflatedBytes(),
                limits.blocks(),
                limits.cells(),
                limits.gridArea(),
                4 * limits.characters(),
                limits.pages(),
                limits.nesting());
        BlockCollector collector = new BlockCollector(wider);
        new DocxParser(wider)
                .parse(new ByteArrayInputStream(copy.bytes()), collector, new Metadata(), new ParseContext());
        return collector.blocks();
    }

    private byte[] bytes(String part) throws IOException, TikaException {
        try (InputStream in = zip.open(part)) {
            if (in == null) {
                throw new TikaException("no part " + part);
            }
            return in.readAllBytes();
        }
    }

    private void place(Note note, DocxComments.Marks comment, DocxSource body, Origins<Letter> origins, DocxCuts cuts) {
        int number = note.number();
        Place place = note.place();
        Origin<Letter> origin = origins.at(place);
        int size = origin == null ? 0 : origin.letters().size();
        boolean part = place.end() > place.start();
        int from = part ? Math.min(place.start(), size) : 0;
        int to = part ? Math.min(place.end(), size) : size;
        Letter first = origin == null ? null : origin.first(from, to);
        Letter last = origin == null ? null : origin.last(from, to);
        Letter empty = origin == null ? null : origin.empty();
        boolean on = note.anchor() == Anchor.ON;
        if (on && first != null && last != null && first.owner().isEmpty()) {
            cuts.before(first, Order.START, number, comment.start());
            cuts.after(last, Order.END, number, comment.end());
        } else if (note.anchor() == Anchor.BEFORE
                && first != null
                && first.owner().isEmpty()) {
            cuts.before(first, Order.POINT, number, comment.point());
        } else if (empty != null && empty.owner().isEmpty() && on) {
            cuts.before(empty, Order.POINT, number, comment.point());
        } else if (isRunningHead(place)) {
            cuts.between(body.firstParagraph(), Order.POINT, number, comment.point());
        } else {
            boolean before = note.anchor() == Anchor.BEFORE;
            Letter near = origin == null || !on ? null : origin.last(0, to);
            Letter letter = near == null ? origins.lastUpTo(before ? place.block() - 1 : place.block()) : near;
            behind(letter, body, cuts, number, comment.point());
        }
    }

    /** Word takes no comments in running heads, nor in notes. */
    private boolean isRunningHead(Place place) {
        return place.block() >= 1
                && place.block() <= blocks.size()
                && blocks.get(place.block() - 1) instanceof Paragraph paragraph
                && (paragraph.story() == Story.HEADER || paragraph.story() == Story.FOOTER);
    }

    private static void behind(@Nullable Letter letter, DocxSource body, DocxCuts cuts, int number, String point) {
        Run reference = letter == null ? null : body.reference(letter.owner());
        if (reference != null) {
            cuts.after(reference, Order.POINT, number, point);
        } else if (letter != null && letter.owner().isEmpty()) {
            cuts.after(letter, Order.POINT, number, point);
        } else {
            cuts.between(body.firstParagraph(), Order.POINT, number, point);
        }
    }
}
