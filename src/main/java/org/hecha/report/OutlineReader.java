package org.hecha.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Block;
import org.hecha.document.Image;
import org.hecha.document.Paragraph;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.form.Form;
import org.jspecify.annotations.Nullable;

/** Reads sections and numbered headings out of a document's paragraphs, and where a pasted form begins. */
final class OutlineReader {

    /** A heading is no longer than this; a longer paragraph counts as one up to its first stop. */
    private static final int LONGEST_HEADING = 45;

    private static final int SURE_WORDING = 80;
    private static final int SURE_TITLE = 95;
    /** Fewer headings than this in a row are sections left empty, not a list of contents. */
    private static final int SHORTEST_CONTENTS = 3;

    private static final Pattern STOP = Pattern.compile("[。：:；;？！]");
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*([.．·…]{3,}|\\t)\\s*\\d{1,3}\\s*$");
    private static final Pattern PASTED_FORM = Pattern.compile(".*(格式模板|格式样本|格式样式|报告模板|报告范本|报告格式|格式（试行）)\\s*$");

    private static final Pattern SIGNED =
            Pattern.compile(".{0,20}?[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日");

    private final SectionTitles titles;
    private final List<String> keys = new ArrayList<>();

    OutlineReader(SectionTitles titles, Form form) {
        this.titles = titles;
        form.sections().forEach(section -> keys.add(section.key()));
    }

    /** A paragraph that may be a heading. */
    private record Candidate(
            Paragraph paragraph,
            @Nullable Numeral numeral,
            String headline,
            String rest,
            SectionTitles.@Nullable Match match) {

        int level() {
            return numeral == null ? 0 : numeral.style().level();
        }

        boolean means(int wording) {
            return match != null && match.wording() >= wording;
        }
    }

    Outline read(List<Block> blocks) {
        List<Candidate> candidates = candidates(blocks);
        Set<Paragraph> heads = sectionHeads(candidates);
        int pastedFrom = pastedFrom(blocks, candidates, heads);
        List<Section> sections = sections(blocks, candidates, heads, pastedFrom);
        Outline bare = new Outline(sections, List.of(), pastedFrom);
        return new Outline(sections, headings(blocks, candidates, bare), pastedFrom);
    }

