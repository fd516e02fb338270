package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hecha.document.Block;
import org.hecha.document.Paragraph;
import org.hecha.document.Story;
import org.hecha.form.Form;

/** Tells which headings open a section and where a pasted form begins, and has sections and headings read by that. */
final class OutlineReader {

    /** Fewer headings than this in a row are sections left empty, not a list of contents. */
    private static final int SHORTEST_CONTENTS = 3;

    private static final Pattern PASTED_FORM = Pattern.compile(".*(格式模板|格式样本|格式样式|报告模板|报告范本|报告格式|格式（试行）)\\s*$");

    private final SectionTitles titles;
    private final List<String> keys = new ArrayList<>();

    OutlineReader(SectionTitles titles, Form form) {
        this.titles = titles;
        form.sections().forEach(section -> keys.add(section.key()));
    }

    Outline read(List<Block> blocks) {
        List<HeadingCandidate> candidates = HeadingCandidate.all(blocks, titles);
        Set<Paragraph> heads = sectionHeads(candidates);
        int pastedFrom = pastedFrom(blocks, candidates, heads);
        List<Section> sections = SectionReader.read(blocks, opened(candidates, heads), pastedFrom, keys);
        Outline bare = new Outline(sections, List.of(), pastedFrom);
        return new Outline(sections, HeadingReader.read(blocks, candidates, bare), pastedFrom);
    }

    private static List<HeadingCandidate> opened(List<HeadingCandidate> candidates, Set<Paragraph> heads) {
        return candidates.stream()
                .filter(candidate -> heads.contains(candidate.paragraph()))
                .toList();
    }

    static boolean isBody(Paragraph paragraph) {
        return paragraph.story() == Story.BODY || paragraph.story() == Story.TEXT_BOX;
    }

    /**
     * The paragraphs that head a section: as a rule those numbered 一、; where a report numbers its sections otherwise,
     * those of the level at which most prescribed titles stand.
     */
    private Set<Paragraph> sectionHeads(List<HeadingCandidate> candidates) {
        int level = sectionLevel(candidates);
        Set<Paragraph> heads = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (HeadingCandidate candidate : candidates) {
            if (candidate.level() == level
                    && candidate.isShort()
                    && (level == 1 || candidate.means(HeadingCandidate.SURE_WORDING))) {
                heads.add(candidate.paragraph());
                if (candidate.match() != null) {
                    keys.add(candidate.match().section().key());
                }
            }
        }
        for (HeadingCandidate candidate : candidates) {
            // A title that lost its number still heads its section.
            if (candidate.numeral() == null
                    && candidate.rest().isBlank()
                    && candidate.means(HeadingCandidate.SURE_TITLE)
                    && candidate.match() != null
                    && keys.add(candidate.match().section().key())) {
                heads.add(candidate.paragraph());
            }
        }
        heads.removeAll(contentsList(candidates, heads));
        return heads;
    }

    /** Headings that only list the contents: several with nothing between them, whose subjects all come again. */
    private static Set<Paragraph> contentsList(List<HeadingCandidate> candidates, Set<Paragraph> heads) {
        List<HeadingCandidate> opened = candidates.stream()
                .filter(candidate -> heads.contains(candidate.paragraph()) && candidate.match() != null)
                .toList();
        Set<String> listedKeys = new HashSet<>();
        int end = 0;
        while (end < opened.size()
                && (end == 0 || follows(opened.get(end - 1), opened.get(end)))
                && listedKeys.add(key(opened.get(end)))) {
            end++;
        }
        List<HeadingCandidate> list = opened.subList(0, end);
        Set<String> later = new HashSet<>();
        opened.subList(end, opened.size()).forEach(head -> later.add(key(head)));
        boolean comesAgain = end >= SHORTEST_CONTENTS && later.containsAll(listedKeys);
        Set<Paragraph> listed = new HashSet<>();
        if (comesAgain) {
            list.forEach(head -> listed.add(head.paragraph()));
        }
        return listed;
    }

    private static boolean follows(HeadingCandidate before, HeadingCandidate here) {
        return here.paragraph().place().block() == before.paragraph().place().block() + 1;
    }

    private static String key(HeadingCandidate head) {
        return head.match() == null ? "" : head.match().section().key();
    }

    private static int sectionLevel(List<HeadingCandidate> candidates) {
        Map<Integer, Set<String>> keys = new HashMap<>();
        for (HeadingCandidate candidate : candidates) {
            if (candidate.match() != null && candidate.means(HeadingCandidate.SURE_WORDING)) {
                keys.computeIfAbsent(candidate.level(), level -> new HashSet<>())
                        .add(candidate.match().section().key());
            }
        }
        int best = 1;
        for (int level : List.of(0, 2, 3, 4)) {
            int here = keys.getOrDefault(level, Set.of()).size();
            if (keys.getOrDefault(1, Set.of()).size() < 2
                    && here >= 3
                    && here > keys.getOrDefault(best, Set.of()).size()) {
                best = level;
            }
        }
        return best;
    }

    /**
     * Where the empty form begins that some offices leave behind their report: at a heading that calls itself a form, or
     * where the sections begin anew after the last.
     */
    private static boolean isPastedForm(String line) {
        return (line.contains("格式") || line.contains("报告"))
                && PASTED_FORM.matcher(line).matches();
    }

    private static int pastedFrom(List<Block> blocks, List<HeadingCandidate> candidates, Set<Paragraph> heads) {
        List<String> seen = new ArrayList<>();
        for (HeadingCandidate candidate : candidates) {
            if (seen.size() >= 2
                    && candidate.paragraph().shown().length() <= HeadingCandidate.LONGEST
                    && isPastedForm(candidate.paragraph().shown())) {
                return candidate.paragraph().place().block();
            }
            if (heads.contains(candidate.paragraph()) && candidate.match() != null) {
                String key = candidate.match().section().key();
                boolean restarts = candidate.numeral() != null
                        && candidate.numeral().number() == 1
                        && seen.contains(key)
                        && seen.indexOf(key) < seen.size() - 1;
                if (restarts && instructionFollows(blocks, candidate.paragraph())) {
                    return candidate.paragraph().place().block();
                }
                seen.add(key);
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean instructionFollows(List<Block> blocks, Paragraph heading) {
        int next = heading.place().block();
        return next < blocks.size()
                && blocks.get(next) instanceof Paragraph after
                && after.text().strip().matches("(?s)[（(【\\[]文字描述.*");
    }
}
