package org.hecha.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that are open at a place of a Word document: their instructions are not text, their results are. */
final class DocxFields {

    /** How Word overprints a number with a circle. */
    private static final Pattern CIRCLED =
            Pattern.compile("\\s*eq\\s*\\\\o\\s*\\\\ac\\([○〇◯O],\\s*(\\d{1,2})\\)\\s*", Pattern.CASE_INSENSITIVE);

    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        final StringBuilder words = new StringBuilder();
        boolean result;
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private final Deque<Link> links = new ArrayDeque<>();
    private int instructions;

    /**
     * Takes in a {@code w:fldChar} of this type.
     *
     * @return what is seen of a field that ends without a result: a number in a circle; empty for all others
     */
    String mark(String type) {
        Field top = open.peek();
        String seen = "";
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
                    if (!top.result) {
                        instructions--;
                        seen = circled(top.instruction.toString());
                    } else if (!LinkField.target(top.instruction).isEmpty()) {
                        links.add(new Link(
                                LinkField.target(top.instruction),
                                top.words.toString().strip(),
                                Place.DOCUMENT));
                    }
                }
            }
            default -> {}
        }
        return seen;
    }

    private static String circled(String instruction) {
        Matcher number = CIRCLED.matcher(instruction);
        return number.matches() ? ListNumber.CIRCLED.of(Integer.parseInt(number.group(1))) : "";
    }

    /** Takes in what a reader sees. */
    void show(String words) {
        Field top = open.peek();
        if (top != null && top.words.length() < LinkField.LONGEST) {
            top.words.append(words);
        }
    }

    /** The next link among the fields that have ended; null if there is none. */
    @Nullable
    Link link() {
        return links.poll();
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
