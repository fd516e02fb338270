package org.hecha.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hecha.document.DocxSource.Letter;
import org.hecha.document.DocxSource.Run;
import org.hecha.document.DocxSource.Words;

/** Puts elements between the letters of a Word part: runs are cut in two where need be, and look as before. */
final class DocxCuts {

    /** What stands at one place, in this order. */
    enum Order {
        END,
        POINT,
        START
    }

    private record Element(Order order, int number, String xml) {

        static final Comparator<Element> COMPARATOR =
                Comparator.comparing(Element::order).thenComparingInt(Element::number);
    }

    /** What a place is: between runs, within a run, or an empty paragraph written as one tag. */
    private enum Kind {
        BETWEEN,
        IN_RUN,
        EMPTY_PARAGRAPH
    }

    private static final class Place {
        final Kind kind;
        final List<Element> elements = new ArrayList<>();
        String around = "";

        Place(Kind kind) {
            this.kind = kind;
        }

        String xml() {
            StringBuilder all = new StringBuilder();
            elements.stream().sorted(Element.COMPARATOR).forEach(element -> all.append(element.xml));
            return all.toString();
        }
    }

    /** Words that are cut, at these places. */
    private record CutWords(Words words, NavigableMap<Integer, Place> cuts) {}

    private final DocxSource source;
    private final String xml;
    private final NavigableMap<Integer, Place> places = new TreeMap<>();
    private final NavigableMap<Integer, CutWords> cutWords = new TreeMap<>();

    DocxCuts(DocxSource source) {
        this.source = source;
        xml = source.xml();
    }

    void before(Letter letter, Order order, int number, String element) {
        Words in = letter.words();
        if (in == null) {
            atEmpty(letter.start(), order, number, element);
        } else if (in.run.outermost != null) {
            between(in.run.outer().start, order, number, element);
        } else if (letter.start() > in.from) {
            inside(in, letter.start(), order, number, element);
        } else if (xml.substring(in.run.content, in.start).isBlank()) {
            between(in.run.start, order, number, element);
        } else {
            inRun(in.start, in.run, order, number, element);
        }
    }

    void after(Letter letter, Order order, int number, String element) {
        Words in = letter.words();
        if (in == null) {
            atEmpty(letter.start(), order, number, element);
        } else if (in.run.outermost != null) {
            after(in.run, order, number, element);
        } else if (letter.end() < in.to) {
            inside(in, letter.end(), order, number, element);
        } else if (xml.substring(in.end, in.run.end).strip().startsWith("</" + source.name("r"))) {
            after(in.run, order, number, element);
        } else {
            inRun(in.end, in.run, order, number, element);
        }
    }

    void after(Run run, Order order, int number, String element) {
        between(run.outer().end, order, number, element);
    }

    /** Between two elements of a paragraph. */
    void between(int at, Order order, int number, String element) {
        add(places, at, Kind.BETWEEN, order, number, element);
    }

    private void atEmpty(int at, Order order, int number, String element) {
        boolean tag = !xml.startsWith("</", at);
        add(places, at, tag ? Kind.EMPTY_PARAGRAPH : Kind.BETWEEN, order, number, element);
    }

    private void inRun(int at, Run run, Order order, int number, String element) {
        add(places, at, Kind.IN_RUN, order, number, element).around = reopened(run);
    }

    private void inside(Words in, int at, Order order, int number, String element) {
        CutWords cut = cutWords.computeIfAbsent(in.start, start -> new CutWords(in, new TreeMap<>()));
        add(cut.cuts, at, Kind.IN_RUN, order, number, element);
    }

    private static Place add(
            NavigableMap<Integer, Place> into, int at, Kind kind, Order order, int number, String element) {
        Place place = into.computeIfAbsent(at, start -> new Place(kind));
        place.elements.add(new Element(order, number, element));
        return place;
    }

    private String reopened(Run run) {
        return run.tag + run.properties;
    }

    private String endOf(String name) {
        return "</" + source.name(name) + ">";
    }

    /** The part with all elements in it. */
    String applied() {
        StringBuilder out = new StringBuilder(xml.length() + 4096);
        int copied = 0;
        for (CutWords cut : cutWords.values()) {
            copied = placesUpTo(cut.words.start, copied, out);
            out.append(xml, copied, cut.words.start);
            cut(cut.words, cut.cuts, out);
            copied = cut.words.end;
        }
        copied = placesUpTo(xml.length(), copied, out);
        return out.append(xml, copied, xml.length()).toString();
    }

    private int placesUpTo(int end, int from, StringBuilder out) {
        int copied = from;
        for (Map.Entry<Integer, Place> entry :
                places.subMap(from, true, end, true).entrySet()) {
            int at = entry.getKey();
            Place place = entry.getValue();
            out.append(xml, copied, at);
            copied = at;
            switch (place.kind) {
                case BETWEEN -> out.append(place.xml());
                case IN_RUN -> out.append(endOf("r")).append(place.xml()).append(place.around);
                case EMPTY_PARAGRAPH -> {
                    int tagEnd = xml.indexOf('>', at) + 1;
                    out.append(xml, at, tagEnd - 2).append('>').append(place.xml());
                    out.append(endOf("p"));
                    copied = tagEnd;
                }
            }
        }
        return copied;
    }

    /** Word drops blanks at the ends of a text that does not ask to keep them: those go, and each piece keeps its own. */
    private void cut(Words in, NavigableMap<Integer, Place> cuts, StringBuilder out) {
        boolean kept = in.tag.contains("preserve");
        int from = in.from;
        int to = in.to;
        while (!kept && from < to && xml.charAt(from) <= ' ') {
            from++;
        }
        while (!kept && to > from && xml.charAt(to - 1) <= ' ') {
            to--;
        }
        String name = in.tag.contains("delText") ? "delText" : "t";
        String tag = "<" + source.name(name) + " xml:space=\"preserve\">";
        int at = from;
        for (Map.Entry<Integer, Place> cut : cuts.entrySet()) {
            out.append(tag).append(xml, at, cut.getKey()).append(endOf(name)).append(endOf("r"));
            out.append(cut.getValue().xml()).append(reopened(in.run));
            at = cut.getKey();
        }
        out.append(tag).append(xml, at, to).append(endOf(name));
    }
}
