package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.Law;
import org.hecha.prose.StartPattern;
import org.jspecify.annotations.Nullable;

/** Finds the laws and notices that a report names, and which of the kept ones they are. */
final class CitationFinder {

    private static final int NEAR = 80;

    /** Whose numbers are often garbled; others differ by a character from numbers that there are. */
    private static final String OFFICE = "国办公开办";

    private static final List<String> LAW_ENDS = List.of("条例", "办法", "格式");

    private static final String NUMBER =
            "(?:国务院令第?\\s{0,3}[0-9]{1,4}\\s{0,3}号|国务院第?\\s{0,3}[0-9]{1,4}\\s{0,3}号令|(?:国[\\u4e00-\\u9fff]{1,8}|中办发)\\s{0,3}[〔\\[［(（【﹝]\\s{0,3}(?:19|20)[0-9]{2}\\s{0,3}[〕\\]］)）】﹞]\\s{0,3}第?\\s{0,3}[0-9]{1,4}\\s{0,3}号)";
    private static final StartPattern TITLED = StartPattern.of(
            "《([^《》]{2,80}(?:《[^《》]{2,60}》[^《》]{0,20})?)》(?:\\s{0,3}[（(]?\\s{0,3}(" + NUMBER
                    + ")(?:[^（()）。；《》]{0,20}[）)])?)?",
            "《");

    /** A version named behind a title, or before it. */
    private static final Pattern VERSION = Pattern.compile(
            "^[（(]((?:19|20)[0-9]{2})年?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:第[一二三四]次)?(?:修订|修正|修改)[^（()）]{0,6}[）)]");

    private static final Pattern VERSION_BEFORE = Pattern.compile("((?:19|20)[0-9]{2})年(?:新|第[一二三四]次)?(?:修订|修正)后?的$");
    private static final Pattern NUMBERED = Pattern.compile(NUMBER);
    /** Words before a title that name it as history, not as what is in force. */
    private static final Pattern FORMER = Pattern.compile("(?:原|旧|修[订改]前的?|废止的?|代替了?|取代了?|即将(?:出台|实施|施行|颁布|公布)的?)$");

    /** As much before a title is looked at. */
    private static final int BEFORE = 16;

    private static final Pattern SUBJECT = Pattern.compile("信息公开|年度报告|信息处理费");

    private final List<Law> laws;
    private final Map<String, Law> byTitle = new HashMap<>();
    private final Map<String, Law> byNumber = new HashMap<>();

    CitationFinder(List<Law> laws) {
        this.laws = laws;
        for (Law law : laws) {
            law.titles().forEach(title -> byTitle.putIfAbsent(Label.fold(title), law));
            byNumber.putIfAbsent(foldNumber(law.number()), law);
        }
        byNumber.remove("");
    }

    List<Citation> find(List<ProseText> prose) {
        List<Citation> citations = new ArrayList<>();
        for (ProseText paragraph : prose) {
            int titledUntil = 0;
            String text = paragraph.text();
            for (Matcher titled = TITLED.firstIn(text); titled != null; titled = TITLED.next(titled, text)) {
                numbersBetween(paragraph, titledUntil, titled.start(), citations);
                String number = titled.group(2) == null ? "" : titled.group(2);
                String before = paragraph.text().substring(Math.max(0, titled.start() - BEFORE), titled.start());
                if (!FORMER.matcher(before).find() && isOfInterest(titled.group(1), number)) {
                    citations.add(citation(paragraph, titled.group(1), number, titled.start(), titled.end()));
                }
                titledUntil = titled.end();
            }
            numbersBetween(paragraph, titledUntil, paragraph.text().length(), citations);
        }
        return citations;
    }

    private boolean isOfInterest(String title, String number) {
        return SUBJECT.matcher(title).find() || lawOfNumber(number) != null || lawOfTitle(title) != null;
    }

    private void numbersBetween(ProseText paragraph, int from, int to, List<Citation> citations) {
        int sign = paragraph.text().indexOf('号', from);
        if (sign < 0 || sign >= to) {
            return;
        }
        Matcher numbered = NUMBERED.matcher(paragraph.text()).region(from, to);
        while (numbered.find()) {
            citations.add(citation(paragraph, "", numbered.group(), numbered.start(), numbered.end()));
        }
    }

    private Citation citation(ProseText paragraph, String title, String number, int start, int end) {
        Law titleLaw = lawOfTitle(title);
        Law numberLaw = lawOfNumber(number);
        return new Citation(
                title,
                number,
                number.replaceAll("[^〔\\[［(（【﹝〕\\]］)）】﹞]", ""),
                titleLaw,
                numberLaw,
                titleLaw == null && numberLaw == null ? near(title, number) : null,
                version(paragraph.text(), start, end),
                paragraph.text().substring(start, end),
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(start, end));
    }

    private static int version(String text, int start, int end) {
        Matcher behind = VERSION.matcher(text).region(end, Math.min(text.length(), end + 2 * BEFORE));
        Matcher before = VERSION_BEFORE.matcher(text).region(Math.max(0, start - BEFORE), start);
        return behind.find()
                ? Integer.parseInt(behind.group(1))
                : before.find() ? Integer.parseInt(before.group(1)) : 0;
    }

    private @Nullable Law lawOfTitle(String title) {
        return byTitle.get(Label.fold(title));
    }

    private @Nullable Law lawOfNumber(String number) {
        return byNumber.get(foldNumber(number));
    }

    /** The kept law that a garbled name means: 政务信息公开条例, 国办公开办〔2019〕60号. */
    private @Nullable Law near(String title, String number) {
        String folded = SUBJECT.matcher(title).find() ? Label.fold(title) : "";
        for (Law law : laws) {
            boolean nearTitle = !folded.isEmpty()
                    && law.titles().stream().map(Label::fold).anyMatch(right -> isNear(folded, right));
            boolean nearNumber = law.number().startsWith(OFFICE)
                    && number.startsWith(OFFICE)
                    && digits(number).equals(digits(law.number()))
                    && Label.likeness(foldNumber(number), foldNumber(law.number())) >= NEAR;
            if (nearTitle || nearNumber) {
                return law;
            }
        }
        return null;
    }

    /** A law's name with a wrong character; a notice's long title resembles too many others to tell, a local law has the name of its place before it. */
    static boolean isNear(String folded, String right) {
        String end = right.substring(Math.max(0, right.length() - 2));
        return LAW_ENDS.contains(end)
                && folded.endsWith(end)
                && right.length() >= 8
                && !folded.contains(right)
                && Label.likeness(folded, right) >= NEAR;
    }

    private static String foldNumber(String number) {
        return Label.fold(number).replace("第", "").replaceFirst("^国务院([0-9]+)号令$", "国务院令$1号");
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
