package org.hecha.memo.word;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Turns a part of a Word file into a template. A paragraph that holds nothing but directives, and a table row that holds
 * nothing but them, gives way to them: {@code <#list findings as finding>} in a row of its own repeats the rows up to
 * {@code </#list>}.
 */
final class StoryScript {

    /** A paragraph whose field or directive does not end. */
    static final class FaultException extends Exception {

        private static final long serialVersionUID = 1;

        private final String place;
        private final String token;

        FaultException(String place, Token.UnclosedException cause) {
            super(cause);
            this.place = place;
            token = String.valueOf(cause.getMessage());
        }

        String place() {
            return place;
        }

        /** The first characters of the field. */
        String token() {
            return token;
        }
    }

    /** Marks of the spelling checker, and names of places that a repeated row would have twice. */
    private static final Set<String> DROPPED = Set.of("w:proofErr", "w:bookmarkStart", "w:bookmarkEnd");

    /** What holds runs inside a paragraph. */
    private static final Set<String> HOLDERS =
            Set.of("w:hyperlink", "w:sdt", "w:sdtContent", "w:smartTag", "w:ins", "w:fldSimple");

    /** What a paragraph of directives may hold beside text. */
    private static final Set<String> EMPTY =
            Set.of("w:pPr", "w:r", "w:t", "w:rPr", "w:tab", "w:br", "w:lastRenderedPageBreak");

    private static final String TEXT_BOX = "w:txbxContent";

    private static final int EXCERPT = 60;

    private final Script script = new Script();
    private int paragraphs;

    private StoryScript() {}

    static Script of(Element root) throws FaultException {
        StoryScript story = new StoryScript();
        story.write(root);
        return story.script;
    }

    private void write(Element element) throws FaultException {
        if (DROPPED.contains(element.getTagName())) {
            return;
        }
        switch (element.getTagName()) {
            case "w:p" -> paragraph(element);
            case "w:tr" -> row(element);
            default -> other(element);
        }
    }

    private void other(Element element) throws FaultException {
        script.xml(Xml.start(element));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner);
            } else if (child instanceof Text text) {
                script.xml(Xml.escaped(text.getData()));
            }
        }
        script.xml(Xml.end(element));
    }

    private void row(Element row) throws FaultException {
        String words = row.getTextContent();
        String place = place(paragraphs + 1, words);
        if (!isDirectives(words, place)) {
            other(row);
            return;
        }
        paragraphs += row.getElementsByTagName("w:p").getLength();
        directives(words, place);
    }

    private void paragraph(Element paragraph) throws FaultException {
        String words = ownWords(paragraph);
        String place = place(++paragraphs, words);
        if (isPlain(paragraph) && isDirectives(words, place)) {
            directives(words, place);
            return;
        }
        script.line(place);
        script.xml(Xml.start(paragraph));
        content(paragraph, place);
        script.xml(Xml.end(paragraph));
    }

    private void content(Element parent, String place) throws FaultException {
        Runs runs = new Runs();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element) || DROPPED.contains(element.getTagName())) {
                continue;
            }
            if (element.getTagName().equals("w:r")) {
                runs.add(element);
                continue;
            }
            write(runs, place);
            runs = new Runs();
            if (HOLDERS.contains(element.getTagName())) {
                script.xml(Xml.start(element));
                content(element, place);
                script.xml(Xml.end(element));
            } else {
                beside(element);
            }
        }
        write(runs, place);
    }

    /** What stands in a paragraph beside its text; a text box has paragraphs of its own. */
    private void beside(Element element) throws FaultException {
        if (element.getElementsByTagName(TEXT_BOX).getLength() > 0) {
            other(element);
        } else {
            script.xml(Xml.of(element));
        }
    }

    private void write(Runs runs, String place) throws FaultException {
        try {
            runs.write(script, this::beside);
        } catch (Token.UnclosedException e) {
            throw new FaultException(place, e);
        }
    }

    private void directives(String words, String place) throws FaultException {
        script.line(place);
        try {
            Token.of(words).stream()
                    .filter(token -> token.kind() == Token.Kind.DIRECTIVE)
                    .forEach(token -> script.token(token.text()));
        } catch (Token.UnclosedException e) {
            throw new FaultException(place, e);
        }
    }

    private static boolean isDirectives(String words, String place) throws FaultException {
        try {
            return words.indexOf('<') >= 0
                    && Token.of(words).stream()
                            .allMatch(token -> token.kind() == Token.Kind.DIRECTIVE
                                    || (token.kind() == Token.Kind.WORDS
                                            && token.text().isBlank()));
        } catch (Token.UnclosedException e) {
            throw new FaultException(place, e);
        }
    }

    /** Whether it holds text only: no picture, no field of Word, no end of a section. */
    private static boolean isPlain(Element paragraph) {
        NodeList inner = paragraph.getElementsByTagName("*");
        for (int i = 0; i < inner.getLength(); i++) {
            Element element = (Element) inner.item(i);
            boolean look = isWithin(element, "w:pPr") || isWithin(element, "w:rPr");
            if (element.getTagName().equals("w:sectPr")
                    || (!look && !DROPPED.contains(element.getTagName()) && !EMPTY.contains(element.getTagName()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(Element element, String name) {
        for (Node parent = element.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (parent.getNodeName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Without what its text boxes say. */
    private static String ownWords(Element paragraph) {
        StringBuilder words = new StringBuilder(paragraph.getTextContent());
        NodeList boxes = paragraph.getElementsByTagName(TEXT_BOX);
        for (int i = 0; i < boxes.getLength(); i++) {
            String inside = boxes.item(i).getTextContent();
            int at = words.indexOf(inside);
            if (at >= 0) {
                words.delete(at, at + inside.length());
            }
        }
        return words.toString();
    }

    private static String place(int number, String words) {
        String excerpt = words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + "……";
        return "第" + number + "段“" + excerpt.strip() + "”";
    }
}
