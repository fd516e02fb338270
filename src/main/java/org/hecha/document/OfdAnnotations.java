package org.hecha.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.hecha.document.Note.Weight;
import org.hecha.document.page.Rect;

/** The annotations of one document of an OFD package: those that it has stay, ours follow. */
final class OfdAnnotations {

    private static final double MILLIMETRES = 25.4 / 72;

    /** Of the sign for a note on no words, in points. */
    private static final float SIGN = 8;

    /** What follows the annotations in a document's main part. */
    private static final List<String> BEHIND = List.of("CustomTags", "Attachments", "Extensions");

    private final ZipParts zip;
    private final OfdParts parts;
    private final String document;
    private final int firstPage;
    private final String day;
    private final String xml;
    private final String namespace;
    private final String prefix;
    private final List<String> pageIds = new ArrayList<>();
    private final Map<Integer, StringBuilder> byPage = new TreeMap<>();
    private String known = "";
    private int behind = -1;
    private int maxStart = -1;
    private int maxEnd = -1;
    private long next = 1;

    /**
     * @param document its main part
     * @param firstPage number that its first page has in the package, from 0
     */
    OfdAnnotations(ZipParts zip, OfdParts parts, String document, int firstPage, String day)
            throws IOException, TikaException, NoteException {
        this.zip = zip;
        this.parts = parts;
        this.document = document;
        this.firstPage = firstPage;
        this.day = day;
        xml = OfdNotes.text(zip, document);
        XmlTags tags = new XmlTags(xml);
        tags.next();
        prefix = tags.prefix().isEmpty() ? "" : tags.prefix() + ":";
        namespace = XmlTags.attribute(tags.text(), tags.prefix().isEmpty() ? "xmlns" : tags.prefix());
        boolean inPages = false;
        while (tags.next()) {
            String name = tags.localName();
            if (name.equals("Pages")) {
                inPages = tags.opens();
            } else if (name.equals("Page") && tags.opens() && inPages) {
                pageIds.add(tags.attribute("ID"));
            } else if (name.equals("MaxUnitID")) {
                maxStart = tags.opens() ? tags.end() : maxStart;
                maxEnd = tags.closes() ? tags.start() : maxEnd;
            } else if (name.equals("Annotations") && tags.opens() && !tags.isEmpty()) {
                known = xml.substring(tags.end(), xml.indexOf('<', tags.end())).strip();
            } else if (behind < 0 && (isBehind(tags) || isEnd(tags))) {
                behind = tags.start();
            }
        }
        next = maxUnit() + 1;
    }

    private static boolean isBehind(XmlTags tags) {
        return tags.opens() && BEHIND.contains(tags.localName());
    }

    private static boolean isEnd(XmlTags tags) {
        return tags.closes() && tags.localName().equals("Document");
    }

    private long maxUnit() throws NoteException {
        try {
            return maxStart < 0 || maxEnd < maxStart
                    ? 1_000_000
                    : Long.parseLong(xml.substring(maxStart, maxEnd).strip());
        } catch (NumberFormatException none) {
            throw new NoteException("原件内部编号特殊");
        }
    }

    /** @param page number of the page in the package, from 0 */
    void add(int page, Note note, PageMark mark, String author, boolean first) {
        StringBuilder out = byPage.computeIfAbsent(page - firstPage, index -> new StringBuilder());
        Rect around = mark.boxes().stream().reduce(mark.boxes().get(0), OfdAnnotations::both);
        List<Rect> bands = mark.boxes();
        if (mark.point()) {
            float left = Math.max(0, around.left() - SIGN - 2);
            float top = Math.max(0, around.top() - SIGN / 2);
            around = new Rect(left, top, left + SIGN, top + SIGN);
            bands = List.of(around);
        }
        String remark = first ? note.words() : note.title() + "（接上页）";
        out.append("<ofd:Annot ID=\"").append(next++).append("\" Type=\"Highlight\" Creator=\"");
        out.append(XmlTags.escaped(author)).append("\" LastModDate=\"").append(day);
        out.append("\" Subtype=\"").append(mark.point() ? "Note" : "Highlight").append("\"><ofd:Remark>");
        out.append(XmlTags.escaped(remark)).append("</ofd:Remark><ofd:Parameters><ofd:Parameter Name=\"Number\">");
        out.append(note.number()).append("</ofd:Parameter></ofd:Parameters><ofd:Appearance Boundary=\"");
        out.append(box(around)).append("\">");
        for (Rect band : bands) {
            out.append(path(band, around, note.weight()));
        }
        out.append("</ofd:Appearance></ofd:Annot>");
    }

