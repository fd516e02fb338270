package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as its author wrote it, taken apart and not yet understood. */
final class DraftRule {

    /** What a rule says of itself, by the annotation that says it in DRL. */
    static final Map<String, String> HEADS = heads();

    final Words name;
    /** By the Chinese word: 编号, 级别. */
    final Map<String, Words> heads = new LinkedHashMap<>();

    /** Annotations of DRL, as they stand. */
    final List<Words> annotations = new ArrayList<>();

    final List<Words> conditions = new ArrayList<>();
    final List<Words> conclusions = new ArrayList<>();
    /** Where 当 stands; null while it has not come. */
    @Nullable
    Words when;
    /** Where 则 stands; null while it has not come. */
    @Nullable
    Words then;

    String comment = "";
    /** How people find it: a row of a sheet; empty where the line says it. */
    String place = "";
    /** As the author wrote it. */
    String written = "";

    DraftRule(Words name) {
        this.name = name;
    }

    private static Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("编号", "id");
        heads.put("级别", "severity");
        heads.put("组", "group");
        heads.put("依据", "basis");
        heads.put("年度", "since");
        heads.put("需要", "needs");
        return heads;
    }
}
