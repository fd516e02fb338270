package org.hecha.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What {@code overrides.yaml} of a rule pack makes of a rule. A rule that is switched off governs no report.
 *
 * @param rule its id
 * @param title what people call it
 * @param was its level as its author wrote it, the gravest of its DRL rules'
 * @param level its level now; null if it is switched off
 * @param reason why, in Chinese
 * @param basis the text that the decision rests on; empty if none is named
 * @param pack the pack's title: the name of its folder
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Adjustment(
        String rule, String title, Severity was, @Nullable Severity level, String reason, String basis, String pack) {

    /** In JSON: {@code off: true}. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean off() {
        return level == null;
    }

    /** One clause in Chinese: 级别由警告改为提示（理由：…；规则包 jiangsu）. */
    @JsonIgnore
    public String words() {
        String what = level == null ? "已停用" : "级别由" + was.label() + "改为" + level.label();
        return what + "（理由：" + reason + (basis.isEmpty() ? "" : "；依据：" + basis) + "；规则包 " + pack + "）";
    }
}
