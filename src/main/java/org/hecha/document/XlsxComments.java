package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The notes of one sheet, which are a list of texts and a drawing of the boxes that they stand in. */
final class XlsxComments {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
    /** What follows the drawing of notes in a sheet. */
    private static final List<String> BEHIND = List.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final Pattern AUTHOR = Pattern.compile("<(?:[\\w.-]{1,40}:)?author[\\s>/]");

    private final ZipParts zip;
    private final String sheet;
    private final Relations relations;
    private final OoxmlPackage parts;
    private final ZipCopy copy;

    XlsxComments(ZipParts zip, String sheet, Limits limits, OoxmlPackage parts, ZipCopy copy)
            throws IOException, SAXException, TikaException {
        this.zip = zip;
        this.sheet = sheet;
        this.parts = parts;
        this.copy = copy;
        relations = new Relations(zip, sheet, limits);
    }

    /** @param byCell notes by cell: {@code BC12} */
    void write(SortedMap<String, List<Note>> byCell, Notes notes) throws IOException, TikaException, NoteException {
        String named = relations.part("comments");
        boolean strict = namespace().contains("purl.oclc.org");
        if (named == null) {
            String name = free("xl/comments", ".xml");
            put(name, list(fresh(notes), byCell, 0));
            parts.relate(sheet, "comments", "/" + name, strict);
            parts.declare(name, TYPE);
        } else {
            put(named, list(withAuthor(text(named), notes), byCell, authors(text(named))));
        }
        String drawing = relations.part("vmlDrawing");
        if (drawing == null) {
            String name = free("xl/drawings/notes", ".vml");
            put(name, drawn(DRAWING, byCell));
            String identifier = parts.relate(sheet, "vmlDrawing", "/" + name, strict);
            parts.declareSuffix("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
            put(sheet, withDrawing(text(sheet), identifier));
        } else {
            put(drawing, drawn(text(drawing), byCell));
        }
    }

    private String namespace() throws IOException, TikaException, NoteException {
        XmlTags root = new XmlTags(text(sheet));
        return root.next() ? XmlTags.attribute(root.text(), root.prefix().isEmpty() ? "xmlns" : root.prefix()) : "";
    }

    private String fresh(Notes notes) throws IOException, TikaException, NoteException {
        String namespace = namespace();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
                + (namespace.isEmpty() ? SPREADSHEET : namespace) + "\"><authors><author>"
                + XmlTags.escaped(notes.author()) + "</author></authors><commentList></commentList></comments>";
    }

    private static int authors(String comments) {
        return (int) AUTHOR.matcher(comments).results().count();
    }

    private static String withAuthor(String comments, Notes notes) throws NoteException {
        Matcher end = Pattern.compile("</((?:[\\w.-]{1,40}:)?)authors>").matcher(comments);
        if (!end.find()) {
            throw new NoteException("原件已有的批注结构特殊");
        }
        String author =
                "<" + end.group(1) + "author>" + XmlTags.escaped(notes.author()) + "</" + end.group(1) + "author>";
        return comments.substring(0, end.start()) + author + comments.substring(end.start());
    }

    /** A cell has one note: where it has one already, ours stand behind it. */
    private static String list(String comments, SortedMap<String, List<Note>> byCell, int author) throws NoteException {
        String all = comments;
        for (Map.Entry<String, List<Note>> cell : byCell.entrySet()) {
            String prefix = prefix(all);
            int end = endOfText(all, cell.getKey(), prefix);
            if (end >= 0) {
                all = all.substring(0, end) + words(cell.getValue(), prefix, true) + all.substring(end);
            } else {
                Matcher list =
                        Pattern.compile("</(?:[\\w.-]{1,40}:)?commentList>").matcher(all);
                if (!list.find()) {
                    throw new NoteException("原件已有的批注结构特殊");
                }
                String added = "<" + prefix + "comment ref=\"" + cell.getKey() + "\" authorId=\"" + author + "\"><"
                        + prefix + "text>" + words(cell.getValue(), prefix, false) + "</" + prefix + "text></" + prefix
                        + "comment>";
                all = all.substring(0, list.start()) + added + all.substring(list.start());
            }
        }
        return all;
    }

    private static String prefix(String comments) throws NoteException {
        XmlTags root = new XmlTags(comments);
        return root.next() && !root.prefix().isEmpty() ? root.prefix() + ":" : "";
    }

    private static int endOfText(String comments, String cell, String prefix) {
        int at = comments.indexOf(" ref=\"" + cell + "\"");
        return at < 0 ? -1 : comments.indexOf("</" + prefix + "text>", at);
    }

    private static String words(List<Note> notes, String prefix, boolean behind) {
        StringBuilder words = new StringBuilder();
        for (Note note : notes) {
            String line = words.isEmpty() && !behind ? "" : "\n";
            words.append(run(line + note.title() + "\n", prefix, true)).append(run(note.text(), prefix, false));
        }
        return words.toString();
    }

    private static String run(String text, String prefix, boolean bold) {
        String look = bold ? "<" + prefix + "rPr><" + prefix + "b/></" + prefix + "rPr>" : "";
        return "<" + prefix + "r>" + look + "<" + prefix + "t xml:space=\"preserve\">" + XmlTags.escaped(text) + "</"
                + prefix + "t></" + prefix + "r>";
    }

    private static String drawn(String drawing, SortedMap<String, List<Note>> byCell) throws NoteException {
        StringBuilder shapes = new StringBuilder();
        for (Map.Entry<String, List<Note>> cell : byCell.entrySet()) {
            int row = Integer.parseInt(cell.getKey().replaceAll("[A-Z]", "")) - 1;
            int column = 0;
            for (char letter : cell.getKey().replaceAll("[0-9]", "").toCharArray()) {
                column = 26 * column + letter - 'A' + 1;
            }
            column--;
            String place = "<x:Row>" + row + "</x:Row><x:Column>" + column + "</x:Column>";
            if (drawing.contains(place)) {
                continue;
            }
            int lines = cell.getValue().stream()
                    .mapToInt(note -> 1
                            + note.words().length() / 16
                            + (int) note.words().lines().count())
                    .sum();
            shapes.append("<v:shape id=\"hecha_").append(cell.getKey());
            shapes.append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"");
            shapes.append(" fillcolor=\"#fff4ce\" o:insetmode=\"auto\"><v:fill color2=\"#fff4ce\"/>");
            shapes.append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>");
            shapes.append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>");
            shapes.append(column + 1)
                    .append(",15,")
                    .append(Math.max(0, row - 1))
                    .append(",10,");
            shapes.append(column + 4).append(",15,").append(Math.max(0, row - 1) + Math.min(40, lines + 1));
            shapes.append(",4</x:Anchor><x:AutoFill>False</x:AutoFill>").append(place);
            shapes.append("</x:ClientData></v:shape>");
        }
        return DocxComments.appended(drawing, shapes.toString());
    }

