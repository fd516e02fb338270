package org.hecha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hecha.memo.Letter;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.PaperKind;
import org.hecha.memo.paper.PaperOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which memos are written, and what stands in them beside the findings. */
final class PaperOptions {

    @Option(names = "--memo", split = ",", paramLabel = "html,docx,pdf", descriptionKey = "option.memo")
    private Set<PaperFormat> formats = EnumSet.noneOf(PaperFormat.class);

    @Option(
            names = "--template",
            split = ",",
            paramLabel = "opinion,rectification,circular",
            descriptionKey = "option.template")
    private Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);

    @Option(names = "--deadline", paramLabel = "DATE", descriptionKey = "option.deadline")
    private @Nullable LocalDate deadline;

    @Option(names = "--signatory", paramLabel = "NAME", descriptionKey = "option.signatory")
    private @Nullable String signatory;

    @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
    private @Nullable Path fonts;

    /** @throws CommandFailure if memos are asked for, but no folder to write them to */
    void refuse(Messages messages) {
        if (!formats.isEmpty() || !kinds.isEmpty()) {
            throw new CommandFailure(messages.get("failure.memo-nowhere"));
        }
    }

    PaperOrder order() {
        return new PaperOrder(
                kinds.isEmpty() ? PaperOrder.OPINIONS.kinds() : kinds,
                formats.isEmpty() ? PaperOrder.OPINIONS.formats() : formats,
                Letter.of(deadline, signatory),
                fonts);
    }
}
