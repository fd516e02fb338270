package org.hecha.report;

/** How headings are numbered; the four levels are those of GB/T 9704. */
public enum NumberStyle {
    /** 第一部分 */
    PART(1),
    /** 一、 */
    CHINESE(1),
    /** （一） */
    CHINESE_BRACKETS(2),
    /** 1. */
    DIGIT_DOT(3),
    /** 1、 */
    DIGIT_COMMA(3),
    /** （1） or 1） */
    DIGIT_BRACKETS(4),
    /** ① */
    CIRCLED(5);

    private final int level;

    NumberStyle(int level) {
        this.level = level;
    }

    public int level() {
        return level;
    }
}
