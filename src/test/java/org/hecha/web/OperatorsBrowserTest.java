package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hecha.sweep.Roots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does in a day, done in a real browser. Skipped where Chromium is not installed. */
class OperatorsBrowserTest {

    private static final Path SAMPLES = Path.of("src/samples").toAbsolutePath();

    private static OpenDesk desk;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        assumeTrue(Browser.installed().isPresent(), "Chromium is not installed on this machine");
        desk = OpenDesk.sweeping(
                folder,
                Roots.of(List.of(SAMPLES)),
                new SampleSweeping(folder.resolve("核查.db").toString()));
        browser = Browser.open(Browser.installed().get(), 1366, 768);
    }

    @AfterEach
    void nothingBroke() {
        assertThat(desk.faults).isEmpty();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    private static String words() {
        return browser.eval("document.querySelector('main').innerText");
    }

    @Test
    void sweepsLooksAtUnitsAndPlansTheNextSweep() throws IOException {
        browser.go("http://127.0.0.1:" + desk.port() + "/sweeps");
        browser.type("#name", "运维");
        browser.type("#password", OpenDesk.PASSWORD);
        browser.click("form button");
        browser.waitFor("document.querySelector('#sources')");

        browser.type("#sources", "/etc");
        browser.click("form[action='/sweeps'] .first");
        browser.waitFor("document.querySelector('main').innerText.includes('可以清查')");
        Soundness.check(browser);
        browser.go("http://127.0.0.1:" + desk.port() + "/sweeps");
        browser.type("#sources", SAMPLES.toString());
        browser.click("form[action='/sweeps'] .first");
        browser.waitFor("document.querySelector('main').innerText.includes('清查完成')");
        Soundness.check(browser);
        assertThat(browser.eval("document.querySelectorAll('.list tbody tr').length"))
                .isEqualTo("1");

        browser.click("a[href='/units']");
        browser.waitFor("document.querySelectorAll('.list a.whole').length === 10");
        browser.click(".list a.whole");
        browser.waitFor("document.querySelector('main').innerText.includes('历年问题')");
        Soundness.check(browser);

        browser.click("a[href='/sweeps']");
        browser.click("a[href='/schedules']");
        browser.waitFor("document.querySelector('#every')");
        assertThat(browser.eval("document.querySelector('#weekday').offsetParent === null"))
                .as("only what the choice needs")
                .isEqualTo("true");
        browser.eval("(() => { const e = document.querySelector('#every'); e.value = 'weekly';"
                + " e.dispatchEvent(new Event('change', {bubbles: true})); })()");
        browser.waitFor("document.querySelector('#weekday').offsetParent !== null");
        browser.type("#sources", SAMPLES.toString());
        browser.click("form[action='/schedules'] .first");
        browser.waitFor("document.querySelector('.remark.good') !== null");
        assertThat(words()).contains("每周一 02:00", SAMPLES.toString());
        Soundness.check(browser);
        browser.click("form[action='/schedules/1/run'] button");
        browser.waitFor("document.querySelector('main').innerText.includes('已安排马上运行')");
        browser.eval("window.confirm = () => true");
        browser.click("form[action='/schedules/1/remove'] button");
        browser.waitFor("document.querySelector('main').innerText.includes('还没有登记计划')");
        assertThat(desk.faults).isEmpty();
    }
}
