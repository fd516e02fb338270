package org.hecha.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which year a report is about: the year of its title, else of its statistics, else the one its preface speaks of most. */
final class ReportYear {

    private static final int EARLIEST = 2008;
    private static final int LATEST = 2100;

    private ReportYear() {}

    /** The year; 0 if the report does not tell. */
    static int read(Optional<TitleReader.Found> title, List<ProseText> prose) {
        Optional<Integer> titled = title.flatMap(found -> TitleReader.years(found.text()).stream()
                .filter(ReportYear::plausible)
                .findFirst());
        return titled.or(() -> ofPeriod(prose)).or(() -> mostNamed(prose)).orElse(0);
    }

    private static Optional<Integer> ofPeriod(List<ProseText> prose) {
        return PeriodFinder.find(prose).stream()
                .flatMap(period -> Optional.ofNullable(period.from()).stream())
                .map(from -> from.getYear())
                .filter(ReportYear::plausible)
                .findFirst();
    }

    private static Optional<Integer> mostNamed(List<ProseText> prose) {
        Map<Integer, Long> named = prose.stream()
                .filter(ProseText::own)
                .limit(12)
                .flatMap(paragraph -> TitleReader.years(paragraph.text()).stream())
                .filter(ReportYear::plausible)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return named.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean plausible(int year) {
        return year >= EARLIEST && year <= LATEST;
    }
}
