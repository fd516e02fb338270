package org.hecha.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.memo.VisibleText;
import org.hecha.memo.ledger.CsvCell;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.ReportRow;
import org.jspecify.annotations.Nullable;

/** The inputs and the changes of a sweep as CSV files for spreadsheets, with a byte order mark. */
final class SweepTables {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final int sweep;
    private final Knowledge knowledge;
    private final Messages messages;

    SweepTables(int sweep, Knowledge knowledge, Messages messages) {
        this.sweep = sweep;
        this.knowledge = knowledge;
        this.messages = messages;
    }

    /** What is written to a file. */
    @FunctionalInterface
    private interface Rows {
        void to(SequenceWriter csv) throws IOException;
    }

    /** A line for each input: the state in which it ended, and why. */
    void inputs(@Nullable Path file) {
        write(file, csv -> {
            csv.write(List.of("序号", "文件", "状态", "原因", "与之相同的文件", "单位", "年度", "上级", "类别", "SHA-256"));
            List<InputRow> page = knowledge.inputsBehind(sweep, 0);
            while (!page.isEmpty()) {
                for (InputRow input : page) {
                    csv.write(harmless(row(input)));
                }
                page = knowledge.inputsBehind(sweep, page.get(page.size() - 1).ordinal());
            }
        });
    }

    private List<Object> row(InputRow input) {
        var named = knowledge.facts(input.sha256());
        var listed = named.map(facts -> input.listed().or(facts.named())).orElse(input.listed());
        return List.of(
                input.ordinal(),
                VisibleText.of(input.source()),
                messages.get("state." + input.state().key()),
                words("reason.", input.reason()),
                VisibleText.of(input.sameAs()),
                VisibleText.of(listed.unit()),
                listed.year() > 0 ? listed.year() : "",
                VisibleText.of(listed.parent()),
                VisibleText.of(words("kind.", listed.kind())),
                input.sha256());
    }

    /** What a key says; a roster has words of its own in its place. */
    private String words(String prefix, String key) {
        return messages.bundle().containsKey(prefix + key) ? messages.get(prefix + key) : key;
    }

    /** A line for each finding that came, went or changed. */
    void changes(@Nullable Path file) {
        write(file, csv -> {
            csv.write(List.of("变化", "缘由", "单位", "年度", "文件", "级别", "规则", "问题", "原先", "豁免", "指纹"));
            for (int id : knowledge.eventful(sweep)) {
                ReportRow report = knowledge.report(id).orElseThrow();
                for (EventRow event : knowledge.events(sweep, id)) {
                    csv.write(harmless(row(report, event)));
                }
            }
        });
    }

    private List<Object> row(ReportRow report, EventRow event) {
        return List.of(
                messages.get("change." + event.kind().key()),
                messages.get("why." + event.cause()),
                VisibleText.of(report.listed().unit()),
                report.listed().year() > 0 ? report.listed().year() : "",
                VisibleText.of(report.source()),
                messages.get("severity." + event.severity()),
                event.rule(),
                VisibleText.of(event.message()),
                VisibleText.of(event.was()),
                event.waived() ? "是" : "",
                event.fingerprint());
    }

    private static List<Object> harmless(List<Object> row) {
        return row.stream()
                .map(cell -> cell instanceof String text ? CsvCell.harmless(text) : cell)
                .toList();
    }

    /** The file stands under its name only once it is complete. */
    private void write(@Nullable Path file, Rows rows) {
        if (file == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (WholeFile whole = WholeFile.begin(file)) {
                try (Writer out = new BufferedWriter(new OutputStreamWriter(whole.out(), StandardCharsets.UTF_8))) {
                    out.write('\ufeff');
                    try (SequenceWriter csv = CSV.writerFor(List.class).writeValues(out)) {
                        rows.to(csv);
                    }
                }
                whole.complete();
            }
        } catch (IOException e) {
            throw new CommandFailure(messages.get("failure.ledger", file, e), e);
        }
    }
}