    private String path(Rect band, Rect around, Weight weight) {
        Rect inside = new Rect(
                band.left() - around.left(),
                band.top() - around.top(),
                band.right() - around.left(),
                band.bottom() - around.top());
        String right = number(band.width());
        String bottom = number(band.height());
        return "<ofd:PathObject ID=\"" + next++ + "\" Boundary=\"" + box(inside)
                + "\" Stroke=\"false\" Fill=\"true\" Alpha=\"110\"><ofd:FillColor Value=\"" + colour(weight)
                + "\"/><ofd:AbbreviatedData>M 0 0 L " + right + " 0 L " + right + " " + bottom + " L 0 " + bottom
                + " C</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String colour(Weight weight) {
        return switch (weight) {
            case GRAVE -> "255 140 130";
            case MIDDLING -> "255 205 60";
            case SLIGHT -> "140 195 255";
        };
    }

    private static Rect both(Rect one, Rect other) {
        return new Rect(
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()));
    }

    private static String box(Rect rect) {
        return number(rect.left()) + " " + number(rect.top()) + " " + number(rect.width()) + " "
                + number(rect.height());
    }

    private static String number(float points) {
        return String.format(Locale.ROOT, "%.3f", points * MILLIMETRES);
    }

    void write(ZipCopy copy) throws IOException, TikaException, NoteException {
        boolean fresh = known.isEmpty();
        String list = fresh ? free(folder(document) + "Annots/Annotations") : parts.resolve(document, known);
        String entries = fresh ? root("Annotations", "") : OfdNotes.text(zip, list);
        for (Map.Entry<Integer, StringBuilder> page : byPage.entrySet()) {
            String identifier = page.getKey() < pageIds.size() ? pageIds.get(page.getKey()) : "";
            String there = fileOf(entries, identifier);
            if (there.isEmpty()) {
                String part = free(folder(list) + "Page_" + page.getKey() + "/Annotation");
                copy.with(part, bytes(root("PageAnnot", page.getValue().toString())));
                String entry = "<ofd:Page xmlns:ofd=\"" + namespace + "\" PageID=\"" + identifier + "\"><ofd:FileLoc>/"
                        + part + "</ofd:FileLoc></ofd:Page>";
                entries = DocxComments.appended(entries, entry);
            } else {
                String part = parts.resolve(list, there);
                String old = OfdNotes.text(zip, part);
                String more = page.getValue()
                        .toString()
                        .replace("<ofd:Annot ", "<ofd:Annot xmlns:ofd=\"" + namespace + "\" ");
                copy.with(part, bytes(DocxComments.appended(old, more)));
            }
        }
        copy.with(list, bytes(entries));
        copy.with(document, bytes(fresh ? linked("/" + list) : counted(xml)));
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private String free(String stem) {
        String name = stem;
        while (zip.has(name + ".xml")) {
            name += "_hecha";
        }
        return name + ".xml";
    }

    private String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:" + name + " xmlns:ofd=\"" + namespace + "\">"
                + content + "</ofd:" + name + ">";
    }

    /** Where the list says that a page's annotations are; empty if it does not. */
    private static String fileOf(String list, String page) throws NoteException {
        XmlTags tags = new XmlTags(list);
        boolean here = false;
        while (tags.next()) {
            if (tags.localName().equals("Page") && tags.opens()) {
                here = tags.attribute("PageID").equals(page);
            } else if (here && tags.localName().equals("FileLoc") && tags.opens() && !tags.isEmpty()) {
                return list.substring(tags.end(), list.indexOf('<', tags.end())).strip();
            }
        }
        return "";
    }

    private String linked(String list) {
        String element = "<" + prefix + "Annotations>" + list + "</" + prefix + "Annotations>";
        return counted(xml.substring(0, behind) + element + xml.substring(behind));
    }

    /** Counts the new objects in. */
    private String counted(String changed) {
        return maxStart < 0 || maxEnd < maxStart
                ? changed
                : changed.substring(0, maxStart) + (next - 1) + changed.substring(maxEnd);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
