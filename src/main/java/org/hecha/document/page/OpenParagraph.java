package org.hecha.document.page;

/** A paragraph while its lines are gathered. */
final class OpenParagraph {

    /** In font sizes: a line that begins this far right of the margin is indented. */
    private static final float INDENT = 1.2f;

    /** In font sizes: a full line may end this far before the margin, to keep punctuation off the next line. */
    private static final float RAGGED = 2.2f;

    private final StringBuilder text = new StringBuilder();
    private final float firstIndent;
    private final int page;

    private Line last;
    private Rect box;
    private Margins margins;
    private int lastPage;
    private float confidence;
    private float secondIndent = Float.NaN;

    OpenParagraph(Line first, Margins margins, int page) {
        text.append(first.text());
        firstIndent = first.box().left() - margins.left();
        this.page = page;
        this.margins = margins;
        last = first;
        box = first.box();
        lastPage = page;
        confidence = first.confidence();
    }

    /** Takes the line in if it goes on with this paragraph. */
    boolean takes(Line line, Margins lineMargins, int linePage, float pageWidth) {
        if (!continues(line, lineMargins, linePage, pageWidth)) {
            return false;
        }
        Script.join(text, line.text(), last.blankAfter());
        if (Float.isNaN(secondIndent)) {
            secondIndent = line.box().left() - lineMargins.left();
        }
        if (linePage == page) {
            box = box.and(line.box());
        }
        last = line;
        confidence = Math.min(confidence, line.confidence());
        margins = lineMargins;
        lastPage = linePage;
        return true;
    }

    Words close() {
        return new Words(text.toString(), Words.Kind.BODY, confidence, page, box);
    }

    private boolean continues(Line line, Margins lineMargins, int linePage, float pageWidth) {
        float em = Math.max(last.size(), line.size());
        if (Math.abs(last.size() - line.size()) > 0.2f * em || !isFull(line, em, pageWidth)) {
            return false;
        }
        boolean newPage = linePage != lastPage;
        if (!newPage && isApart(line, em)) {
            return false;
        }
        if (Numbering.opens(line.text()) && endsSentence()) {
            return false;
        }
        float indent = line.box().left() - lineMargins.left();
        return indent <= INDENT * em || hangs(indent, em);
    }

    /** Whether the next line's first word had no room left on the last line. */
    private boolean isFull(Line next, float em, float pageWidth) {
        float room = margins.right() - last.box().right();
        return margins.hasFullLines(pageWidth) && room < Math.max(RAGGED * em, next.firstWord() + em);
    }

    private boolean isApart(Line line, float em) {
        float usual = margins.pitch() > 0 ? margins.pitch() : 1.8f * em;
        return Margins.pitch(last, line) > 1.35f * Math.max(usual, em);
    }

    /** Whether lines after the first stand further right, as under the number of a list. */
    private boolean hangs(float indent, float em) {
        boolean deeper = firstIndent < indent - 0.8f * em;
        boolean asBefore = Float.isNaN(secondIndent) || Math.abs(secondIndent - indent) < 0.5f * em;
        return deeper && asBefore && !endsSentence();
    }

    private boolean endsSentence() {
        return "。！？；：.!?;:”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