    /** The sheet's XML with the drawing where the schema has it. */
    private static String withDrawing(String xml, String identifier) throws NoteException {
        XmlTags tags = new XmlTags(xml);
        int at = -1;
        String prefix = "";
        while (at < 0 && tags.next()) {
            boolean behind = tags.opens() && BEHIND.contains(tags.localName());
            boolean end = tags.closes() && tags.localName().equals("worksheet");
            if (behind || end) {
                at = tags.start();
                prefix = tags.prefix().isEmpty() ? "" : tags.prefix() + ":";
            }
        }
        if (at < 0) {
            throw new NoteException("原件内部结构特殊");
        }
        String element = "<" + prefix + "legacyDrawing xmlns:hecha=\"" + OFFICE_RELATION + "\" hecha:id=\"" + identifier
                + "\"/>";
        return xml.substring(0, at) + element + xml.substring(at);
    }

    private String free(String stem, String suffix) {
        int number = 1;
        while (zip.has(stem + number + suffix) || copy.has(stem + number + suffix)) {
            number++;
        }
        return stem + number + suffix;
    }

    private void put(String name, String text) throws IOException, TikaException {
        copy.with(name, text.getBytes(zip.has(name) ? XmlTags.charset(bytes(name)) : StandardCharsets.UTF_8));
    }

    private String text(String name) throws IOException, TikaException, NoteException {
        return XmlTags.decoded(bytes(name));
    }

    private byte[] bytes(String name) throws IOException, TikaException {
        @Nullable InputStream in = zip.open(name);
        if (in == null) {
            throw new TikaException("no part " + name);
        }
        try (in) {
            return in.readAllBytes();
        }
    }
}
