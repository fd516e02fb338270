package org.hecha.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells page numbers and running heads, which are not the document's text, from the body. */
final class RunningHeads {

    /** Parts of the page's height within which they stand. */
    private static final float ZONE = 0.14f;

    /** No more than this many lines at each end of a page are looked at. */
    private static final int LINES = 3;

    /** A repeated line stands at the same height up to this many points. */
    private static final float BAND = 6;

    /** A repeated line is as high on each page up to this part of its height: a title is no running head for the signature. */
    private static final float HEIGHT = 0.1f;

    /** Running heads of left and right pages take turns: one that is not there for longer is two lines with the same words. */
    private static final int TURN = 2;

    private static final Pattern DECORATED = Pattern.compile("[-—–－~·•―]+ ?\\d{1,4} ?[-—–－~·•―]+"
            + "|第 ?\\d{1,4} ?页(?:[,，/ ]*共 ?\\d{1,4} ?页)?"
            + "|\\d{1,4} ?/ ?\\d{1,4}");
    private static final Pattern BARE = Pattern.compile("\\d{1,4}");

    /** Repeated text: without its digits, and the height at which it stands. */
    private record Trace(String text, int band) {}

    /** A line of a page that left a trace. */
    private record Seen(int page, float height) {}

    private final Map<Trace, List<Seen>> seen = new HashMap<>();
    private final Map<Integer, Set<Integer>> pagesByOffset = new HashMap<>();
    private final int pages;

    private RunningHeads(List<PageContent> pages) {
        this.pages = pages.size();
        for (PageContent page : pages) {
            for (boolean top : new boolean[] {true, false}) {
                outermost(page, top).forEach(line -> note(page, line));
            }
        }
    }

    static List<Sheet> setApart(List<PageContent> pages) {
        RunningHeads heads = new RunningHeads(pages);
        return pages.stream().map(heads::sheet).toList();
    }

    private Sheet sheet(PageContent page) {
        List<Line> heads = repeated(page, true);
        List<Line> feet = repeated(page, false);
        List<Item> body = new ArrayList<>(page.items());
        body.removeIf(item -> item instanceof Line line && (containsThis(heads, line) || containsThis(feet, line)));
        return new Sheet(page.number(), page.width(), heads, body, feet);
    }

    /** The lines from the page's edge inwards as long as each of them is repeated. */
    private List<Line> repeated(PageContent page, boolean top) {
        List<Line> lines = outermost(page, top);
        List<Line> repeated = new ArrayList<>();
        for (Line line : lines) {
            if (!isNumber(page, line) && !isRepeated(page, line)) {
                break;
            }
            repeated.add(top ? repeated.size() : 0, line);
        }
        return repeated;
    }

    private static List<Line> outermost(PageContent page, boolean top) {
        List<Line> lines = new ArrayList<>();
        int count = page.items().size();
        for (int i = 0; i < count && lines.size() < LINES; i++) {
            Item item = page.items().get(top ? i : count - 1 - i);
            Rect box = item.box();
            boolean inZone = top ? box.bottom() < ZONE * page.height() : box.top() > (1 - ZONE) * page.height();
            if (!inZone || !(item instanceof Line line)) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private void note(PageContent page, Line line) {
        for (Trace trace : traces(line)) {
            seen.computeIfAbsent(trace, none -> new ArrayList<>())
                    .add(new Seen(page.number(), line.box().height()));
        }
        if (BARE.matcher(line.text()).matches()) {
            int offset = Integer.parseInt(line.text()) - page.number();
            pagesByOffset.computeIfAbsent(offset, none -> new HashSet<>()).add(page.number());
        }
    }

    private boolean isRepeated(PageContent page, Line line) {
        float height = line.box().height();
        for (Trace trace : traces(line)) {
            Set<Integer> at = new HashSet<>();
            for (Seen one : seen.getOrDefault(trace, List.of())) {
                if (Math.abs(one.height() - height) <= HEIGHT * height) {
                    at.add(one.page());
                }
            }
            boolean near =
                    at.stream().anyMatch(other -> other != page.number() && Math.abs(other - page.number()) <= TURN);
            if (near && at.size() * 3 >= pages) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(PageContent page, Line line) {
        Matcher bare = BARE.matcher(line.text());
        if (!bare.matches()) {
            return DECORATED.matcher(line.text()).matches();
        }
        int offset = Integer.parseInt(line.text()) - page.number();
        int agreeing = pagesByOffset.getOrDefault(offset, Set.of()).size();
        return agreeing >= 2 || (pages == 1 && offset == 0);
    }

    /** In two overlapping bands, so that lines on both sides of a band's border still meet in one. */
    private static List<Trace> traces(Line line) {
        String text = line.text().replaceAll("\\d+", "#").replaceAll("\\s+", "");
        int band = Math.round(line.box().top() / BAND);
        int shifted = -Math.round((line.box().top() + BAND / 2) / BAND) - 1;
        return List.of(new Trace(text, band), new Trace(text, shifted));
    }

    private static boolean containsThis(List<Line> lines, Line line) {
        return lines.stream().anyMatch(one -> one.equals(line));
    }
}
