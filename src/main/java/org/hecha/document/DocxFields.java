package org.hecha.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** The fields that are open at a place of a Word document: their instructions are not text, their results are. */
final class DocxFields {

    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        boolean result;
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private int instructions;

    /** A {@code w:fldChar} of this type. */
    void mark(String type) {
        Field top = open.peek();
        switch (type) {
            case "begin" -> {
                open.push(new Field());
                instructions++;
            }
            case "separate" -> {
                if (top != null && !top.result) {
                    top.result = true;
                    instructions--;
                }
            }
            case "end" -> {
                if (top != null) {
                    open.pop();
                    instructions -= top.result ? 0 : 1;
                }
            }
            default -> {}
        }
    }

    void instruct(String words) {
        Field top = open.peek();
        if (top != null && !top.result) {
            top.instruction.append(words);
        }
    }

    /** Whether text here is part of an instruction. */
    boolean isInstruction() {
        return instructions > 0;
    }

    /** Whether the innermost field shows the page of a heading, as lines of a table of contents do. */
    boolean isPageOfHeading() {
        Field top = open.peek();
        return top != null && isPageOfHeading(top.instruction.toString());
    }

    static boolean isPageOfHeading(String instruction) {
        return instruction.strip().startsWith("PAGEREF _Toc");
    }
}
