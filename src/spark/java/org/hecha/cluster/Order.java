package org.hecha.cluster;

import java.io.Serializable;

/** What executors must know of a job. Two orders with one key are the same work. */
record Order(RulePacks rules, int year, boolean inProcess, int heapMegabytes, int seconds, int cores)
        implements Serializable {

    static Order of(JobOptions options, int cores) {
        return new Order(
                RulePacks.of(options.rules()),
                options.year(),
                options.inProcess(),
                options.heapMegabytes(),
                options.seconds(),
                cores);
    }

    String key() {
        return rules.hash() + ' ' + year + ' ' + inProcess + ' ' + heapMegabytes + ' ' + seconds + ' ' + cores;
    }
}
