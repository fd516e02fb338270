package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hecha.desk.Case;
import org.hecha.desk.Role;
import org.hecha.desk.Wish;
import org.hecha.rule.Finding;
import org.hecha.sweep.Roots;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.store.schedule.Schedules;
import org.hecha.sweep.store.schedule.Timing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in a real browser, light and dark, on a desk and on a phone: accessible, nothing beside the window. With
 * {@code HECHA_SHOTS} set to a folder it leaves a picture of each there. Skipped where Chromium is not installed.
 */
class EveryPageTest {

    private static final Path SAMPLES = Path.of("src/samples").toAbsolutePath();
    private static final String UNIT = "临河市水务局";

    private static OpenDesk desk;
    private static Browser browser;
    /** These let no script run at all, not even that of this test. */
    private static final List<String> PAPERS = List.of("trends", "reference", "reference-rule");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        assumeTrue(Browser.installed().isPresent(), "Chromium is not installed on this machine");
        String store = folder.resolve("核查.db").toString();
        SampleSweeping sweeping = new SampleSweeping(store);
        for (int i = 0; i < 2; i++) {
            sweeping.sweep(List.of(SAMPLES.toString()), false, silent());
        }
        try (Schedules schedules = Schedules.open(store)) {
            schedules.add(Timing.of("30 2 10 1,4,7,10 *", "Asia/Shanghai"), List.of("--", SAMPLES.toString()));
            schedules.add(
                    Timing.of("0 6 * * 1", "Asia/Shanghai"),
                    List.of("--", "https://www.linhe.example.gov.cn/zwgk/ndbg/"));
        }
        desk = OpenDesk.sweeping(folder, Roots.of(List.of(SAMPLES)), sweeping);
        desk.desk.users().add("测试", "总管", EnumSet.allOf(Role.class), OpenDesk.PASSWORD);
        pages();
        browser = Browser.open(Browser.installed().get(), 1366, 768);
    }

    static SweepWatch silent() {
        return new SweepWatch() {
            @Override
            public void begins(int sweep, int inputs, boolean resumed) {}

            @Override
            public void done() {}

            @Override
            public void settles() {}

            @Override
            public boolean stop() {
                return false;
            }
        };
    }

    private static void pages() throws Exception {
        for (String name : List.of("shigu-2018.txt", "liudu-2019.docx", "wangchuan-civil-2021.pdf")) {
            audited(name);
        }
        Case report = audited("linhe-water-2022.html");
        List<Finding> findings =
                desk.desk.cases().result(report.id(), 1).orElseThrow().findings();
        desk.desk
                .decisions()
                .decide(
                        report.id(),
                        "王芳",
                        List.of(
                                Wish.confirm(findings.get(3).fingerprint(), 0),
                                Wish.confirm(findings.get(4).fingerprint(), 0),
                                Wish.waive(
                                        findings.get(2).fingerprint(),
                                        0,
                                        "已向单位核实，系扫描误差",
                                        java.time.LocalDate.of(2099, 12, 31))));
        correct(report);
        String at = "/reports/" + report.id();
        PAGES.put("list", "/");
        PAGES.put("room", at);
        PAGES.put("room-pdf", "/reports/" + (report.id() - 1));
        PAGES.put("tables", at + "/tables");
        PAGES.put("memo", at + "/memo");
        PAGES.put("compare", at + "/compare");
        PAGES.put("sweeps", "/sweeps");
        PAGES.put("trends", "/sweeps/trends");
        PAGES.put("schedules", "/schedules");
        PAGES.put("units", "/units");
        PAGES.put("unit", "/unit?name=" + URLEncoder.encode(UNIT, StandardCharsets.UTF_8));
        PAGES.put("rules", "/rules");
        PAGES.put("rule-edit", "/rules/edit?file=balance/applications.drl");
        PAGES.put("reference", "/rules/reference/index.html");
        PAGES.put("reference-rule", "/rules/reference/missing-section.html");
        PAGES.put("me", "/me");
        PAGES.put("trail", "/trail");
        PAGES.put("fault", "/nothing");
    }

    private static Case audited(String name) throws IOException, InterruptedException {
        return desk.audited(name, Files.readAllBytes(SAMPLES.resolve(name)));
    }

    private static void correct(Case report) throws IOException, InterruptedException {
        String text = Files.readString(SAMPLES.resolve("linhe-water-2022.html"), StandardCharsets.UTF_8);
        desk.corrected(report, "李强", "改正稿.html", text.replace("12O", "120").getBytes(StandardCharsets.UTF_8));
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

    private static String at(String path) {
        return "http://127.0.0.1:" + desk.port() + path;
    }

    private static void look(String name, String way) throws IOException {
        Soundness.check(browser);
        String folder = System.getenv("HECHA_SHOTS");
        if (folder != null) {
            Files.write(Path.of(folder, name + "-" + way + ".png"), browser.picture());
        }
    }

    @Test
    void everyPageIsSoundOnADeskAndInTheDarkOnAPhone() throws IOException {
        lookAt(List.of("light", "phone-dark"));
    }

    @Test
    @Tag("slow")
    void everyPageIsSoundInTheDarkAndOnAPhone() throws IOException {
        lookAt(List.of("light", "dark", "phone"));
    }

    private static void lookAt(List<String> ways) throws IOException {
        for (String way : ways) {
            boolean phone = way.startsWith("phone");
            browser.dark(way.endsWith("dark"));
            browser.size(phone ? 390 : 1366, phone ? 844 : 768, phone);
            if (way.equals("light")) {
                browser.go(at("/sign-in"));
                look("sign-in", way);
                browser.type("#name", "总管");
                browser.type("#password", OpenDesk.PASSWORD);
                browser.click("main form button");
                browser.waitFor("document.querySelector('#drop')");
            }
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                browser.trusted(PAPERS.contains(page.getKey()));
                browser.go(at(page.getValue()));
                browser.waitFor(
                        "document.readyState === 'complete' && Array.from(document.querySelectorAll('.page .waiting'))"
                                + ".every(w => !w.offsetParent || w.getBoundingClientRect().top > innerHeight)");
                look(page.getKey(), way);
                assertThat(browser.eval("String(document.documentElement.scrollWidth - innerWidth)"))
                        .as(page.getKey() + " " + way + " is wider than the window")
                        .satisfies(over -> assertThat(Integer.parseInt(over)).isLessThanOrEqualTo(0));
            }
        }
        assertThat(desk.faults).isEmpty();
    }
}
