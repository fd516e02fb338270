package org.hecha.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.hecha.document.RtfState.Destination;
import org.xml.sax.SAXException;

/** Reads the tokens of one RTF file into a {@link FlowWriter}. */
final class RtfReader {

    private static final int LONGEST_LABEL = 200;

    private final RtfTokens tokens;
    private final Limits limits;
    private final FlowWriter flow;
    private final RtfCharsets charsets = new RtfCharsets();
    private final RtfInfo info = new RtfInfo();
    private final Metadata metadata;
    private final RtfRows rows = new RtfRows();
    private final RtfRows nestedRows = new RtfRows();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder label = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();
    private final Deque<RtfState> outer = new ArrayDeque<>();

    private RtfState state = new RtfState();
    /** Bytes still to drop, because they repeat the Unicode character before them in the old charset. */
    private int repeated;

    RtfReader(byte[] file, XhtmlWriter out, Metadata metadata, Limits limits) {
        this.tokens = new RtfTokens(file);
        this.limits = limits;
        this.flow = new FlowWriter(out, limits);
        this.metadata = metadata;
    }

    void read() throws SAXException, TikaException {
        boolean begun = false;
        while (!begun || !outer.isEmpty()) {
            RtfTokens.Kind kind = tokens.next();
            if (kind != RtfTokens.Kind.BYTE) {
                flushBytes();
            }
            switch (kind) {
                case OPEN -> {
                    begun = true;
                    open();
                }
                case CLOSE -> close();
                case WORD -> word();
                case SYMBOL -> symbol();
                case BYTE -> textByte();
                case END -> throw new TikaException("RTF ends in the middle");
            }
        }
        flow.finish();
        info.writeTo(metadata);
    }

    private void open() throws LimitExceededException {
        if (outer.size() >= limits.nesting()) {
            throw new LimitExceededException("RTF 分组嵌套超过 " + limits.nesting() + " 层");
        }
        repeated = 0;
        outer.push(state);
        state = state.inner();
        if (state.destination == Destination.SPELLINGS) {
            state.destination = Destination.SKIP;
        }
    }

    private void close() throws LimitExceededException {
        repeated = 0;
        if (outer.isEmpty()) {
            return;
        }
        RtfState ended = state;
        state = outer.pop();
        if (ended.beginsStory) {
            flow.text(ended.story, "\n");
            flow.endAside();
        }
        if (!ended.link.isEmpty() && state.link.isEmpty()) {
            flow.link(ended.link, linked.toString().strip());
        }
        if (ended.destination != state.destination) {
            if (ended.destination == Destination.LABEL) {
                endLabel();
            } else if (ended.destination == Destination.INSTRUCTION) {
                endInstruction();
            } else {
                info.end(ended.destination);
            }
        }
    }

    private void endLabel() {
        String number = label.toString().strip();
        label.setLength(0);
        if (state.story == Story.BODY && !WordListFormat.isBullet(number)) {
            flow.label(number);
        }
    }

    /** A field that makes the table of contents: its result, which follows in the same group, is no body text. */
    private void endInstruction() {
        if (state.story == Story.BODY && instruction.toString().strip().startsWith("TOC")) {
            state.story = Story.CONTENTS;
            state.beginsStory = true;
            flow.endAside();
        }
        if (state.link.isEmpty()) {
            state.link = LinkField.target(instruction);
            linked.setLength(0);
        }
        instruction.setLength(0);
    }

    private void textByte() {
        if (repeated > 0) {
            repeated--;
        } else {
            bytes.write(tokens.value());
        }
    }

    private void flushBytes() throws LimitExceededException {
        if (bytes.size() > 0) {
            String text = bytes.toString(charsets.of(state.font));
            bytes.reset();
            text(text);
        }
    }

    private void text(String text) throws LimitExceededException {
        switch (state.destination) {
            case TEXT -> {
                flow.text(state.storyOfRun(), text);
                if (!state.link.isEmpty()) {
                    appendShort(linked, text, LinkField.LONGEST);
                }
            }
            case LABEL -> appendShort(label, text, LONGEST_LABEL);
            case TITLE, AUTHOR -> info.append(state.destination, text);
            case INSTRUCTION -> appendShort(instruction, text, LinkField.LONGEST);
            default -> {}
        }
    }

    private static void appendShort(StringBuilder words, String more, int most) {
        if (words.length() + more.length() <= most) {
            words.append(more);
        }
    }

    private void symbol() throws SAXException {
        switch (tokens.value()) {
            case '*' -> state.optional = true;
            case '~' -> text("\u00A0");
            case '_' -> text("-");
            case '\r', '\n' -> endParagraph();
            default -> {}
        }
        repeated = 0;
    }

