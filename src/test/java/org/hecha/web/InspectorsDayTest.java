package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.desk.Decision;
import org.hecha.desk.Trail;
import org.hecha.desk.Wish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an inspector does in a day, done in a real browser; every page he comes by is held against the rules of
 * accessibility and of the content policy. Skipped where Chromium is not installed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectorsDayTest {

    private static final Path SAMPLES = Path.of("src/samples").toAbsolutePath();

    private static OpenDesk desk;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        assumeTrue(Browser.installed().isPresent(), "Chromium is not installed on this machine");
        desk = OpenDesk.forOne(folder);
        browser = Browser.open(Browser.installed().get(), 1366, 768);
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

    @AfterEach
    void nothingBroke() {
        assertThat(desk.faults).isEmpty();
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + desk.port() + path;
    }

    private static void isSound() throws IOException {
        Soundness.check(browser);
    }

    private static String id(String title) {
        return browser.eval("Array.from(document.querySelectorAll('a.whole')).find(a => a.textContent === '" + title
                + "').getAttribute('href').split('/').pop()");
    }

    /** Opens a report at its first finding; returns its id. */
    private static int opens(String title) {
        browser.go(at("/"));
        String id = id(title);
        browser.go(at("/reports/" + id));
        browser.waitFor("document.querySelector('#f1.current')");
        return Integer.parseInt(id);
    }

    /** While the inspector has the page open; returns the finding's fingerprint. */
    private static String aColleagueConfirms(int report, int finding) {
        String fingerprint = desk.desk
                .cases()
                .result(report, 1)
                .orElseThrow()
                .findings()
                .get(finding)
                .fingerprint();
        desk.desk.decisions().decide(report, "李强", List.of(Wish.confirm(fingerprint, 0)));
        return fingerprint;
    }

    @Test
    @Order(1)
    void dropsFilesAndSeesThemAudited() throws IOException {
        browser.go(at("/"));
        isSound();
        browser.files(
                "#pick-files",
                List.of(
                        SAMPLES.resolve("linhe-water-2022.html"),
                        SAMPLES.resolve("liudu-2019.docx"),
                        SAMPLES.resolve("anlan-education-2023.docx"),
                        SAMPLES.resolve("shigu-2018.txt"),
                        SAMPLES.resolve("wangchuan-civil-2021.pdf")));
        browser.waitFor("document.querySelectorAll('#list .tag.failed').length === 3"
                + " && document.querySelectorAll('#list .tag.passed').length === 2");
        isSound();
    }

    @Test
    @Order(2)
    void findsReportsAgain() {
        browser.go(at("/"));
        browser.type("#words", "水务");
        browser.waitFor("document.querySelectorAll('#list tbody tr').length === 1");
        assertThat(browser.eval("document.querySelector('#list a.whole').textContent"))
                .isEqualTo("临河市水务局");
    }

    @Test
    @Order(3)
    void readsAndDecides() throws IOException {
        browser.go(at("/"));
        browser.go(at("/reports/" + id("临河市水务局")));
        browser.waitFor("document.querySelector('.card.current')");
        browser.key("j");
        browser.key("j");
        browser.key("j");
        browser.waitFor("document.querySelector('#f4.current')");
        assertThat(browser.eval("document.querySelector('td.chosen').textContent"))
                .startsWith("85");
        assertThat(browser.eval("document.querySelector('#f4 .term.suspect b').textContent"))
                .isEqualTo("85");
        isSound();
        assertThat(browser.eval("String(document.forms.length)"))
                .as("browsers look through every form as a page opens: none for each finding")
                .satisfies(forms -> assertThat(Integer.parseInt(forms)).isLessThan(6));
        browser.key("a");
        browser.waitFor("document.querySelector('#f4[data-state=confirmed]')");
        browser.key("k");
        browser.waitFor("document.querySelector('#f3.current')");
        browser.key("w");
        browser.waitFor("document.activeElement.name === 'reason'");
        browser.type("#f3 [name=reason]", "已向单位核实，系扫描误差");
        browser.click("#f3 form.waive .first");
        browser.waitFor("document.querySelector('#f3[data-state=waived]')");
        browser.key("n");
        browser.type("#f3 [name=note]", "电话核实");
        browser.click("#f3 form.remark-form .first");
        browser.waitFor("document.querySelector('#f3 .decided').textContent.includes('电话核实')");
        assertThat(browser.eval("document.querySelector('#f3 .decided').textContent"))
                .contains("系扫描误差");
        isSound();
    }

    @Test
    @Order(4)
    void aMarkOpensItsFinding() {
        browser.go(at("/"));
        browser.go(at("/reports/" + id("临河市水务局")));
        browser.click("td.error[data-f='5']");
        browser.waitFor("document.querySelector('#f5.current')");
        browser.click("#f5 [data-why]");
        browser.waitFor("document.querySelector('#f5 .why ol li')");
    }

    @Test
    @Order(5)
    void anotherInspectorsDecisionIsShownAndStands() {
        int report = opens("石鼓镇");
        String fingerprint = aColleagueConfirms(report, 0);
        browser.key("w");
        browser.type("#f1 [name=reason]", "不算");
        browser.click("#f1 form.waive .first");
        browser.waitFor("document.querySelector('#f1 [role=alert]')");
        assertThat(browser.eval("document.querySelector('#f1 [role=alert]').textContent"))
                .contains("李强");
        assertThat(desk.desk.decisions().of(report))
                .extractingByKey(fingerprint)
                .extracting(Decision::by)
                .isEqualTo("李强");
    }

    @Test
    @Order(5)
    void whatColleaguesDecideIsSeenWithoutReloading() {
        aColleagueConfirms(opens("柳渡镇"), 1);
        browser.eval("window.dispatchEvent(new Event('focus'))");
        browser.waitFor("document.querySelector('#f2[data-state=confirmed]')");
        assertThat(browser.eval("document.querySelector('#f2 .decided').textContent"))
                .contains("李强");
        assertThat(browser.eval("document.querySelector('.toast').textContent")).contains("第2项", "李强");
        assertThat(browser.eval("document.querySelector('.card.current').id")).isEqualTo("f1");
    }

    @Test
    @Order(6)
    void auditsAgainAndDecisionsStand() {
        browser.go(at("/"));
        String id = id("柳渡镇");
        browser.go(at("/reports/" + id));
        browser.eval("window.before = true; document.querySelector('form[action$=\"/audit\"] button').click()");
        browser.waitFor("!window.before && document.querySelector('#f2[data-state=confirmed]')"
                + " && !document.querySelector('[data-wait]')");
        assertThat(desk.desk.trail().before(0, 60)).anyMatch(entry -> entry.action() == Trail.Action.REAUDITED);
    }

    @Test
    @Order(6)
    void putsAReportOutOfTheWayAndFetchesItBack() {
        browser.go(at("/"));
        browser.go(at("/reports/" + id("柳渡镇")));
        browser.click("form[action$='/shelve'] button");
        browser.waitFor("document.querySelector('#list') && !document.body.innerText.includes('柳渡镇')");
        browser.go(at("/?verdict=shelved"));
        assertThat(browser.eval("document.querySelector('#list').innerText")).contains("柳渡镇", "共 1 份");
        browser.go(at("/reports/" + id("柳渡镇")));
        browser.click("form[action$='/shelve'] button");
        browser.waitFor("document.querySelector('form[action$=\"/shelve\"] button').innerText === '归档'");
    }

    @Test
    @Order(6)
    void decidesManyAtOnce() {
        browser.go(at("/"));
        browser.go(at("/reports/" + id("石鼓镇")));
        browser.click("[data-open=bulk]");
        browser.click("#bulk-form [value=confirmed]");
        browser.waitFor("document.querySelectorAll('.card[data-state=open]').length === 0"
                + " && document.querySelectorAll('.card[data-state=confirmed]').length === 6");
    }

    @Test
    @Order(7)
    void writesTheMemo() throws IOException {
        browser.go(at("/"));
        String id = id("临河市水务局");
        browser.go(at("/reports/" + id + "/memo"));
        assertThat(browser.eval("document.body.innerText")).contains("已确认 1 项，已豁免 1 项");
        browser.waitFor("document.querySelector('iframe').src.includes('paper.html')");
        isSound();
        assertThat(browser.eval("fetch('/reports/" + id + "/paper.html').then(r => r.text())"))
                .contains("收支不平")
                .contains("系扫描误差")
                .doesNotContain("没有写明收取信息处理费");
        assertThat(browser.eval("fetch('/reports/" + id + "/paper.docx').then(r => r.blob()).then(b => b.size)"))
                .satisfies(size -> assertThat(Integer.parseInt(size)).isGreaterThan(4_000));
    }

    @Test
    @Order(8)
    void comparesTheCorrection(@TempDir Path folder) throws IOException {
        browser.go(at("/"));
        String id = id("临河市水务局");
        Path corrected = folder.resolve("改正稿.html");
        String text = Files.readString(SAMPLES.resolve("linhe-water-2022.html"), StandardCharsets.UTF_8);
        Files.writeString(corrected, text.replace("12O", "120"), StandardCharsets.UTF_8);
        browser.go(at("/reports/" + id));
        browser.click("[data-open=correct]");
        browser.files("#corrected", List.of(corrected));
        browser.click("#correct button.first");
        browser.waitFor("document.querySelector('.figures .count')");
        assertThat(browser.eval(
                        "Array.from(document.querySelectorAll('.figures .count')).map(c => c.textContent).join()"))
                .isEqualTo("1,7,0");
        isSound();
        browser.go(at("/reports/" + id));
        assertThat(browser.eval("document.querySelector('.card[data-state=confirmed]').textContent"))
                .as("decisions survive the correction")
                .contains("收支不平");
    }

    @Test
    @Order(9)
    void showsThePagesOfPdf() throws IOException {
        browser.go(at("/"));
        browser.go(at("/reports/" + id("望川县民政局")));
        browser.waitFor("document.querySelector('#p1 svg image')");
        browser.waitFor("document.querySelector('#p1 svg').getBoundingClientRect().height > 300");
        isSound();
    }

    @Test
    @Order(10)
    void showsTheTablesBesideTheForm() throws IOException {
        browser.go(at("/"));
        browser.go(at("/reports/" + id("临河市水务局") + "/tables"));
        assertThat(browser.eval("document.querySelectorAll('.form-table td.error').length"))
                .isNotEqualTo("0");
        isSound();
    }

    @Test
    @Order(11)
    void readsOnAPhoneInTheDark() throws IOException {
        browser.size(390, 844, true);
        browser.dark(true);
        browser.go(at("/"));
        isSound();
        browser.go(at("/reports/" + id("石鼓镇")));
        isSound();
        assertThat(browser.eval("document.documentElement.scrollWidth <= 390")).isEqualTo("true");
        browser.click("[data-do=switch]");
        browser.waitFor("document.querySelector('#source').offsetParent !== null");
        isSound();
        browser.size(1366, 768, false);
        browser.dark(false);
    }

    @Test
    @Order(12)
    void tellsWhatIsNotThere() throws IOException {
        browser.go(at("/reports/99999"));
        assertThat(browser.eval("document.body.innerText")).contains("没有");
    }
}
