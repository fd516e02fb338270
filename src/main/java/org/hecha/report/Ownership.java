package org.hecha.report;

import java.util.List;
import org.hecha.prose.Statement;

/** Tells whether words of the prose speak of the report's own unit and year. */
record Ownership(String unitName, UnitKind kind, int year) {

    private static final List<String> ITSELF = List.of("机关", "单位", "部门");
    private static final List<String> REGIONS = List.of("市", "县", "区", "省", "州", "盟", "旗");

    static Ownership of(Report report) {
        return new Ownership(report.unitName(), report.kind(), report.judgedYear());
    }

    /** What the text may call the unit. */
    List<String> names() {
        return unitName.length() < 3 ? List.of() : List.of(unitName);
    }

    boolean covers(String scope, Statement.Span span, int named) {
        boolean time = span == Statement.Span.YEAR && (named == 0 || named == year);
        return time && isOwn(scope);
    }

    boolean isLastYear(Statement.Span span, int named) {
        return span == Statement.Span.LAST_YEAR || (span == Statement.Span.YEAR && named > 0 && named == year - 1);
    }

    boolean isOwn(String scope) {
        for (String words : scope.isEmpty() ? new String[0] : scope.split(" ")) {
            if (!isOwnWord(words)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwnWord(String words) {
        if (!unitName.isEmpty() && (unitName.endsWith(words) || words.equals(unitName))) {
            return true;
        }
        char first = words.charAt(0);
        if ("我本全".indexOf(first) < 0) {
            return kind != UnitKind.GOVERNMENT
                    && (words.equals("镇政府")
                            || words.equals("乡政府")
                            || words.equals("镇人民政府")
                            || words.equals("乡人民政府")
                            || words.equals("街道办事处")
                            || words.equals("办事处"));
        }
        String what = words.substring(1);
        if (ITSELF.contains(what)) {
            return true;
        }
        boolean region = REGIONS.contains(what);
        return switch (kind) {
            case GOVERNMENT -> region && level().equals(what);
            case TOWN -> what.equals("镇") || what.equals("乡");
            case STREET -> what.equals("街道") || what.equals("街") || what.equals("办");
            default -> !region && !what.equals("镇") && !what.equals("乡") && !what.equals("街道");
        };
    }

    /** 县 of 云溪县人民政府. */
    private String level() {
        String plain = unitName.replace("人民政府", "").replace("政府", "");
        return plain.isEmpty() ? "" : plain.substring(plain.length() - 1);
    }
}
