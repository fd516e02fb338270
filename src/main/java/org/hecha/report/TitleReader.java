package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.prose.ChineseNumber;

/** Finds the report's title, on one line or several, and takes it apart. */
final class TitleReader {

    private static final int LONGEST_LINE = 45;
    private static final int MOST_LINES = 3;
    private static final int SEARCHED = 25;

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00A0]+");
    private static final Pattern TITLE =
            Pattern.compile("(政府信息|政务信息|信息|政务|政府)公开.{0,12}(报告|年报|总结)(格式|模板|（.{0,12}）|格式模板)?$|.*年度?政府信息公开工作?(年报)$");
    private static final Pattern NAME = Pattern.compile("(政府信息|政务信息|政务|信息)公开");
    private static final Pattern YEAR = Pattern.compile("([12][0-9]{3}|二[〇○零0Oo０Ｏ][〇○零0Oo０Ｏ一二三四五六七八九]{2})(?=年|—|-)");
    private static final Pattern YEAR_ALONE = Pattern.compile("[（(]?[12][0-9]{3}年度?[）)]?");
    private static final Pattern DOUBLED = Pattern.compile("年年度|(?!政府政府信息)([\\u4e00-\\u9fff]{2,})\\1");
    private static final Pattern UNFINISHED = Pattern.compile("[。；：，！？]$|[>＞»›]|^第?\\s*[0-9一-十]+[、.．]");

    private TitleReader() {}

    /** The title as it stands and where it begins. */
    record Found(String text, Place place) {}

    /** The title among the first paragraphs, else the one that the file's properties state. */
    static Optional<Found> find(Document document) {
        List<Paragraph> first = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph && OutlineReader.isBody(paragraph)) {
                first.add(paragraph);
            }
            if (first.size() >= SEARCHED) {
                break;
            }
        }
        for (int last = 0; last < first.size(); last++) {
            String joined = "";
            // The fewest lines that make a title: what stands above may be a page's navigation.
            for (int line = last; line >= Math.max(0, last - MOST_LINES + 1) && isLine(first.get(line)); line--) {
                joined = withoutSpaces(first.get(line).shown()) + joined;
                if (isTitle(joined)) {
                    return Optional.of(withLinesBelow(first, last, withUnitAbove(first, line, joined)));
                }
            }
        }
        return Optional.ofNullable(document.properties().get("title"))
                .map(TitleReader::withoutSpaces)
                .filter(TitleReader::isTitle)
                .map(title -> new Found(title, Place.DOCUMENT));
    }

    private static boolean isTitle(CharSequence words) {
        return TITLE.matcher(words).find();
    }

    private static boolean isLine(Paragraph paragraph) {
        String shown = paragraph.shown().strip();
        return shown.length() <= LONGEST_LINE && !UNFINISHED.matcher(shown).find();
    }

    /** Where the title line begins with the year or the subject, the unit stands on the line above. */
    private static Found withUnitAbove(List<Paragraph> first, int line, String title) {
        Place place = first.get(line).place();
        boolean unitInside = NAME.matcher(title).find() && !unit(title).isEmpty();
        if (!unitInside && line > 0 && isLine(first.get(line - 1))) {
            String above = withoutSpaces(first.get(line - 1).shown());
            if (UnitName.isUnit(unit(above))) {
                return new Found(above + title, first.get(line - 1).place());
            }
        }
        return new Found(title, place);
    }

    /** The year in brackets and the unit may stand below: 政府信息公开工作年度报告 / （2023年度） / 某某局. */
    private static Found withLinesBelow(List<Paragraph> first, int last, Found title) {
        String text = title.text();
        for (int line = last + 1; line < Math.min(first.size(), last + MOST_LINES) && isLine(first.get(line)); line++) {
            String below = withoutSpaces(first.get(line).shown());
            if (years(text).isEmpty() && YEAR_ALONE.matcher(below).matches()) {
                text = below.replaceAll("[（()）]", "") + text;
            } else if (unit(text).isEmpty() && UnitName.isUnit(below)) {
                text = below + text;
            } else {
                break;
            }
        }
        return new Found(text, title.place());
    }

    static String withoutSpaces(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /** Takes a title apart. */
    static ReportTitle read(Found found, String prescribed) {
        String text = found.text();
        Matcher doubled = DOUBLED.matcher(text);
        String name = name(text);
        return new ReportTitle(
                text,
                unit(text),
                years(text),
                name,
                Label.likeness(Label.fold(name), Label.fold(prescribed)),
                doubled.find() ? doubled.group() : "",
                Certainty.CERTAIN,
                found.place());
    }

    /** The years that a text names, in order. */
    static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(1);
            years.add(
                    Character.isDigit(digits.charAt(0)) && digits.charAt(0) < 128
                            ? Integer.parseInt(digits)
                            : ChineseNumber.parse(digits));
        }
        return years;
    }

    /** From the subject on: 政府信息公开工作年度报告; years and 年度 before it are left out, as are words in brackets after it. */
    private static String name(String text) {
        Matcher subject = NAME.matcher(text);
        if (!subject.find()) {
            return text;
        }
        String name = text.substring(subject.start());
        if (name.startsWith("信息公开") && text.substring(0, subject.start()).endsWith("政府")) {
            name = "政府" + name;
        }
        return name.replaceAll("[（(][^（）()]{0,20}[）)]$", "").replaceAll("^(.*(?:报告|总结)).*$", "$1");
    }

    private static String unit(String text) {
        Matcher subject = NAME.matcher(text);
        String before = subject.find() ? text.substring(0, subject.start()) : text;
        if (text.startsWith("政府信息公开", before.length()) && before.endsWith("人民")) {
            before += "政府";
        }
        return before.replaceAll(YEAR.pattern() + "年?度?", "")
                .replaceAll("^(关于|中共)|(关于|的|度|年度|年)$", "")
                .replaceAll("[0-9]{4}年?度?", "")
                .strip();
    }
}