    private List<Candidate> candidates(List<Block> blocks) {
        List<Candidate> found = new ArrayList<>();
        Set<Paragraph> scattered = ScatteredTables.find(blocks, titles);
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && isBody(paragraph) && !scattered.contains(paragraph)) {
                candidate(paragraph).ifPresent(found::add);
            }
        }
        return found;
    }

    static boolean isBody(Paragraph paragraph) {
        return paragraph.story() == Story.BODY || paragraph.story() == Story.TEXT_BOX;
    }

    private Optional<Candidate> candidate(Paragraph paragraph) {
        String shown = paragraph.shown();
        if (CONTENTS_LINE.matcher(shown).matches()) {
            return Optional.empty();
        }
        Numeral numeral = Numeral.of(shown).orElse(null);
        if (numeral == null && shown.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String words = shown.substring(numeral == null ? 0 : numeral.end());
        String headline = headline(words);
        String rest = words.substring(Math.min(words.length(), headline.length()));
        boolean tooLong = headline.length() > LONGEST_HEADING;
        SectionTitles.Match match = tooLong ? null : match(numeral, headline);
        return Optional.of(new Candidate(paragraph, numeral, strip(headline), rest, match));
    }

    /** A heading numbered 一、 may be worded freely; any other heads a section only by a prescribed title. */
    private SectionTitles.@Nullable Match match(@Nullable Numeral numeral, String headline) {
        int level = numeral == null ? 0 : numeral.style().level();
        return (switch (level) {
                    case 0 -> titles.match(headline, SURE_TITLE);
                    case 1 -> titles.match(headline);
                    default -> titles.match(headline, SURE_WORDING);
                })
                .orElse(null);
    }

    private static String strip(String words) {
        return words.replaceAll("^[\\s\u3000\u00A0]+|[\\s\u3000\u00A0]+$", "");
    }

    /** The words of a heading: up to the first stop, behind which the text of a run-in heading follows. */
    private static String headline(String words) {
        Matcher stop = STOP.matcher(words);
        return stop.find() ? words.substring(0, stop.start()) : words;
    }

    /**
     * The paragraphs that head a section: as a rule those numbered 一、; where a report numbers its sections otherwise,
     * those of the level at which most prescribed titles stand.
     */
    private Set<Paragraph> sectionHeads(List<Candidate> candidates) {
        int level = sectionLevel(candidates);
        Set<Paragraph> heads = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Candidate candidate : candidates) {
            boolean short_ = candidate.headline().length() <= LONGEST_HEADING
                    && !candidate.headline().isEmpty();
            if (candidate.level() == level && short_ && (level == 1 || candidate.means(SURE_WORDING))) {
                heads.add(candidate.paragraph());
                if (candidate.match() != null) {
                    keys.add(candidate.match().section().key());
                }
            }
        }
        for (Candidate candidate : candidates) {
            // A title that lost its number still heads its section.
            if (candidate.numeral() == null
                    && candidate.rest().isBlank()
                    && candidate.means(SURE_TITLE)
                    && candidate.match() != null
                    && keys.add(candidate.match().section().key())) {
                heads.add(candidate.paragraph());
            }
        }
        heads.removeAll(contentsList(candidates, heads));
        return heads;
    }

    /** Headings that only list the contents: several with nothing between them, whose subjects all come again. */
    private static Set<Paragraph> contentsList(List<Candidate> candidates, Set<Paragraph> heads) {
        List<Candidate> opened = candidates.stream()
                .filter(candidate -> heads.contains(candidate.paragraph()) && candidate.match() != null)
                .toList();
        Set<String> listedKeys = new HashSet<>();
        int end = 0;
        while (end < opened.size()
                && (end == 0 || follows(opened.get(end - 1), opened.get(end)))
                && listedKeys.add(key(opened.get(end)))) {
            end++;
        }
        List<Candidate> list = opened.subList(0, end);
        Set<String> later = new HashSet<>();
        opened.subList(end, opened.size()).forEach(head -> later.add(key(head)));
        boolean comesAgain = end >= SHORTEST_CONTENTS && later.containsAll(listedKeys);
        Set<Paragraph> listed = new HashSet<>();
        if (comesAgain) {
            list.forEach(head -> listed.add(head.paragraph()));
        }
        return listed;
    }

    private static boolean follows(Candidate before, Candidate here) {
        return here.paragraph().place().block() == before.paragraph().place().block() + 1;
    }

    private static String key(Candidate head) {
        return head.match() == null ? "" : head.match().section().key();
    }

    private static int sectionLevel(List<Candidate> candidates) {
        Map<Integer, Set<String>> keys = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.match() != null && candidate.means(SURE_WORDING)) {
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
    private static int pastedFrom(List<Block> blocks, List<Candidate> candidates, Set<Paragraph> heads) {
        List<String> seen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (seen.size() >= 2
                    && candidate.paragraph().shown().length() <= LONGEST_HEADING
                    && PASTED_FORM.matcher(candidate.paragraph().shown()).matches()) {
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

    private List<Section> sections(
            List<Block> blocks, List<Candidate> candidates, Set<Paragraph> heads, int pastedFrom) {
        List<Section> sections = new ArrayList<>();
        List<Candidate> opened =
                candidates.stream().filter(c -> heads.contains(c.paragraph())).toList();
        for (int i = 0; i < opened.size(); i++) {
            Candidate head = opened.get(i);
            int from = head.paragraph().place().block();
            int to = i + 1 < opened.size()
                    ? opened.get(i + 1).paragraph().place().block()
                    : blocks.size() + 1;
            if (from < pastedFrom && to > pastedFrom) {
                to = pastedFrom;
            }
            sections.add(section(blocks, head, i + 1, to, from < pastedFrom));
        }
        return sections;
    }

    private Section section(List<Block> blocks, Candidate head, int order, int to, boolean own) {
        StringBuilder text = new StringBuilder(STOP.matcher(head.rest()).replaceFirst(""));
        int tables = 0;
        int images = 0;
        int subheadings = 0;
        for (Block block : blocks.subList(head.paragraph().place().block(), to - 1)) {
            if (block instanceof Table) {
                tables++;
            } else if (block instanceof Image) {
                images++;
            } else if (block instanceof Paragraph paragraph && isBody(paragraph)) {
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
                match != null && match.wording() < SURE_WORDING ? Certainty.LIKELY : Certainty.CERTAIN,
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
        return words.isEmpty() || SIGNED.matcher(words).matches() || (words.length() <= 20 && UnitName.isUnit(words));
    }

    private static List<Heading> headings(List<Block> blocks, List<Candidate> candidates, Outline outline) {
        List<Heading> headings = new ArrayList<>();
        Heading[] last = new Heading[6];
        boolean own = true;
        for (Candidate candidate : candidates) {
            Numeral numeral = candidate.numeral();
            if (numeral == null) {
                continue;
            }
            boolean nowOwn = outline.own(candidate.paragraph().place());
            if (nowOwn != own) {
                Arrays.fill(last, null);
                own = nowOwn;
            }
            int level = numeral.style().level();
            Heading before = numeral.number() == 1 ? null : last[level];
            int previous = before == null
                    ? 0
                    : lastInline(blocks, before, candidate.paragraph(), numeral).orElse(before.number());
            Heading heading = new Heading(
                    numeral.style(),
                    numeral.number(),
                    numeral.text(),
                    candidate.headline(),
                    previous,
                    before == null ? "" : before.numeral(),
                    before == null ? numeral.style() : before.style(),
                    outline.sectionAt(candidate.paragraph().place()),
                    own,
                    candidate.headline().length() <= LONGEST_HEADING ? Certainty.CERTAIN : Certainty.LIKELY,
                    candidate.paragraph().place());
            headings.add(heading);
            last[level] = heading;
            for (int deeper = level + 1; deeper < last.length; deeper++) {
                last[deeper] = null;
            }
        }
        return headings;
    }

    /** The number before this one where it stands inside a paragraph since the last heading of the list, not at its head. */
    private static Optional<Integer> lastInline(List<Block> blocks, Heading before, Paragraph here, Numeral numeral) {
        int wanted = numeral.number() - 1;
        if (wanted <= before.number()) {
            return Optional.empty();
        }
        String written =
                numeral.text().replaceAll("[0-9０-９一二三四五六七八九十①-⑳]+", Matcher.quoteReplacement(digits(wanted, numeral)));
        for (Block block :
                blocks.subList(before.place().block() - 1, here.place().block() - 1)) {
            if (block instanceof Paragraph paragraph && paragraph.shown().contains(written)) {
                return Optional.of(wanted);
            }
        }
        return Optional.empty();
    }

    private static String digits(int number, Numeral like) {
        return switch (like.style()) {
            case DIGIT_DOT, DIGIT_COMMA, DIGIT_BRACKETS -> Integer.toString(number);
            case CIRCLED -> String.valueOf((char) ('①' + number - 1));
            case PART, CHINESE, CHINESE_BRACKETS ->
                number <= 10
                        ? String.valueOf("一二三四五六七八九十".charAt(number - 1))
                        : "十" + "一二三四五六七八九".charAt(Math.min(number - 11, 8));
        };
    }
}
