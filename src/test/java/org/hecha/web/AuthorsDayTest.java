package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.desk.RuleFiles;
import org.hecha.rule.SmallRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule author does in a day, done in a real browser. Skipped where Chromium is not installed. */
class AuthorsDayTest {

    private static Path rules = Path.of("");
    private static OpenDesk desk;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        assumeTrue(Browser.installed().isPresent(), "Chromium is not installed on this machine");
        rules = SmallRules.in(folder);
        desk = OpenDesk.forOne(folder, rules);
        desk.audited("统计局.txt", SmallRules.report());
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

    /** As if he had typed over some words. */
    private static void replace(String words, String by) {
        browser.eval("(() => { const c = document.querySelector('#content'); const at = c.value.indexOf('" + words
                + "'); c.focus(); c.setSelectionRange(at, at + " + words.length() + "); })()");
        browser.insert(by);
    }

    private static String text(String selector) {
        return browser.eval("document.querySelector('" + selector + "').innerText");
    }

    @Test
    void editsTriesAndSavesARule() throws IOException {
        browser.go("http://127.0.0.1:" + desk.port() + "/rules");
        browser.click("a[href^='/rules/edit']");
        browser.waitFor("document.querySelector('#checked').innerText.includes('没有错误')");
        Soundness.check(browser);

        replace("title()", "titel()");
        browser.waitFor("document.querySelector('#checked').innerText.includes('1 处错误')");
        assertThat(text("#checked")).contains("titel");
        Soundness.check(browser);
        browser.click("#checked .goto");
        assertThat(browser.eval("document.activeElement.id")).isEqualTo("content");

        replace("titel()", "title()");
        browser.waitFor("document.querySelector('#checked').innerText.includes('没有错误')");
        replace("标题是", "题目是");
        browser.click("[data-post='/rules/try']");
        browser.waitFor("document.querySelector('#result .tried')");
        assertThat(text("#result")).contains("有变", "题目是“某县统计局2024年政府信息公开工作年度报告”");
        browser.click("[data-post='/rules/impact']");
        browser.waitFor("document.querySelector('#result').innerText.includes('1 份报告的结果会改变')");
        browser.click("[data-post='/rules/diff']");
        browser.waitFor("document.querySelector('#result .diff .added')");
        Soundness.check(browser);
        assertThat(rules.resolve(SmallRules.FILE)).hasContent(SmallRules.TEXT);

        browser.type("#note", "与通报的措辞一致");
        browser.click(".save .first");
        browser.waitFor("document.querySelector('.remark.good[role=status]') !== null");
        assertThat(Files.readString(rules.resolve(SmallRules.FILE)))
                .contains("题目是")
                .doesNotContain("标题是");
        assertThat(desk.desk.ruleFiles().of(SmallRules.FILE))
                .extracting(RuleFiles.Edition::content)
                .first()
                .isEqualTo(SmallRules.TEXT);
        assertThat(text("details summary")).contains("第 2 稿", "与通报的措辞一致");
        browser.click("details summary");
        assertThat(text("details .removed")).contains("标题是");
        Soundness.check(browser);

        browser.go("http://127.0.0.1:" + desk.port() + "/rules/reference/has-title.html");
        assertThat(browser.eval("document.body.innerText")).contains("has-title", "写有标题");
        assertThat(desk.faults).isEmpty();
        assertThat(List.copyOf(browser.complaints())).isEmpty();
    }
}
