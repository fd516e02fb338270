package org.hecha.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The XML of a Word part: where its runs and letters stand, and the same part with each letter marked. */
final class DocxSource {

    /** A run; one inside another, as in a text box, knows the outermost. */
    static final class Run {
        final int start;
        final String tag;
        final @Nullable Run outermost;
        String properties = "";
        int content;
        int end;

        Run(int start, int content, String tag, @Nullable Run outermost) {
            this.start = start;
            this.content = content;
            this.tag = tag;
            this.outermost = outermost;
        }

        /** The run that words can be cut from the ones beside at: never one inside another. */
        Run outer() {
            return outermost == null ? this : outermost;
        }
    }

    /** A {@code w:t}: the tag and the characters, which {@code plain} says are characters alone. */
    static final class Words {
        final Run run;
        final int start;
        final String tag;
        final int from;
        int to;
        int end;
        boolean plain = true;

        Words(Run run, int start, String tag, int from) {
            this.run = run;
            this.start = start;
            this.tag = tag;
            this.from = from;
        }
    }

    /**
     * A letter, or the end of an empty paragraph.
     *
     * @param words it stands in; null for a paragraph's end
     * @param start of the letter
     * @param end after it
     * @param owner the note or comment that it belongs to, {@code footnote:3}; empty in the body
     */
    record Letter(@Nullable Words words, int start, int end, String owner) {}

    /** A cell while it is read. */
    private static final class OpenCell {
        boolean words;
        boolean continues;
        int runs;
        int paragraphEnd = -1;
        boolean paragraphIsTag;
    }

    private final String xml;
    private final String prefix;
    private final TextMarks<Letter> marks;
    private final StringBuilder marked = new StringBuilder();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<OpenCell> cells = new ArrayDeque<>();
    private final Map<String, Run> references = new HashMap<>();
    private @Nullable Words words;
    private String owner = "";
    private int properties;
    private int propertiesOpen;
    private int copied;
    private int firstParagraph = -1;

    private DocxSource(String xml, String prefix, TextMarks<Letter> marks) {
        this.xml = xml;
        this.prefix = prefix;
        this.marks = marks;
    }

    /** Reads a part and marks its letters. */
    static DocxSource of(String xml, TextMarks<Letter> marks) throws NoteException {
        DocxSource source = new DocxSource(xml, prefix(xml), marks);
        source.read();
        return source;
    }

    /** What the elements of Word are written with: {@code w}. */
    private static String prefix(String xml) throws NoteException {
        XmlTags tags = new XmlTags(xml);
        return tags.next() ? tags.prefix() : "";
    }

    /** The run that refers to a note or comment; null if none does. */
    @Nullable
    Run reference(String owner) {
        return references.get(owner);
    }

    /** The part itself. */
    String xml() {
        return xml;
    }

    /** The part with marks for letters. */
    String marked() {
        return marked.toString();
    }

    /** Where the first paragraph's content begins; -1 if there is none. */
    int firstParagraph() {
        return firstParagraph;
    }

