package org.hecha.across;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a unit is, however fully its reports name it: 湖北省青石县大河镇人民政府 is 大河镇 of 青石县 of 湖北省.
 *
 * @param core the name without the places above it and without what all of its kind have; empty if the report names no unit
 * @param above the places above it as the report names them; empty if it names none
 */
public record UnitKey(String core, String above) {

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final Pattern SUFFIX = Pattern.compile("(?<=.{2})(?:人民政府|政府|办事处|党政(?:综合)?办公室)$");
    /** The last place above the name: 城市管理局, 市场监督管理局 and 社区 hold no place. */
    private static final Pattern ABOVE = Pattern.compile(
            "^.*(?:省|自治区|自治州|(?<!城)市(?![场政民容])|州(?!市)|盟|县(?!级|域)|(?<![社园景校港])区(?!域|划|块)|旗)(?=[\\u4e00-\\u9fff]{2})");

    /** Of a name as a report or a roster has it. */
    public static UnitKey of(String name) {
        String plain =
                SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        String bare = SUFFIX.matcher(plain).replaceAll("");
        Matcher above = ABOVE.matcher(bare);
        int start = above.find() ? above.end() : 0;
        return new UnitKey(bare.substring(start), bare.substring(0, start));
    }

    boolean known() {
        return !core.isEmpty();
    }

    /** Whether both may be names of one unit: one of them may name fewer of the places above it. */
    boolean fits(UnitKey other) {
        return core.equals(other.core) && (above.endsWith(other.above) || other.above.endsWith(above));
    }
}