    private void word() throws SAXException {
        repeated = 0;
        String word = tokens.word();
        if (state.optional || RtfDestinations.isDestination(word)) {
            state.optional = false;
            beginDestination(word);
        } else if (state.destination == Destination.FONTS) {
            font(word);
        } else if (state.destination == Destination.NESTED_ROW) {
            nestedRow(word);
        } else if (state.destination == Destination.CREATED || state.destination == Destination.MODIFIED) {
            info.date(state.destination, word, tokens.number());
        } else if (state.destination != Destination.SKIP && !character(word)) {
            property(word);
        }
    }

    private void beginDestination(String word) {
        RtfState around = outer.isEmpty() ? state : outer.element();
        if (word.equals("ud") && around.destination == Destination.SPELLINGS) {
            RtfState beyond = outer.stream().skip(1).findFirst().orElse(around);
            state.destination = beyond.destination;
            return;
        }
        boolean shape = state.destination == Destination.SHAPE;
        if (state.destination == Destination.SKIP || (shape && !RtfDestinations.isInsideShape(word))) {
            state.destination = Destination.SKIP;
            return;
        }
        Story story = RtfDestinations.story(word);
        if (story != null) {
            state.destination = Destination.TEXT;
            state.story = story;
            state.beginsStory = true;
            state.hidden = false;
            flow.endAside();
            return;
        }
        if (word.equals("pict")) {
            flow.image("", "");
        }
        state.destination = RtfDestinations.destination(word, state.destination);
    }

    private void font(String word) {
        if (word.equals("f")) {
            state.font = tokens.number();
        } else if (word.equals("fcharset")) {
            charsets.font(state.font, tokens.number());
        }
    }

    private void nestedRow(String word) throws SAXException {
        if (word.equals("nestrow")) {
            flow.endRow(Math.max(2, state.tableDepth), nestedRows.frames());
        } else {
            nestedRows.property(word, tokens);
        }
    }

    /** Words that stand for characters. */
    private boolean character(String word) throws SAXException {
        switch (word) {
            case "u" -> {
                text(String.valueOf((char) tokens.number()));
                repeated = state.fallbackCharacters;
            }
            case "par", "sect", "page", "column" -> endParagraph();
            case "line" -> text("\n");
            case "tab" -> text("\t");
            case "emdash" -> text("—");
            case "endash" -> text("–");
            case "lquote" -> text("‘");
            case "rquote" -> text("’");
            case "ldblquote" -> text("“");
            case "rdblquote" -> text("”");
            case "bullet" -> text("•");
            case "emspace", "enspace", "qmspace" -> text("\u2002");
            case "cell" -> endCell(1);
            case "nestcell" -> endCell(Math.max(2, state.tableDepth));
            case "row" -> {
                if (state.story == Story.BODY) {
                    flow.endRow(1, rows.frames());
                    rows.close();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void property(String word) {
        switch (word) {
            case "ansicpg" -> charsets.documentPage(tokens.number());
            case "f" -> state.font = tokens.number();
            case "uc" -> state.fallbackCharacters = Math.max(0, tokens.number());
            case "deleted" -> state.deleted = tokens.number() != 0;
            case "v" -> state.hidden = tokens.number() != 0;
            case "plain" -> {
                state.deleted = false;
                state.hidden = false;
            }
            case "pard" -> {
                state.inTable = false;
                state.tableDepth = 0;
                state.outlineLevel = 0;
            }
            case "intbl" -> state.inTable = true;
            case "itap" -> state.tableDepth = Math.max(0, tokens.number());
            case "outlinelevel" -> {
                int level = tokens.numberOr(9);
                state.outlineLevel = level >= 0 && level < 9 ? level + 1 : 0;
            }
            default -> {
                if (state.story == Story.BODY) {
                    rows.property(word, tokens);
                }
            }
        }
    }

    private void endParagraph() throws SAXException {
        if (state.destination != Destination.TEXT) {
            return;
        }
        if (state.story != Story.BODY) {
            flow.text(state.story, "\n");
            return;
        }
        boolean tabular = state.inTable || state.tableDepth > 0 || rows.isOpen();
        flow.endParagraph(tabular ? Math.max(1, state.tableDepth) : 0, state.outlineLevel);
    }

    private void endCell(int depth) throws SAXException {
        if (state.destination != Destination.TEXT) {
            return;
        }
        if (state.story == Story.BODY) {
            flow.endCell(depth);
        } else {
            flow.text(state.story, "\n");
        }
    }
}
