package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hecha.audit.Appraisal;
import org.hecha.audit.Verdict;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.rule.Severity;
import org.hecha.sweep.Results;
import org.hecha.sweep.SweepSummary;
import org.hecha.sweep.notice.NoticeSettings.Attachment;
import org.hecha.sweep.notice.Notices;
import org.hecha.sweep.notice.SweepNotice;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Knowledge;

/** Tells those who asked for it how a sweep ended. What goes wrong is said, and changes nothing about the sweep. */
final class SweepNotices {

    private final Notices notices;
    private final List<Path> circulars;
    private final Terminal terminal;

    /** @param circulars files that the sweep writes before it is told of */
    SweepNotices(Notices notices, List<Path> circulars, Terminal terminal) {
        this.notices = notices;
        this.circulars = circulars;
        this.terminal = terminal;
    }

    void failed(String sources, String failure) {
        send(SweepNotice.failed(sources, failure), Map.of());
    }

    void finished(String sources, SweepSummary summary, Tally tally, Knowledge knowledge, Appraisal appraisal) {
        Results results = new Results(knowledge, summary.book());
        SweepNews news = SweepNews.of(summary.sweep(), knowledge, results);
        SweepNotice notice = new SweepNotice(
                summary.sweep(),
                sources,
                "",
                states(summary),
                verdicts(tally),
                changes(summary),
                news.troubles(),
                news.errors());
        Set<Attachment> wanted = notices.attachments(notice);
        if (wanted.isEmpty()) {
            send(notice, Map.of());
            return;
        }
        try {
            Path folder = Files.createTempDirectory("hecha-notice");
            try {
                send(notice, write(folder, wanted, summary, results, knowledge, appraisal));
            } finally {
                delete(folder);
            }
        } catch (IOException | RuntimeException unwritable) {
            terminal.complain(terminal.messages().get("notify.attachments", String.valueOf(unwritable.getMessage())));
            send(notice, Map.of());
        }
    }

    private void send(SweepNotice notice, Map<String, Path> files) {
        notices.send(notice, files).forEach(terminal::complain);
    }

    /** By the names under which they are sent: not every system can give its files Chinese ones. */
    private Map<String, Path> write(
            Path folder,
            Set<Attachment> wanted,
            SweepSummary summary,
            Results results,
            Knowledge knowledge,
            Appraisal appraisal)
            throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        SweepTables tables = new SweepTables(summary.sweep(), knowledge, terminal.messages());
        String suffix = "-第" + summary.sweep() + "次清查.";
        if (wanted.contains(Attachment.LEDGER)) {
            Path file = added(files, "台账" + suffix + "xlsx", folder.resolve("ledger.xlsx"));
            try (Ledgers ledgers = Ledgers.at(
                    List.of(file), summary.book().tool(), summary.book().rules(), null, terminal.messages())) {
                results.<IOException>each(summary.sweep(), (input, plain) -> ledgers.add(appraisal.of(plain)));
                ledgers.finish();
            }
        }
        if (wanted.contains(Attachment.CHANGES)) {
            tables.changes(added(files, "变动" + suffix + "csv", folder.resolve("changes.csv")));
        }
        if (wanted.contains(Attachment.INPUTS)) {
            tables.inputs(added(files, "输入" + suffix + "csv", folder.resolve("inputs.csv")));
        }
        if (wanted.contains(Attachment.CIRCULAR)) {
            circulars.forEach(
                    file -> files.put("核查通报" + suffix + PaperFormat.of(file).orElseThrow(), file));
        }
        return files;
    }

    private static Path added(Map<String, Path> files, String name, Path file) {
        files.put(name, file);
        return file;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, Integer> states(SweepSummary summary) {
        Map<String, Integer> states = new LinkedHashMap<>();
        states.put("已审核", summary.count(InputState.AUDITED));
        states.put("未变动", summary.count(InputState.UNCHANGED));
        states.put("重复", summary.count(InputState.DUPLICATE));
        states.put("无法审核", summary.count(InputState.NOT_ASSESSABLE));
        states.put("隔离", summary.count(InputState.QUARANTINED));
        states.put("缺失", summary.count(InputState.MISSING));
        return states;
    }

    private static Map<String, Integer> verdicts(Tally tally) {
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        verdicts.put("未发现错误的报告", tally.count(Verdict.PASSED));
        verdicts.put("存在错误的报告", tally.count(Verdict.FAILED));
        verdicts.put("错误", tally.count(Severity.ERROR));
        verdicts.put("警告", tally.count(Severity.WARNING));
        verdicts.put("提示", tally.count(Severity.NOTE));
        return verdicts;
    }

    private static Map<String, Integer> changes(SweepSummary summary) {
        Map<String, Integer> changes = new LinkedHashMap<>();
        changes.put("新增", summary.count(EventRow.Kind.NEW));
        changes.put("仍存在", summary.remaining());
        changes.put("已改正", summary.count(EventRow.Kind.FIXED));
        changes.put("重现", summary.count(EventRow.Kind.REOPENED));
        changes.put("数值改变", summary.count(EventRow.Kind.CHANGED));
        return changes;
    }
}
