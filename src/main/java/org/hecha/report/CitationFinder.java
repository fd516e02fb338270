package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.Law;
import org.jspecify.annotations.Nullable;

/** Finds the laws and notices that a report names, and which of the kept ones they are. */
final class CitationFinder {

    private static final int NEAR = 80;
    private static final List<String> LAW_ENDS = List.of("条例", "办法", "格式");

    private static final String NUMBER =
            "(?:国务院令第?\\s*[0-9]{1,4}\\s*号|国务院第?\\s*[0-9]{1,4}\\s*号令|国[\\u4e00-\\u9fff]{1,8}\\s*[〔\\[［(（【﹝]\\s*(?:19|20)[0-9]{2}\\s*[〕\\]］)）】﹞]\\s*第?\\s*[0-9]{1,4}\\s*号)";
    private static final Pattern TITLED = Pattern.compile(
            "《([^《》]{2,80}(?:《[^《》]{2,60}》[^《》]{0,20})?)》(?:\\s*[（(]?\\s*(" + NUMBER + ")(?:[^（()）。；《》]{0,20}[）)])?)?");
    private static final Pattern NUMBERED = Pattern.compile(NUMBER);
    /** Words before a title that name it as history, not as what is in force. */
    private static final Pattern FORMER = Pattern.compile("(?:原|旧|修[订改]前的?|废止的?|代替了?|取代了?)$");

    private static final Pattern SUBJECT = Pattern.compile("信息公开|年度报告|信息处理费");

    private final List<Law> laws;

    CitationFinder(List<Law> laws) {
        this.laws = laws;
    }

    List<Citation> find(List<ProseText> prose) {
        List<Citation> citations = new ArrayList<>();
        for (ProseText paragraph : prose) {
            int titledUntil = 0;
            Matcher titled = TITLED.matcher(paragraph.text());
            while (titled.find()) {
                numbersBetween(paragraph, titledUntil, titled.start(), citations);
                String number = titled.group(2) == null ? "" : titled.group(2);
                boolean former = FORMER.matcher(paragraph.text().substring(0, titled.start()))
                        .find();
                if (!former && (SUBJECT.matcher(titled.group(1)).find() || lawOfNumber(number) != null)) {
                    citations.add(citation(paragraph, titled.group(1), number, titled.start(), titled.end()));
                }
                titledUntil = titled.end();
            }
            numbersBetween(paragraph, titledUntil, paragraph.text().length(), citations);
        }
        return citations;
    }

    private void numbersBetween(ProseText paragraph, int from, int to, List<Citation> citations) {
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
                paragraph.text().substring(start, end),
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(start, end));
    }

    private @Nullable Law lawOfTitle(String title) {
        String folded = Label.fold(title);
        return laws.stream()
                .filter(law -> law.titles().stream().map(Label::fold).anyMatch(folded::equals))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Law lawOfNumber(String number) {
        String folded = foldNumber(number);
        return folded.isEmpty()
                ? null
                : laws.stream()
                        .filter(law -> foldNumber(law.number()).equals(folded))
                        .findFirst()
                        .orElse(null);
    }

    /** The kept law that a garbled name means: 政务信息公开条例, 国办公开办〔2019〕60号. */
    private @Nullable Law near(String title, String number) {
        String folded = Label.fold(title);
        for (Law law : laws) {
            boolean nearTitle = !folded.isEmpty()
                    && law.titles().stream().map(Label::fold).anyMatch(right -> isNear(folded, right));
            boolean nearNumber = !number.isEmpty()
                    && digits(number).equals(digits(law.number()))
                    && Label.likeness(foldNumber(number), foldNumber(law.number())) >= NEAR;
            if (nearTitle || nearNumber) {
                return law;
            }
        }
        return null;
    }

    /** A law's name with a wrong character; a notice's long title resembles too many others to tell. */
    private static boolean isNear(String folded, String right) {
        String end = right.substring(Math.max(0, right.length() - 2));
        return LAW_ENDS.contains(end)
                && folded.endsWith(end)
                && right.length() >= 8
                && Label.likeness(folded, right) >= NEAR;
    }

    private static String foldNumber(String number) {
        return Label.fold(number).replace("第", "").replaceFirst("^国务院([0-9]+)号令$", "国务院令$1号");
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
