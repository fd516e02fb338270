package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Nothing serious by the rules of accessibility, nothing that the content policy refused, no script that broke. */
final class Soundness {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private Soundness() {}

    /** Holds for the page that the browser shows. */
    static void check(Browser browser) throws IOException {
        try (InputStream axe = Soundness.class.getResourceAsStream(AXE)) {
            browser.eval(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8) + "; 1");
        }
        String found = browser.eval("axe.run(document, {iframes: false}).then(r => r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)"
                + " + (n.any[0] ? ' ' + n.any[0].message : '')).join(' | ')).join('\\n'))");
        assertThat(found).as(browser.eval("location.pathname")).isEmpty();
        assertThat(browser.complaints()).as(browser.eval("location.pathname")).isEmpty();
    }
}
