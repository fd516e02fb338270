package org.hecha.sweep;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hecha.audit.Auditor;
import org.hecha.document.Document;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.sweep.fetch.Answer;
import org.hecha.sweep.fetch.Attachments;
import org.hecha.sweep.fetch.Fetcher;
import org.hecha.sweep.fetch.WebAddress;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.PageRow;

/**
 * One input that is an address on the web. A page that is the report is looked at itself; one that only leads to the
 * report's file is left for that file, if there is no doubt which one it is. The site is asked for what is new only, where
 * all that is known of the old can be used.
 */
final class WebVisit {

    private final Assessor assessor;
    private final Engine engine;
    private final Keys keys;
    private final SweepInput input;
    private final Fetcher web;
    private final Knowledge knowledge;
    private final List<PageRow> visited = new ArrayList<>();

    WebVisit(Assessor assessor, Engine engine, Keys keys, SweepInput input, Fetcher web, Knowledge knowledge) {
        this.assessor = assessor;
        this.engine = engine;
        this.keys = keys;
        this.input = input;
        this.web = web;
        this.knowledge = knowledge;
    }

    /** What a page gave: content only if it is not what was known. */
    private record Had(PageRow row, Auditor.Content content) {}

    Assessed assess() throws UnreadableException {
        Had had = visit(WebAddress.of(input.source()), true);
        if (!had.row().attachment().isEmpty()) {
            had = visit(URI.create(had.row().attachment()), false);
        }
        return assessor.assess(input, had.row().sha256(), had.content(), knowledge)
                .with(visited);
    }

    private Had visit(URI address, boolean mayLead) throws UnreadableException {
        PageRow known = knowledge
                .page(address.toString())
                .filter(row -> row.readerKey().equals(keys.reader()))
                .orElse(null);
        boolean useful = known != null
                && (!known.attachment().isEmpty() || !assessor.mustRead(input.source(), known.sha256(), knowledge));
        Answer answer =
                useful && known != null ? web.get(address, known.tag(), known.modified()) : web.get(address, "", "");
        if (answer.unchanged() && known != null) {
            return had(known, answer);
        }
        String sha256 = Hash.of(answer.content());
        String attachment = "";
        if (mayLead && answer.isPage()) {
            attachment =
                    known != null && known.sha256().equals(sha256) ? known.attachment() : attachment(sha256, answer);
        }
        return had(
                new PageRow(address.toString(), answer.tag(), answer.modified(), sha256, attachment, keys.reader()),
                answer);
    }

    private Had had(PageRow row, Answer answer) {
        visited.add(row);
        return new Had(row, () -> {
            if (answer.unchanged()) {
                throw new UnreadableException(Cause.UNREACHABLE, "网址“" + input.source() + "”的内容有变动而没有取到；请再次运行。");
            }
            return answer.content();
        });
    }

    /** The file that a page leads to; empty if the page itself is to be looked at. */
    private String attachment(String sha256, Answer answer) throws UnreadableException {
        Document page;
        try {
            page = engine.read(sha256, answer.content());
            if (engine.holdsReport(page)) {
                return "";
            }
        } catch (UnreadableException | BrokenRulesException | IllegalStateException told) {
            return ""; // whoever reads it again says why
        }
        List<URI> files = Attachments.of(page.links(), answer.from());
        if (files.size() == 1) {
            return files.get(0).toString();
        }
        throw new UnreadableException(
                Cause.UNSUPPORTED,
                files.isEmpty()
                        ? "网址“" + input.source() + "”的网页不是报告正文，正文中也没有报告文件的链接；请在浏览器中打开核对，把报告文件的网址写入花名册。"
                        : "网址“" + input.source() + "”的网页不是报告正文，其中有 " + files.size()
                                + " 个文件链接，无法判断哪一个是报告；请把报告文件的网址写入花名册。");
    }
}
