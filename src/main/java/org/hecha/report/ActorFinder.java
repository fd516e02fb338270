package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the units that a report names as the one who reports. Only places where nobody but the reporting unit can stand
 * are read: who compiles and publishes the report, whom readers are to ask, who signs; and, in a town's report, the subject
 * of a sentence on what was done in the year.
 */
final class ActorFinder {

    private static final String NAME = "[\\u4e00-\\u9fff]{1,16}?(?:镇|乡|街道|局|委员会|委|县|区|旗)(?:人民政府|政府|办事处)?";
    private static final Pattern COMPILES =
            Pattern.compile("(?:本(?:年度)?报告|报告)由(" + NAME + ")(?:办公室|党政(?:综合)?办公室)?(?:根据|按照|依据|负责|编制|组织)");
    private static final Pattern PUBLISHES =
            Pattern.compile("(?:现将|现公布|现向社会公布|特向社会公布|现予公布)(" + NAME + ")(?:20[0-9]{2}年度?)?(?:的)?政府信息公开");
    private static final Pattern ANSWERS =
            Pattern.compile("(?:疑问|意见|建议|咨询)[^。；]{0,8}请(?:与|同|向|直接与)(" + NAME + ")(?:办公室|党政(?:综合)?办公室)?(?:联系|反映|咨询)");
    private static final Pattern ACTS = Pattern.compile(
            "(?:^\\s*|[。；]\\s*|(?:^|[。；])\\s*20[0-9]{2}年度?[，,]|下一步[，,]|今后[，,])([\\u4e00-\\u9fff]{1,12}?(?:镇|乡|街道)(?:人民政府|政府|办事处)?)"
                    + "(?=20[0-9]{2}年|全年(?:共|主动|未)|共(?:主动|收到)|主动公开|未收到|严格(?:按照|落实|执行)|认真(?:贯彻|落实|学习)|高度重视|政府信息公开工作|将(?:进一步|继续|不断|着力))");

    /** The same of a bureau of a county, with its trade. */
    private static final Pattern BUREAU_ACTS = Pattern.compile(
            "(?:^\\s*|[。；]\\s*|(?:^|[。；])\\s*20[0-9]{2}年度?[，,]|下一步[，,]|今后[，,])([\\u4e00-\\u9fff]{1,6}?[县区旗]([\\u4e00-\\u9fff]{2,10}?局))"
                    + "(?=20[0-9]{2}年|全年|共(?:主动|收到)|主动公开|未收到|严格(?:按照|落实|执行)|认真(?:贯彻|落实|学习)|高度重视|依法|将(?:进一步|继续|不断|着力))");

    private static final Pattern OF_COUNTY = Pattern.compile(".{1,10}[县区旗].{2,14}(?:局|委员会|委)");
    private static final Pattern SELF = Pattern.compile("我(镇|乡|局)(?!域|长|级|里)");
    /** Names that stand for no one unit, or for a former or neighbouring one. */
    private static final Pattern NO_NAME = Pattern.compile("^(?:[我本该各全某贵两]|各?有关|下辖|所辖|相关|原|其他)|某|我[镇乡局县区]|各[镇乡局县区]");