    private void read() throws NoteException {
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            if (words != null && (tags.followsMarkup() || tags.opens())) {
                words.plain = false;
            }
            if (!tags.prefix().equals(prefix)) {
                continue;
            }
            if (tags.closes()) {
                close(tags);
            } else {
                open(tags);
            }
        }
        marked.append(xml, copied, xml.length());
    }

    private void open(XmlTags tags) {
        switch (tags.localName()) {
            case "r" -> {
                if (!tags.isEmpty()) {
                    Run around = runs.peekLast();
                    runs.push(new Run(tags.start(), tags.end(), tags.text(), around));
                }
            }
            case "rPr" -> {
                if (propertiesOpen > 0 || opensRun(tags.start())) {
                    properties = propertiesOpen == 0 ? tags.start() : properties;
                    propertiesOpen++;
                    if (tags.isEmpty()) {
                        endProperties(tags.end());
                    }
                }
            }
            case "t", "delText" -> {
                if (!tags.isEmpty() && !runs.isEmpty()) {
                    words = new Words(runs.element(), tags.start(), tags.text(), tags.end());
                }
            }
            case "tc" -> {
                OpenCell cell = new OpenCell();
                cell.runs = runs.size();
                cells.push(cell);
            }
            case "vMerge", "hMerge" -> {
                if (!cells.isEmpty()) {
                    cells.element().continues |= !"restart".equals(tags.attribute("val"));
                }
            }
            case "p" -> paragraph(tags);
            case "footnote", "endnote", "comment" -> owner = tags.localName() + ":" + tags.attribute("id");
            case "footnoteReference", "endnoteReference", "commentReference" -> refer(tags);
            default -> {}
        }
    }

    private void refer(XmlTags tags) {
        if (!runs.isEmpty()) {
            String kind = tags.localName().replace("Reference", "");
            references.putIfAbsent(kind + ":" + tags.attribute("id"), runs.element());
        }
    }

    /** Whether nothing of the run comes before. */
    private boolean opensRun(int at) {
        return !runs.isEmpty()
                && runs.element().properties.isEmpty()
                && xml.substring(runs.element().content, at).isBlank();
    }

    private void endProperties(int end) {
        if (--propertiesOpen == 0) {
            runs.element().properties = xml.substring(properties, end);
            runs.element().content = end;
        }
    }

    private void paragraph(XmlTags tags) {
        if (!tags.isEmpty()) {
            return;
        }
        if (runs.isEmpty() && !cells.isEmpty() && cells.element().paragraphEnd < 0) {
            cells.element().paragraphEnd = tags.start();
            cells.element().paragraphIsTag = true;
        }
    }

    private void close(XmlTags tags) throws NoteException {
        switch (tags.localName()) {
            case "r" -> {
                if (!runs.isEmpty()) {
                    runs.pop().end = tags.end();
                }
            }
            case "rPr" -> {
                if (propertiesOpen > 0) {
                    endProperties(tags.end());
                }
            }
            case "t", "delText" -> {
                if (words != null) {
                    words.to = tags.start();
                    words.end = tags.end();
                    letters(words);
                    words = null;
                }
            }
            case "pPr" -> {
                if (runs.isEmpty() && firstParagraph < 0) {
                    firstParagraph = tags.end();
                }
            }
            case "p" -> endParagraph(tags);
            case "tc" -> {
                if (!cells.isEmpty()) {
                    endCell(cells.pop());
                }
            }
            default -> {}
        }
    }

    private void endParagraph(XmlTags tags) {
        if (!runs.isEmpty()) {
            return;
        }
        if (firstParagraph < 0) {
            firstParagraph = tags.start();
        }
        if (!cells.isEmpty() && cells.element().runs == 0 && cells.element().paragraphEnd < 0) {
            cells.element().paragraphEnd = tags.start();
        }
    }

    private void endCell(OpenCell cell) throws NoteException {
        if (cell.words || cell.continues || cell.paragraphEnd < copied) {
            return;
        }
        int at = cell.paragraphEnd;
        String mark = marks.empty(new Letter(null, at, at, owner));
        String run = tag("r") + tag("t") + mark + "</" + name("t") + "></" + name("r") + ">";
        marked.append(xml, copied, at);
        copied = at;
        if (cell.paragraphIsTag) {
            String empty = xml.substring(at, xml.indexOf('>', at) + 1);
            marked.append(empty, 0, empty.length() - 2).append('>').append(run);
            marked.append("</").append(name("p")).append('>');
            copied = at + empty.length();
        } else {
            marked.append(run);
        }
    }

    private String tag(String name) {
        return "<" + name(name) + ">";
    }

    /** As the part writes it. */
    String name(String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private void letters(Words read) throws NoteException {
        if (!read.plain) {
            return;
        }
        marked.append(xml, copied, read.from);
        int at = read.from;
        while (at < read.to) {
            int end = at + Character.charCount(xml.codePointAt(at));
            int character = xml.codePointAt(at);
            if (character == '&') {
                end = xml.indexOf(';', at) + 1;
                character = referred(xml.substring(at + 1, end - 1));
            }
            if (TextMarks.isBlank(character)) {
                marked.append(xml, at, end);
            } else {
                marked.append(marks.letter(new Letter(read, at, end, owner)));
                if (!cells.isEmpty()) {
                    cells.element().words = true;
                }
            }
            at = end;
        }
        copied = read.to;
    }

    /** The character that a reference stands for; any letter for one by name. */
    private static int referred(String name) {
        try {
            if (name.startsWith("#x")) {
                return Integer.parseInt(name.substring(2), 16);
            }
            return name.startsWith("#") ? Integer.parseInt(name.substring(1)) : 'a';
        } catch (NumberFormatException none) {
            return 'a';
        }
    }
}
