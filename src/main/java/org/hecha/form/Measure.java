package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that prose counts and tables may count as well.
 *
 * @param key stable name: {@code received}
 * @param title what findings call it
 * @param of the notions that together mean it
 * @param also other notions that mean it as well
 * @param none notions that mean it where the prose says that there was none; empty if that is not said of it
 * @param units the units of measure it is counted in; empty for any unit of cases
 * @param about words one of which must stand in the sentence; empty for none
 * @param sections sections in which {@code about} is taken as said
 * @param equals for each form the figures, {@code table/row/column}, or sums of figures, one of which it must equal; {@code *}
 *     stands for the rest of a row's key
 * @param loose whether two passages may mean different figures by it
 * @param summed whether several numbers of one sentence are parts of it: 废止21件、宣布失效8件
 * @param most whether the figure is only the most that it can be: of the decisions made some are shown
 */
public record Measure(
        @JsonProperty(value = "key", required = true) String key,
        @JsonProperty(value = "title", required = true) String title,
        @JsonProperty(value = "of", required = true) List<String> of,
        List<List<String>> also,
        List<List<String>> none,
        List<String> units,
        List<String> about,
        List<String> sections,
        Map<String, List<String>> equals,
        boolean loose,
        boolean summed,
        boolean most) {

    private static final List<String> CASES = List.of("件", "份", "条", "宗", "例", "个", "次", "人次", "件次", "起", "项", "批", "");

    public Measure {
        also = also == null ? List.of() : also;
        none = none == null ? List.of() : none;
        units = units == null ? List.of() : units;
        about = about == null ? List.of() : about;
        sections = sections == null ? List.of() : sections;
        equals = equals == null ? Map.of() : equals;
    }

    /** All sets of notions that mean it. */
    public List<List<String>> ways() {
        List<List<String>> ways = new ArrayList<>(also);
        ways.add(0, of);
        return ways;
    }

    /** Whether a number with this unit can count it. */
    public boolean countedIn(String uom) {
        return uom.isEmpty() || (units.isEmpty() ? CASES : units).contains(uom);
    }
}
