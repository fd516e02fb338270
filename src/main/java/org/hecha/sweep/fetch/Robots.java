package org.hecha.sweep.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;

/**
 * What a site's robots.txt says to this program.
 *
 * @param rules as the file states them
 * @param status of the answer that brought them
 */
record Robots(BaseRobotRules rules, int status) {

    /** The name under which sites may address this program. */
    static final String NAME = "hecha";

    /** Bytes of it; RFC 9309 asks for no more than 500 KiB. */
    static final long MOST_BYTES = 512L << 10;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    static Robots of(String address, byte[] content, String mediaType) {
        boolean page = mediaType.contains("html"); // sites that answer everything with their front page
        return page
                ? none()
                : new Robots(
                        new SimpleRobotRulesParser().parseContent(address, content, "text/plain", List.of(NAME)), 200);
    }

    /** There is none: everything is allowed. */
    static Robots none() {
        return new Robots(new SimpleRobotRulesParser().failedFetch(404), 404);
    }

    /** The site has one and cannot show it: by RFC 9309 nothing is allowed for now. */
    static Robots away(int status) {
        return new Robots(new SimpleRobotRulesParser().failedFetch(503), status);
    }

    boolean isAway() {
        return rules.isDeferVisits();
    }

    boolean allows(String address) {
        return rules.isAllowed(address);
    }

    /** The pause between two requests, as the site wants it. */
    Duration pause(Duration own) {
        long wanted = rules.getCrawlDelay();
        if (wanted == BaseRobotRules.UNSET_CRAWL_DELAY || wanted < 0) {
            return own;
        }
        Duration asked = Duration.ofMillis(Math.min(wanted, LONGEST_PAUSE.toMillis()));
        return asked.compareTo(own) > 0 ? asked : own;
    }
}
