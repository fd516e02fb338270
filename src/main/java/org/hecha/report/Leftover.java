package org.hecha.report;

import org.hecha.document.Place;

/**
 * Text of the form's instructions, or a mark that stands for a value, left in the report.
 *
 * @param kind what it is
 * @param raw as it stands: （文字描述）
 * @param section key of the section it stands in
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Leftover(Kind kind, String raw, String section, Certainty certainty, Place place) implements Fact {

    public enum Kind {
        /** An instruction of the form: （文字描述）, 填报说明. */
        INSTRUCTION,
        /** The heading of a form pasted behind the report: 报告格式模板. */
        PASTED_FORM,
        /** XX, ××, ＿＿, 待填. */
        PLACEHOLDER
    }

    @Override
    public String quote() {
        return raw;
    }
}
