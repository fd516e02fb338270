package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hecha.document.Block;
import org.hecha.document.Image;
import org.hecha.document.Paragraph;
import org.hecha.document.Table;

/** Gathers what stands under each section's heading. */
final class SectionReader {

    private static final Pattern SIGNED =
            Pattern.compile(".{0,20}?[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日");

    private SectionReader() {}

    /**
     * The sections that the headings open.
     *
     * @param opened the headings, in reading order
     * @param pastedFrom block at which a form pasted behind the report begins
     * @param keys keys of the governing form's sections, in their order
     */
    static List<Section> read(List<Block> blocks, List<HeadingCandidate> opened, int pastedFrom, List<String> keys) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            HeadingCandidate head = opened.get(i);
            int from = head.paragraph().place().block();
            int to = i + 1 < opened.size()
                    ? opened.get(i + 1).paragraph().place().block()
                    : blocks.size() + 1;
            if (from < pastedFrom && to > pastedFrom) {
                to = pastedFrom;
            }
            sections.add(section(blocks, head, i + 1, to, from < pastedFrom, keys));
        }
        return sections;
    }

    private static Section section(
            List<Block> blocks, HeadingCandidate head, int order, int to, boolean own, List<String> keys) {
        StringBuilder text = new StringBuilder(HeadingCandidate.withoutFirstStop(head.rest()));
        int tables = 0;
        int images = 0;
        int subheadings = 0;
        for (Block block : blocks.subList(head.paragraph().place().block(), to - 1)) {
            if (block instanceof Table) {
                tables++;
            } else if (block instanceof Image) {
                images++;
            } else if (block instanceof Paragraph paragraph && OutlineReader.isBody(paragraph)) {
                text.append(text.isEmpty() ? "" : "\n").append(paragraph.shown());
                subheadings += Numeral.of(paragraph.shown()).isPresent() ? 1 : 0;
            }
        }
        SectionTitles.Match match = head.match();
        return new Section(
                match == null ? "" : match.section().key(),
                head.headline(),
                match == null ? "" : match.section().title(),
                match == null ? "" : match.regime(),
                match == null ? 0 : match.wording(),
                match == null ? 0 : keys.indexOf(match.section().key()) + 1,
                order,
                own,
                withoutSignature(text.toString()),
                tables,
                images,
                subheadings,
                match != null && match.wording() < HeadingCandidate.SURE_WORDING ? Certainty.LIKELY : Certainty.CERTAIN,
                head.paragraph().place());
    }

    /** The prose without the lines that sign the report: the unit's name and the date. */
    private static String withoutSignature(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty() && isSignature(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines);
    }

    private static boolean isSignature(String line) {
        String words = Label.fold(line);
        return words.isEmpty()
                || (words.endsWith("日") && SIGNED.matcher(words).matches())
                || (words.length() <= 20 && UnitName.isUnit(words));
    }
}
