package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.PagePicture;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.memo.ViewModel.Head;
import org.hecha.memo.ViewModel.Item;
import org.hecha.memo.ViewModel.Part;
import org.hecha.memo.ViewModel.Sheet;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Shows what was read out of a report, on one HTML page that needs nothing beside it: the pages with what was read on
 * them, or the blocks with their tables, and the findings that lead to their places. Safe for use by many threads.
 */
public final class ViewWriter {

    private static final String VIEW = "view/view.ftlh";

    /** A browser shows no more with ease; a report has some hundreds. */
    private static final int MOST_BLOCKS = 3_000;

    private final PageTemplate template;

    private ViewWriter(PageTemplate template) {
        this.template = template;
    }

    /** @throws MemoException if the template is missing or cannot be parsed */
    public static ViewWriter load(TemplateFolder folder) throws MemoException {
        return new ViewWriter(PageTemplate.load(folder, VIEW));
    }

    /**
     * The view, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public String render(Viewed viewed) throws MemoException {
        return template.render(model(viewed));
    }

    /** What the view shows, for pages that show it in another way. */
    public static ViewModel model(Viewed viewed) {
        Document document = viewed.document();
        List<Block> blocks = document == null ? List.of() : document.blocks();
        ViewNotes notes = new ViewNotes(viewed);
        ViewSheets pages = new ViewSheets(notes, viewed.pictures().pictures());
        List<Sheet> sheets = pages.of(blocks);
        List<Part> parts = sheets.isEmpty()
                ? blocks.stream()
                        .limit(MOST_BLOCKS)
                        .map(new ViewBlocks(notes)::of)
                        .toList()
                : List.of();
        List<Finding> findings = viewed.findings();
        List<Item> items = new ArrayList<>();
        for (Finding finding : Objects.requireNonNullElse(findings, List.<Finding>of())) {
            Place place = notes.place(items.size() + 1);
            items.add(item(items.size() + 1, finding, target(place, pages, parts)));
        }
        return new ViewModel(head(viewed, blocks), findings != null, items, remarks(viewed, blocks), sheets, parts);
    }

    private static String target(@Nullable Place place, ViewSheets pages, List<Part> parts) {
        if (place == null) {
            return "";
        }
        if (parts.isEmpty()) {
            return pages.shows(place) ? ViewSheets.id(place) : "";
        }
        return place.block() <= parts.size() ? ViewBlocks.id(place) : "";
    }

    private static Item item(int number, Finding finding, String target) {
        return new Item(
                number,
                finding.severity().key(),
                finding.severity().label(),
                VisibleText.of(finding.location().label()),
                finding.location().page(),
                VisibleText.of(finding.location().quote()),
                VisibleText.of(finding.message()),
                finding.rule(),
                finding.certainty() != Certainty.CERTAIN,
                target);
    }

    private static Head head(Viewed viewed, List<Block> blocks) {
        String source = VisibleText.of(viewed.source());
        ReportFacts facts = viewed.facts();
        Report report = facts == null ? null : facts.report();
        List<Figure> figures = facts == null ? List.of() : facts.all(Figure.class);
        return new Head(
                source.substring(source.lastIndexOf('/') + 1),
                report == null ? "" : VisibleText.of(report.unitName()),
                report == null || !report.yearKnown() ? null : report.year(),
                facts == null || facts.report().regime().isEmpty()
                        ? ""
                        : facts.form().title(),
                blocks.size(),
                (int) blocks.stream().filter(Table.class::isInstance).count(),
                figures.size(),
                (int) figures.stream()
                        .filter(figure -> figure.certainty() != Certainty.CERTAIN)
                        .count());
    }

    /** What the view leaves out, or shows otherwise than the file does. */
    private static List<String> remarks(Viewed viewed, List<Block> blocks) {
        List<String> remarks = new ArrayList<>();
        if (!viewed.remark().isEmpty()) {
            remarks.add(VisibleText.of(viewed.remark()));
        }
        List<PagePicture> shown = viewed.pictures().pictures();
        int pages = viewed.pictures().pages();
        if (!shown.isEmpty() && shown.size() < pages) {
            remarks.add("本页只显示第 " + viewed.pages().first() + " 页至第 "
                    + Math.min(pages, viewed.pages().last()) + " 页，全文共 " + pages + " 页；其余页可用 --pages 查看。");
        }
        if (shown.stream().anyMatch(PagePicture::redrawn)) {
            remarks.add("页面按读到的文字和表格线重新绘制，字体、颜色和图片与原件不同；核对时请以原件为准。");
        }
        if (shown.stream().anyMatch(picture -> picture.layers().size() > 1)) {
            remarks.add("文件没有嵌入全部字体，页面上的部分文字由本机字体代替显示。");
        }
        if (shown.isEmpty() && blocks.size() > MOST_BLOCKS) {
            remarks.add("本页只显示前 " + MOST_BLOCKS + " 段，全文共 " + blocks.size() + " 段。");
        }
        return remarks;
    }
}
