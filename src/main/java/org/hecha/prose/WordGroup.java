package org.hecha.prose;

/** What part a word plays in saying what a number counts. */
public enum WordGroup {
    /** What was done: 收到, 办结. */
    ACT,
    /** What it was done to: 政府信息公开申请, 行政复议. */
    TOPIC,
    /** How an application ended: 予以公开. */
    OUTCOME,
    /** How a case ended: 结果维持. */
    RESULT,
    /** How a case came to court: 未经复议直接起诉. */
    ROUTE,
    /** Where information was published: 政府网站. */
    CHANNEL,
    /** How an application came in: 当面. */
    VIA,
    /** Who applied: 自然人. */
    APPLICANT,
    /** That more than this year's is counted: 含上年结转. */
    INCLUSIVE,
    /** That only some are counted: 栏目, 涉及. */
    NARROW,
    /** That all are counted: 共, 累计. */
    TOTAL,
    /** Whose: 我镇, 全市. */
    SCOPE,
    /** When: 上年, 第一季度. */
    TIME,
    /** That parts follow: 其中, 分别为. */
    PART,
    /** That a share follows: 占. */
    SHARE,
    /** That a difference follows: 增长, 减少. */
    CHANGE,
    /** That something is held against another year: 同比, 比上年. */
    COMPARE,
    /** That there was none: 未, 没有. */
    NEGATION,
    /** That something holds of all: 全部办结, 均获维持. */
    ALL,
    /** That words belong side by side: 并, 和. */
    JOIN,
    /** That a list goes on: 等. */
    ETC,
    /** What changes nothing: 共, 达, 的. */
    NEUTRAL;

    /** Whether a word of this group tells what is counted. */
    boolean tells() {
        return switch (this) {
            case ACT, TOPIC, OUTCOME, RESULT, ROUTE, CHANNEL, VIA, APPLICANT, INCLUSIVE, NARROW -> true;
            default -> false;
        };
    }
}
