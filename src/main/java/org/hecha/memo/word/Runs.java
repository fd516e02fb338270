package org.hecha.memo.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Neighbouring runs of a paragraph. Word cuts text into runs wherever it likes, within a field too; here a field is whole
 * again and takes the look of its first character.
 */
final class Runs {

    /** Writes what a run may hold beside text: a picture, a text box with paragraphs of its own. */
    interface Others {
        void write(Element element) throws StoryScript.FaultException;
    }

    /** Text of one look, or something else that a run holds. */
    private record Atom(String look, String text, @Nullable Element other) {}

    private final List<Atom> atoms = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void add(Element run) {
        String look = "";
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) {
                continue;
            }
            switch (element.getTagName()) {
                case "w:rPr" -> look = Xml.of(element);
                case "w:t" -> {
                    String words = element.getTextContent();
                    atoms.add(new Atom(look, words, null));
                    text.append(words);
                }
                case "w:lastRenderedPageBreak" -> {}
                default -> atoms.add(new Atom(look, "", element));
            }
        }
    }

    /** Writes the runs, with directives between them. */
    void write(Script script, Others others) throws Token.UnclosedException, StoryScript.FaultException {
        List<Token> tokens = Token.of(text.toString());
        int token = 0;
        int at = 0;
        for (Atom atom : atoms) {
            Element other = atom.other();
            if (other != null) {
                script.xml("<w:r>" + atom.look());
                others.write(other);
                script.xml("</w:r>");
            }
            int end = at + atom.text().length();
            while (token < tokens.size() && tokens.get(token).start() < end) {
                Token next = tokens.get(token);
                int wordsEnd = next.start() + next.text().length();
                if (next.kind() != Token.Kind.WORDS) {
                    write(next, atom.look(), script);
                } else {
                    int from = Math.max(next.start(), at);
                    write(atom.text().substring(from - at, Math.min(wordsEnd, end) - at), atom.look(), script);
                    if (wordsEnd > end) {
                        break;
                    }
                }
                token++;
            }
            at = end;
        }
    }

    private static void write(Token token, String look, Script script) {
        if (token.kind() == Token.Kind.DIRECTIVE) {
            script.token(token.text());
            return;
        }
        script.xml("<w:r>" + look + "<w:t xml:space=\"preserve\">");
        script.token(token.text());
        script.xml("</w:t></w:r>");
    }

    private static void write(String words, String look, Script script) {
        script.xml("<w:r>" + look + "<w:t xml:space=\"preserve\">" + Xml.escaped(words) + "</w:t></w:r>");
    }
}
