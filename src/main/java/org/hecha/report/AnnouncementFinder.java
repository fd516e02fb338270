package org.hecha.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.prose.ChineseNumber;

/** Finds what the preface says that the report consists of. */
final class AnnouncementFinder {

    private static final int SAME = 60;

    private static final Pattern ANNOUNCED = Pattern.compile("(?:报告|全文|年报)[^。；]{0,30}?(?:包括|包含|分为|分|由|共有?|含|涵盖)"
            + "([^。]{0,400}?)(等|共|这)?\\s*([一二三四五六七八九十]{1,2}|[0-9]{1,2})\\s*个?大?(部分|方面|部份|项内容|个部分|章)");

    private AnnouncementFinder() {}

    static Optional<Announcement> find(List<ProseText> prose, Outline outline, SectionTitles titles) {
        List<Section> own = outline.ownSections();
        for (ProseText paragraph : prose) {
            if (!paragraph.preface() || own.isEmpty()) {
                continue;
            }
            Matcher matcher = ANNOUNCED.matcher(paragraph.text());
            if (matcher.find()) {
                return Optional.of(announcement(paragraph, matcher, own, titles));
            }
        }
        return Optional.empty();
    }

    private static Announcement announcement(
            ProseText paragraph, Matcher matcher, List<Section> own, SectionTitles titles) {
        String digits = matcher.group(3);
        int count = Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumber.parse(digits);
        List<String> names = names(matcher.group(1), count);
        return new Announcement(
                count,
                names,
                names.size() == count,
                own.size(),
                names.stream().filter(name -> !stands(name, own, titles)).toList(),
                matcher.group(),
                Certainty.CERTAIN,
                paragraph.at(matcher.start(), matcher.end()));
    }

    /** The names of a list; a 、 inside a name is told from one between names by the number announced. */
    private static List<String> names(String list, int count) {
        List<String> byComma = split(list, "[，,；;]");
        if (byComma.size() > 1 && byComma.size() >= split(list, "[，,；;、]").size() / 2) {
            return byComma;
        }
        List<String> byMark = split(list, "[，,；;、]");
        return byMark.size() <= count ? byMark : byComma.size() > 1 ? byComma : byMark;
    }

    private static List<String> split(String list, String marks) {
        return Arrays.stream(list.split(marks))
                .map(name ->
                        name.replaceAll("^[：:“”《》\\s]+|[“”《》\\s]+$|^以及|^和", "").strip())
                .filter(name -> name.length() >= 2)
                .toList();
    }

    private static boolean stands(String name, List<Section> own, SectionTitles titles) {
        String folded = Label.fold(name);
        String key = titles.match(name).map(match -> match.section().key()).orElse("");
        return own.stream()
                .anyMatch(section -> Label.likeness(folded, Label.fold(section.title())) >= SAME
                        || (!key.isEmpty() && key.equals(section.section())));
    }
}
