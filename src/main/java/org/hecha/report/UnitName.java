package org.hecha.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authorities: which words are one, and what kind of authority it is. */
final class UnitName {

    private static final String PLACE = "[\\u4e00-\\u9fff]{1,20}";
    private static final Pattern STREET = Pattern.compile(PLACE + "街道(办事处|办)?");
    private static final Pattern TOWN = Pattern.compile(PLACE + "(镇|乡|苏木)(人民政府|政府)?");
    private static final Pattern DEPARTMENT =
            Pattern.compile(PLACE + "(局|厅|委员会|委|办公室|办公厅|办|中心|总队|支队|大队|分局|署|司法所|税务所|馆|院|社|联合会|公司)");
    private static final Pattern GOVERNMENT = Pattern.compile(PLACE + "(省|自治区|市|州|盟|地区|县|区|旗|林区|特区)(人民政府|政府)?");
    private static final Pattern COMMITTEE = Pattern.compile(PLACE + "(管理委员会|管委会|开发区|园区|新区|高新区|度假区|风景区)");
    private static final Pattern NAMED = Pattern.compile(
            "([\\u4e00-\\u9fff]{2,18}?(?:人民政府|街道办事处|街道|镇|乡|局|委员会|办公室|县|区|市))(?=[0-9０-９]{4}年|20|政府信息|信息公开|公开的?政府信息)");

    /** The last characters of all names: most words that are asked about end otherwise. */
    private static final String LAST = "道处办镇乡木府局厅会委室心队署所馆院社司省区市州盟县旗";

    private UnitName() {}

    static boolean isUnit(String words) {
        return kind(words) != UnitKind.UNKNOWN
                || (words.endsWith("会") || words.endsWith("区"))
                        && COMMITTEE.matcher(words).matches();
    }

    /** The kind that a name tells by its end. */
    static UnitKind kind(String name) {
        if (name.isEmpty()
                || LAST.indexOf(name.charAt(name.length() - 1)) < 0
                || COMMITTEE.matcher(name).matches()) {
            return UnitKind.UNKNOWN;
        }
        if (STREET.matcher(name).matches()) {
            return UnitKind.STREET;
        }
        if (TOWN.matcher(name).matches()) {
            return UnitKind.TOWN;
        }
        if (DEPARTMENT.matcher(name).matches()) {
            return UnitKind.DEPARTMENT;
        }
        return GOVERNMENT.matcher(name).matches() ? UnitKind.GOVERNMENT : UnitKind.UNKNOWN;
    }

    /** The first authority that a text names as the one whose information it speaks of. */
    static Optional<String> firstIn(String text) {
        Matcher matcher = NAMED.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1).replaceAll("^.*(?:根据|由|本|汇总|现将|年)", ""))
                : Optional.empty();
    }
}
