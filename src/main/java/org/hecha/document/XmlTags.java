package org.hecha.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of an XML part that a parser has found well-formed, with where they stand in its text: for changes that leave
 * every other character as it is.
 */
final class XmlTags {

    private final String xml;
    private int start;
    private int end;
    private String name = "";
    private boolean closes;
    private boolean empty;
    private boolean characterData;

    XmlTags(String xml) {
        this.xml = xml;
    }

    /** The text of a part; only the encodings that these formats allow are known. */
    static String decoded(byte[] part) throws NoteException {
        String text = new String(part, charset(part));
        if (!Arrays.equals(text.getBytes(charset(part)), part)) {
            throw new NoteException("原件内部文字的编码特殊");
        }
        return text;
    }

    static Charset charset(byte[] part) {
        if (part.length > 1 && part[0] == (byte) 0xFE && part[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (part.length > 1 && part[0] == (byte) 0xFF && part[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /** Goes to the next tag; comments, instructions and declarations are passed over. */
    boolean next() throws NoteException {
        characterData = false;
        while (true) {
            start = xml.indexOf('<', end);
            if (start < 0) {
                start = xml.length();
                end = start;
                return false;
            }
            if (xml.startsWith("<!--", start)) {
                end = after("-->");
                characterData = true;
            } else if (xml.startsWith("<![CDATA[", start)) {
                end = after("]]>");
                characterData = true;
            } else if (xml.startsWith("<?", start)) {
                end = after("?>");
                characterData = true;
            } else if (xml.startsWith("<!", start)) {
                throw new NoteException("原件内部带有文档类型声明");
            } else {
                tag();
                return true;
            }
        }
    }

    private int after(String mark) throws NoteException {
        int at = xml.indexOf(mark, start);
        if (at < 0) {
            throw new NoteException("原件内部结构不完整");
        }
        return at + mark.length();
    }

    private void tag() throws NoteException {
        closes = xml.startsWith("</", start);
        int at = start + (closes ? 2 : 1);
        int from = at;
        while (at < xml.length() && " \t\r\n/>".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        name = xml.substring(from, at);
        char quote = 0;
        while (at < xml.length() && (quote != 0 || xml.charAt(at) != '>')) {
            char c = xml.charAt(at++);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        if (at >= xml.length()) {
            throw new NoteException("原件内部结构不完整");
        }
        empty = xml.charAt(at - 1) == '/';
        end = at + 1;
    }

    /** Of the first character of the tag. */
    int start() {
        return start;
    }

    /** After the last character of the tag. */
    int end() {
        return end;
    }

    /** As written, with the prefix. */
    String name() {
        return name;
    }

    /** Without the prefix. */
    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    String prefix() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    boolean opens() {
        return !closes;
    }

    boolean closes() {
        return closes;
    }

    /** Whether it opens an element and closes it at once. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether anything but characters stands between the tag before and this one. */
    boolean followsMarkup() {
        return characterData;
    }

    /** The whole tag as written. */
    String text() {
        return xml.substring(start, end);
    }

    /** Value of the first attribute of this local name as written; empty if there is none. */
    String attribute(String attribute) {
        return attribute(text(), attribute);
    }

    static String attribute(String tag, String attribute) {
        Matcher found = Pattern.compile("\\s(?:[^\\s=:<>\"']{1,40}:)?" + Pattern.quote(attribute)
                        + "\\s{0,9}=\\s{0,9}(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** Words as they stand in an element or attribute. */
    static String escaped(String words) {
        return XhtmlWriter.xmlCharacters(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
