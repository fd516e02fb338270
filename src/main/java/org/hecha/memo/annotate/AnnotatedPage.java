package org.hecha.memo.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hecha.audit.AuditedReport;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Note;
import org.hecha.document.Note.Anchor;
import org.hecha.document.Note.Weight;
import org.hecha.document.Notes;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.VisibleText;
import org.hecha.memo.annotate.AnnotatedModel.Box;
import org.hecha.memo.annotate.AnnotatedModel.Item;
import org.hecha.memo.annotate.AnnotatedModel.Part;
import org.hecha.memo.annotate.AnnotatedModel.Words;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The text of a report with each finding beside the words that it is about, on one HTML page that needs nothing beside
 * it: for formats whose files carry no notes. Safe for use by many threads.
 */
public final class AnnotatedPage {

    private static final String TEMPLATE = "annotated/annotated.ftlh";

    private final PageTemplate template;

    private AnnotatedPage(PageTemplate template) {
        this.template = template;
    }

    /** @throws MemoException if the template is missing or cannot be parsed */
    public static AnnotatedPage load(TemplateFolder folder) throws MemoException {
        return new AnnotatedPage(PageTemplate.load(folder, TEMPLATE));
    }

    /**
     * The page, the same in every run.
     *
     * @param document what was read
     * @param notes on its places
     * @param remark what the reader must know, in Chinese; empty if nothing
     * @throws MemoException if the template asks for what is not there
     */
    public String render(AuditedReport audited, Document document, Notes notes, String remark) throws MemoException {
        List<Part> parts = document.blocks().stream()
                .map(block -> part(block, notes.notes()))
                .toList();
        return template.render(model(audited, remark, List.of(), parts));
    }

    /** The page of a file that could not be read: its findings alone. */
    public String render(AuditedReport audited) throws MemoException {
        List<Item> loose = new ArrayList<>();
        for (Finding finding : audited.findings()) {
            loose.add(new Item(
                    loose.size() + 1,
                    finding.severity().key(),
                    FindingNotes.title(loose.size() + 1, finding),
                    FindingNotes.text(finding).lines().toList()));
        }
        return template.render(model(audited, "", loose, List.of()));
    }

    private static AnnotatedModel model(AuditedReport audited, String remark, List<Item> loose, List<Part> parts) {
        String source = VisibleText.of(audited.source());
        return new AnnotatedModel(
                source.substring(source.lastIndexOf('/') + 1),
                VisibleText.of(audited.unit()),
                VisibleText.of(remark),
                counts(audited.findings()),
                loose,
                parts);
    }

    private static String counts(List<Finding> findings) {
        return findings.isEmpty() ? "经核查，未发现问题。" : "共标注" + findings.size() + "处问题，编号与审核意见一致。";
    }

    private static Part part(Block block, List<Note> notes) {
        List<Note> here = notes.stream()
                .filter(note -> note.place().block() == block.place().block())
                .toList();
        List<Item> before = items(here, true);
        List<Item> beside = items(here, false);
        List<Note> on = here.stream().filter(note -> note.anchor() == Anchor.ON).toList();
        if (block instanceof Table table) {
            return new Part("table", "", "", List.of(), rows(table, on), before, beside);
        }
        if (block instanceof Image image) {
            String name = VisibleText.of(image.description().isEmpty() ? image.name() : image.description());
            return new Part("image", "", "", words(name, on), List.of(), before, beside);
        }
        Paragraph paragraph = (Paragraph) block;
        return new Part(
                paragraph.level() > 0 ? "heading" : "paragraph",
                story(paragraph.story()),
                VisibleText.of(paragraph.label()),
                words(paragraph.text(), on),
                List.of(),
                before,
                beside);
    }

    private static String story(Story story) {
        return switch (story) {
            case BODY -> "";
            case HEADER -> "（页眉）";
            case FOOTER -> "（页脚）";
            case FOOTNOTE -> "（脚注）";
            case TEXT_BOX -> "（文本框）";
            case COMMENT -> "（批注）";
            case CONTENTS -> "（目录）";
            case DELETED -> "（修订中已删除）";
            case HIDDEN -> "（隐藏文字）";
        };
    }

    private static List<Item> items(List<Note> notes, boolean before) {
        return notes.stream()
                .filter(note -> (note.anchor() == Anchor.BEFORE) == before)
                .map(note -> new Item(
                        note.number(),
                        look(note.weight()),
                        note.title(),
                        note.text().lines().toList()))
                .toList();
    }

    private static String look(Weight weight) {
        return switch (weight) {
            case GRAVE -> "error";
            case MIDDLING -> "warning";
            case SLIGHT -> "note";
        };
    }

    private static String look(List<Note> notes) {
        return notes.stream()
                .map(Note::weight)
                .min(Weight::compareTo)
                .map(AnnotatedPage::look)
                .orElse("");
    }

    private static List<List<Box>> rows(Table table, List<Note> notes) {
        List<List<Box>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (Cell cell : table.cells()) {
            List<Note> here = notes.stream()
                    .filter(note -> isAt(note.place(), cell, table))
                    .toList();
            List<Note> whole = here.stream().filter(AnnotatedPage::isWhole).toList();
            List<Note> parts = here.stream().filter(note -> !isWhole(note)).toList();
            List<Integer> numbers = whole.stream().map(Note::number).toList();
            rows.get(cell.row())
                    .add(new Box(look(whole), cell.rowSpan(), cell.columnSpan(), words(cell.text(), parts), numbers));
        }
        return rows;
    }

    /** A note on the whole of a table is marked at its first cell. */
    private static boolean isAt(Place place, Cell cell, Table table) {
        @Nullable Cell first = table.cells().isEmpty() ? null : table.cells().get(0);
        return place.isCell() ? place.row() == cell.row() && place.column() == cell.column() : cell.equals(first);
    }

    private static boolean isWhole(Note note) {
        return note.place().start() == note.place().end();
    }

    /** The text, cut where a note on some of its characters begins or ends. */
    private static List<Words> words(String text, List<Note> notes) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Note note : notes) {
            cuts.add(from(note));
            cuts.add(to(note, text));
        }
        List<Words> words = new ArrayList<>();
        int from = 0;
        for (int to : cuts.headSet(text.length(), true)) {
            if (to > from) {
                words.add(words(text, from, to, notes));
                from = to;
            }
        }
        return words;
    }

    private static int from(Note note) {
        return isWhole(note) ? 0 : note.place().start();
    }

    private static int to(Note note, String text) {
        return isWhole(note) ? text.length() : Math.min(note.place().end(), text.length());
    }

    private static Words words(String text, int from, int to, List<Note> notes) {
        List<Note> about = notes.stream()
                .filter(note -> from(note) <= from && to(note, text) >= to)
                .toList();
        List<Integer> numbers = about.stream()
                .filter(note -> from(note) == from)
                .map(Note::number)
                .toList();
        return new Words(look(about), VisibleText.of(text.substring(from, to)), numbers);
    }
}
