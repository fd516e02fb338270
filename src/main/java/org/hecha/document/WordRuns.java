package org.hecha.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** Sorts the characters of binary Word text: what a reader sees, field instructions, and marks that stand for objects. */
final class WordRuns {

    private static final char PARAGRAPH_END = '\r';
    private static final char CELL_END = '\u0007';
    private static final char LINE_BREAK = '\u000B';
    private static final char PAGE_BREAK = '\f';
    private static final char COLUMN_BREAK = '\u000E';
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATOR = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char NON_BREAKING_HYPHEN = '\u001E';
    private static final int LONGEST_INSTRUCTION = LinkField.LONGEST;
    private static final int DEEPEST_FIELD = 1_000;

    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        final StringBuilder words = new StringBuilder();
        boolean result;

        boolean isContents() {
            return result && instruction.toString().strip().startsWith("TOC");
        }
    }

    private final FlowWriter flow;
    private final Deque<Field> fields = new ArrayDeque<>();

    WordRuns(FlowWriter flow) {
        this.flow = flow;
    }

    /** Adds a run; marks of paragraph and cell ends are left to the caller. */
    void add(Story story, String text) throws LimitExceededException {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_BEGIN, FIELD_SEPARATOR, FIELD_END -> {
                    flush(story, shown);
                    field(c);
                }
                case PARAGRAPH_END, CELL_END, PAGE_BREAK -> {}
                case LINE_BREAK, COLUMN_BREAK -> shown.append('\n');
                case NON_BREAKING_HYPHEN -> shown.append('-');
                default -> {
                    if (c >= ' ' || c == '\t') {
                        shown.append(c);
                    }
                }
            }
        }
        flush(story, shown);
    }

    private void field(char mark) {
        if (mark == FIELD_BEGIN && fields.size() < DEEPEST_FIELD) {
            fields.push(new Field());
        } else if (!fields.isEmpty() && mark == FIELD_SEPARATOR) {
            fields.element().result = true;
        } else if (!fields.isEmpty() && mark == FIELD_END) {
            Field ended = fields.pop();
            String target = ended.result ? LinkField.target(ended.instruction) : "";
            if (!target.isEmpty()) {
                flow.link(target, ended.words.toString().strip());
            }
        }
    }

    private void flush(Story story, StringBuilder shown) throws LimitExceededException {
        String words = shown.toString();
        shown.setLength(0);
        for (Field field : fields) {
            if (!field.result) {
                if (field.instruction.length() + words.length() <= LONGEST_INSTRUCTION) {
                    field.instruction.append(words);
                }
                return;
            }
        }
        for (Field field : fields) {
            if (field.words.length() < LinkField.LONGEST) {
                field.words.append(words);
            }
        }
        flow.text(story == Story.BODY && inContents() ? Story.CONTENTS : story, words);
    }

    /** Whether the text is now inside a table of contents. */
    boolean inContents() {
        return fields.stream().anyMatch(Field::isContents);
    }
}