    private static final Pattern BESIDES = Pattern.compile("学习|借鉴|经验|联合|合并|撤|协作|走访|对口|原|划|试点|例如|如：|村级|监督|抽查");
    private static final Pattern PARENTS = Pattern.compile("^.*?(?:省|自治区|自治州|市|州|盟|县|区|旗)(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern PLACE =
            Pattern.compile("([\\u4e00-\\u9fff]{2,8}?)(?:省|自治区|自治州|市|州|盟|县|区|旗)(?=[\\u4e00-\\u9fff]{2})");
    private static final int LAST_LINES = 6;

    private ActorFinder() {}

    static List<Actor> find(List<ProseText> prose, Report report) {
        List<Actor> found = new ArrayList<>();
        List<ProseText> own = prose.stream().filter(ProseText::own).toList();
        boolean village = report.kind() == UnitKind.TOWN || report.kind() == UnitKind.STREET;
        boolean bureau =
                report.kind() == UnitKind.DEPARTMENT && report.unitName().matches(".*(?:局|委员会|委|厅)");
        for (ProseText paragraph : own) {
            String text = paragraph.text();
            if (paragraph.preface() && text.length() > 20) {
                names(COMPILES, "报告由", paragraph, report, found);
                names(PUBLISHES, "政府信息公开", paragraph, report, found);
                names(ANSWERS, "请", paragraph, report, found);
            }
            if (village && !paragraph.preface() && text.length() > 15) {
                names(ACTS, "", paragraph, report, found);
            }
            if (bureau && !paragraph.preface() && text.length() > 15 && text.indexOf('局') >= 0) {
                bureaus(paragraph, report, found);
            }
            selfNames(paragraph, found);
        }
        signature(own, report, found);
        return found;
    }

    /** @param always words that every match holds, which are looked for much faster */
    private static void names(Pattern frame, String always, ProseText paragraph, Report report, List<Actor> found) {
        if (!paragraph.text().contains(always)) {
            return;
        }
        Matcher matcher = frame.matcher(paragraph.text());
        while (matcher.find()) {
            String name = matcher.group(1);
            String sentence = paragraph.sentence(matcher.start(1), matcher.end(1));
            if (!NO_NAME.matcher(name).find() && !BESIDES.matcher(sentence).find()) {
                add(name, matcher.start(1), matcher.end(1), paragraph, report, found);
            }
        }
    }

    /** A bureau of a city has those of its counties below it, and may tell of them: only of its own trade. */
    private static void bureaus(ProseText paragraph, Report report, List<Actor> found) {
        Matcher matcher = BUREAU_ACTS.matcher(paragraph.text());
        while (matcher.find()) {
            String trade = matcher.group(2);
            boolean above = !OF_COUNTY.matcher(report.unitName()).matches();
            String sentence = paragraph.sentence(matcher.start(1), matcher.end(1));
            if (!(above && report.unitName().endsWith(trade))
                    && !NO_NAME.matcher(matcher.group(1)).find()
                    && !BESIDES.matcher(sentence).find()) {
                add(matcher.group(1), matcher.start(1), matcher.end(1), paragraph, report, found);
            }
        }
    }

    private static void signature(List<ProseText> own, Report report, List<Actor> found) {
        for (ProseText line : own.subList(Math.max(0, own.size() - LAST_LINES), own.size())) {
            String name = TitleReader.withoutSpaces(line.text());
            if (!line.preface() && name.length() >= 4 && name.length() <= 25 && UnitName.isUnit(name)) {
                add(name, 0, line.text().length(), line, report, found);
            }
        }
    }

    private static void selfNames(ProseText paragraph, List<Actor> found) {
        if (paragraph.text().indexOf('我') < 0) {
            return;
        }
        Matcher self = SELF.matcher(paragraph.text());
        while (self.find()) {
            UnitKind kind = self.group(1).equals("局") ? UnitKind.DEPARTMENT : UnitKind.TOWN;
            found.add(new Actor(
                    self.group(),
                    kind,
                    false,
                    true,
                    paragraph.section(),
                    true,
                    Certainty.CERTAIN,
                    paragraph.at(self.start(), self.end())));
        }
    }

    private static void add(String name, int start, int end, ProseText paragraph, Report report, List<Actor> found) {
        found.add(new Actor(
                name,
                UnitName.kind(name),
                isForeign(name, report),
                false,
                paragraph.section(),
                true,
                Certainty.CERTAIN,
                paragraph.at(start, end)));
    }

    /** Of the same kind, and neither name can be a short form of the other; or both of one trade, in different places. */
    static boolean isForeign(String name, Report report) {
        String here = core(report.unitName());
        String there = core(name);
        return report.kind() != UnitKind.UNKNOWN
                && UnitName.kind(name) == report.kind()
                && here.length() >= 2
                && there.length() >= 2
                && last(here) == last(there)
                && (!isShortFor(here, there) && !isShortFor(there, here)
                        || here.equals(there) && isElsewhere(name, report.unitName()));
    }

    /** Whether two names state places of different stems; 洪泽县 and 洪泽区 are one place that was renamed. */
    private static boolean isElsewhere(String name, String other) {
        String here = seat(other);
        String there = seat(name);
        return here.length() >= 2 && there.length() >= 2 && !other.contains(there) && !name.contains(here);
    }

    /** The innermost place that a name states above its core, without its kind: 云溪 for 临河市云溪县教育局. */
    private static String seat(String name) {
        Matcher place = PLACE.matcher(name);
        String innermost = "";
        while (place.find()) {
            innermost = place.group(1);
        }
        return innermost;
    }

    /** 镇 and 乡 are of one kind; so are bureaus, commissions and departments. */
    private static char last(String name) {
        char last = name.charAt(name.length() - 1);
        return switch (last) {
            case '乡' -> '镇';
            case '会', '委', '厅' -> '局';
            default -> last;
        };
    }

    /** Without the places above it and without what all of its kind have: 大河镇 for 青石县大河镇人民政府. */
    private static String core(String name) {
        String bare = name.replaceAll("(?:人民政府|政府|办事处|党政办公室|办公室)$", "");
        return bare.endsWith("县") || bare.endsWith("区") || bare.endsWith("旗")
                ? bare.replaceAll("^.*(?:省|自治区|自治州|市|州|盟)(?=[\\u4e00-\\u9fff]{2})", "")
                : PARENTS.matcher(bare).replaceAll("");
    }

    /** Whether the characters of one stand in the other in order: 人社局 for 人力资源和社会保障局. */
    private static boolean isShortFor(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
