package org.hecha.memo.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hecha.rule.RuleInfo;

/** The rules of the book by name, each once. */
final class RuleTitles {

    private final Map<String, RuleInfo> byId = new LinkedHashMap<>();

    RuleTitles(List<RuleInfo> rules) {
        rules.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
    }

    Map<String, RuleInfo> all() {
        return byId;
    }

    /** The rule's title; its name if it is none of the book's. */
    String of(String id) {
        RuleInfo rule = byId.get(id);
        return rule == null ? id : rule.title();
    }
}
