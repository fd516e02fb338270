package org.hecha.memo.paper;

import java.util.Locale;

/** The memos that there are templates for. */
public enum PaperKind {
    /** 审核意见: all that was found in one report, for who must decide on it. */
    OPINION("memo"),
    /** 整改通知书: what one unit must correct, by when. */
    RECTIFICATION("notice"),
    /** 核查通报: all reports of a run. */
    CIRCULAR("circular");

    private final String mark;

    PaperKind(String mark) {
        this.mark = mark;
    }

    /** What stands in the names of its files before the suffix: {@code memo}. */
    public String mark() {
        return mark;
    }

    /** Its folder among the templates, and what its templates are called: {@code opinion}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its template for a format lies: {@code opinion/opinion.docx}. */
    String template(String suffix) {
        return key() + "/" + key() + suffix;
    }

    @Override
    public String toString() {
        return key();
    }
}
