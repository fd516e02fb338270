package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The lists that a Word document defines ({@code numbering.xml}). */
final class DocxLists {

    /**
     * One level of a list.
     *
     * @param text pattern of the number: {@code 第%1部分}
     * @param restart level from 1 whose numbers restart this one; 0 for never, -1 for any higher level
     * @param style the paragraph style that this level belongs to; empty if none
     * @param bullet whether the pattern is a bullet
     * @param legal whether all numbers in it are plain digits
     * @param spaced whether a tab or blank stands between number and text
     */
    record Level(
            ListNumber format,
            String text,
            int start,
            int restart,
            String style,
            boolean bullet,
            boolean legal,
            boolean spaced) {

        static final Level NONE = new Level(ListNumber.NONE, "", 1, -1, "", false, false, false);

        boolean restartsAfter(int own, int used) {
            return restart < 0 ? used < own : used < restart;
        }
    }

    private static final class Look {
        final Map<Integer, Level> levels = new HashMap<>();
        String link = "";
    }

    /** A list that paragraphs name. */
    static final class NumberedList {
        private final int shared;
        private final Map<Integer, Level> levels;
        private final Map<Integer, Integer> starts;

        NumberedList(int shared, Map<Integer, Level> levels, Map<Integer, Integer> starts) {
            this.shared = shared;
            this.levels = levels;
            this.starts = starts;
        }

        /** Lists with the same value count on from one another. */
        int shared() {
            return shared;
        }

        Level level(int level) {
            return levels.getOrDefault(level, Level.NONE);
        }

        int levelOf(String style) {
            for (Map.Entry<Integer, Level> level : levels.entrySet()) {
                if (!style.isEmpty() && level.getValue().style.equals(style)) {
                    return level.getKey();
                }
            }
            return 0;
        }

        /** The number that the first paragraph of this list on this level starts from, once; null afterwards. */
        @Nullable
        Integer takeStart(int level) {
            return starts.remove(level);
        }
    }

    private final Map<Integer, Look> looks = new HashMap<>();
    private final Map<String, Integer> lookOfStyle = new HashMap<>();
    private final Map<Integer, NumberedList> lists = new HashMap<>();

    static DocxLists read(@Nullable InputStream bytes, Limits limits) throws IOException, SAXException {
        DocxLists read = new DocxLists();
        if (bytes == null) {
            return read;
        }
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("abstractNum")) {
                    read.look(xml);
                } else if (xml.isStart() && xml.name().equals("num")) {
                    read.list(xml);
                }
            }
        }
        return read;
    }

    @Nullable
    NumberedList get(int number) {
        return lists.get(number);
    }

    private void look(XmlPart xml) throws IOException, SAXException {
        int number = xml.number("abstractNumId", -1);
        Look look = new Look();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "lvl" -> look.levels.putIfAbsent(xml.number("ilvl", 0), level(xml));
                case "styleLink" -> lookOfStyle.putIfAbsent(xml.attributeOrEmpty("val"), number);
                case "numStyleLink" -> look.link = xml.attributeOrEmpty("val");
                default -> {}
            }
        }
        looks.put(number, look);
    }

    private void list(XmlPart xml) throws IOException, SAXException {
        int number = xml.number("numId", -1);
        int shared = -1;
        int overridden = 0;
        Map<Integer, Level> own = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNumId" -> shared = linked(xml.number("val", -1));
                case "lvlOverride" -> overridden = xml.number("ilvl", 0);
                case "startOverride" -> starts.put(overridden, xml.number("val", 1));
                case "lvl" -> own.put(xml.number("ilvl", overridden), level(xml));
                default -> {}
            }
        }
        Map<Integer, Level> levels = new HashMap<>();
        Look look = looks.get(shared);
        if (look != null) {
            levels.putAll(look.levels);
        }
        levels.putAll(own);
        lists.putIfAbsent(number, new NumberedList(shared, levels, starts));
    }

    private int linked(int number) {
        Look look = looks.get(number);
        return look == null || look.link.isEmpty() ? number : lookOfStyle.getOrDefault(look.link, number);
    }

    private static Level level(XmlPart xml) throws IOException, SAXException {
        String format = "decimal";
        String text = "";
        int start = 1;
        int restart = -1;
        String style = "";
        boolean legal = false;
        boolean spaced = true;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attributeOrEmpty("val");
                case "lvlRestart" -> restart = xml.number("val", -1);
                case "pStyle" -> style = xml.attributeOrEmpty("val");
                case "isLgl" -> legal = DocxParagraph.isOn(xml);
                case "suff" -> spaced = !"nothing".equals(xml.attribute("val"));
                case "lvlText" -> text = xml.attributeOrEmpty("val");
                // custom formats of newer Word; the fallback beside it has the number as older ones write it
                case "Choice", "pPr", "rPr" -> xml.skip();
                default -> {}
            }
        }
        ListNumber number = ListNumber.ofWord(format);
        return new Level(number, text, start, restart, style, format.equals("bullet"), legal, spaced);
    }
}
