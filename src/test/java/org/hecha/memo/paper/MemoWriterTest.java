package org.hecha.memo.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.MemoException;
import org.hecha.memo.SampleReports;
import org.hecha.memo.TemplateFolder;
import org.hecha.rule.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoWriterTest {

    private static MemoWriter writer() throws MemoException {
        return writer(TemplateFolder.of(Path.of("templates")));
    }

    private static MemoWriter writer(TemplateFolder folder) throws MemoException {
        return MemoWriter.load(folder, PaperOrder.OPINIONS, SampleReports.TOOL, SampleReports.RULES, List.of());
    }

    private static String render(MemoWriter writer, AuditedReport report) throws MemoException {
        return new String(writer.of(report).get(0).bytes(), StandardCharsets.UTF_8);
    }

    private static Document page(AuditedReport report) throws MemoException {
        return Jsoup.parse(render(writer(), report));
    }

    @Test
    void showsEveryFindingInItsOrder() throws MemoException {
        AuditedReport report = SampleReports.faulty();

        Document page = page(report);

        assertThat(page.select(".findings tbody tr"))
                .hasSameSizeAs(report.findings())
                .extracting(row -> row.select(".severity").text())
                .containsExactlyElementsOf(report.findings().stream()
                        .map(finding -> finding.severity().label())
                        .toList());
        assertThat(page.select(".counts td").eachText()).containsExactly("7", "4", "2", "13");
        assertThat(page.select("h1").text()).isEqualTo("政府信息公开工作年度报告审核意见");
        assertThat(page.select(".findings .uncertain")).hasSize(2);
    }

    @Test
    void textOfTheReportIsNeverMarkupNorTemplate() throws MemoException {
        Document page = page(SampleReports.faulty());

        assertThat(page.select("script, .findings b")).isEmpty();
        assertThat(page.text())
                .contains("<script>alert('x')</script>")
                .contains("${tool.version} 及 ]]>")
                .contains("删除 <b>网页代码</b>。");
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() throws MemoException {
        String page = render(writer(), SampleReports.faulty());

        assertThat(page)
                .contains("‹U+202E›号511‹U+202C›‹U+0000›‹U+001B›[31m红‹U+D800›")
                .doesNotContain("\u202e", "\u0000", "\u001b");
    }

    @Test
    void longQuotesStandWholeInTheAnnex() throws MemoException {
        Finding longest = SampleReports.faulty().findings().get(10);

        Element annex = page(SampleReports.faulty()).select(".annex blockquote").get(0);

        assertThat(longest.location().quote()).hasSizeGreaterThanOrEqualTo(1900);
        assertThat(annex.wholeText()).isEqualTo(longest.location().quote());
    }

    @Test
    void needsNothingBesideIt() throws MemoException {
        Document page = page(SampleReports.faulty());

        assertThat(page.select("link, img, iframe, [src], script")).isEmpty();
        assertThat(page.select("a[href]")).allMatch(link -> link.attr("href").startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void isTheSameInEveryRun() throws MemoException {
        assertThat(render(writer(), SampleReports.faulty())).isEqualTo(render(writer(), SampleReports.faulty()));
    }

    @Test
    void tellsPassedFromNotAssessableAndNotApplicable() throws MemoException {
        Document page = page(SampleReports.faulty());

        assertThat(page.select("section:contains(三、核查通过的事项) dd").text())
                .contains("泄露个人信息")
                .doesNotContain("错别字");
        assertThat(page.select("section:contains(四、无法判断的事项)").text())
                .contains("公布时间超过法定期限")
                .contains("不等于通过");
        assertThat(page.select("section:contains(五、不适用的事项) dd").text()).contains("错别字");
        assertThat(page(SampleReports.clean()).text()).contains("未发现问题");
    }

    @Test
    void packagedTemplateIsTheOneInTheFolder() throws MemoException {
        MemoWriter packaged = writer(TemplateFolder.packaged());

        assertThat(render(packaged, SampleReports.faulty())).isEqualTo(render(writer(), SampleReports.faulty()));
    }

    @Test
    void saysWhereATemplateCannotBeParsed(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> load(folder, "<p>\n  <#if report>"))
                .isInstanceOf(MemoException.class)
                .hasMessageMatching("(?s).*opinion/opinion\\.ftlh:\\d+:\\d+ 模板有误：.*请改正后重试。");
    }

    @Test
    void saysWhereATemplateAsksForWhatIsNotThere(@TempDir Path folder) throws Exception {
        MemoWriter writer = load(folder, "<p>\n${report.units}");

        assertThatThrownBy(() -> render(writer, SampleReports.clean()))
                .isInstanceOf(MemoException.class)
                .hasMessageContaining("opinion.ftlh:2:3 模板有误：");
    }

    @Test
    void templateReachesNothingOutsideItsFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path templates = folder.resolve("t");

        for (String attack : new String[] {
            "<#include '../secret.txt'>",
            "<#include '../../secret.txt'>",
            "<#include '/../secret.txt'>",
            "${'freemarker.template.utility.Execute'?new()('id')}",
            "${report.class.classLoader}",
            "${report.class.protectionDomain}",
            "${report?api.class}",
            "<#include 'opinion.ftlh'>"
        }) {
            MemoWriter writer = load(templates, attack);
            assertThatThrownBy(() -> render(writer, SampleReports.clean()))
                    .as(attack)
                    .isInstanceOf(MemoException.class);
        }
    }

    @Test
    void missingFolderIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> writer(TemplateFolder.of(folder.resolve("none"))))
                .hasMessageContaining("模板文件夹");
    }

    private static MemoWriter load(Path folder, String template) throws IOException, MemoException {
        Files.createDirectories(folder.resolve("opinion"));
        Files.writeString(folder.resolve("opinion/opinion.ftlh"), template);
        return writer(TemplateFolder.of(folder));
    }
}
