package org.hecha.workbench;

import java.util.List;

/**
 * Something wrong that was put into a sound report.
 *
 * @param target what it was put into
 * @param kind what was done to it
 * @param piece number of the paragraph or table, from 0
 * @param from offset of the first character in the paragraph; of a cell, its number in the table
 * @param to offset behind the last; of a cell, the same as {@code from}
 * @param words that were corrupted
 * @param noticed ids of the rules that found something; empty where none did
 */
public record Corruption(Target target, Kind kind, int piece, int from, int to, String words, List<String> noticed) {

    public Corruption {
        noticed = List.copyOf(noticed);
    }

    public boolean isNoticed() {
        return !noticed.isEmpty();
    }

    /** What can be corrupted. */
    public enum Target {
        FIGURE("表中数字"),
        NUMBER("文中数字"),
        DATE("年份日期"),
        SENTENCE("句子"),
        SECTION("部分");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How. */
    public enum Kind {
        MORE("加一"),
        LESS("减一"),
        BLANK("留空"),
        SWAP("与后一个对调"),
        DROP("删去"),
        DUPLICATE("重复"),
        OTHER_YEAR("换成上一年");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
