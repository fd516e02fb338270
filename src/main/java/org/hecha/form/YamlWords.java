package org.hecha.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Chinese what the YAML reader says in English. */
public final class YamlWords {

    private static final Map<Pattern, String> SAID = new LinkedHashMap<>();

    static {
        said("TAB", "缩进用了制表符，要用空格");
        said("unexpected end of stream", "引号没有配对，或者文件没有写完");
        said("could not find expected ':'", "缺少冒号，冒号要用半角、后面留一个空格");
        said("mapping values are not allowed", "这里不能再有冒号，含冒号的文字要加引号；或者是缩进不对");
        said("expected <block end>|block mapping|block collection", "缩进不对，同一层要左边对齐");
        said("flow (mapping|sequence)|expected ',' or|expected the node content", "花括号或方括号没有配对，各项之间用半角逗号");
        said("found duplicate key", "同一个字段写了两次");
        said("undefined alias", "星号开头的文字要加引号");
        said("cannot start any token", "这个符号不能写在开头，文字要加引号");
        said("special characters are not allowed", "文件里有不可见的控制字符");
        said("Missing required creator property '(\\w+)'", "缺少字段 $1");
        said("Null value for creator property '(\\w+)'", "字段 $1 没有值");
        said("from String \"(.*?)\"", "“$1”不能用在这里，类型不符");
        said("Duplicate field '(.*?)'", "字段 $1 写了两次");
        said("Cannot (deserialize|construct)|Unexpected token|coerce", "这里的写法不对，应为列表、“字段: 值”或者一个值，与样子对照");
    }

    private YamlWords() {}

    private static void said(String english, String chinese) {
        SAID.put(Pattern.compile(english), chinese);
    }

    /** What is wrong, without place. */
    public static String of(String english) {
        for (Map.Entry<Pattern, String> said : SAID.entrySet()) {
            Matcher found = said.getKey().matcher(english);
            if (found.find()) {
                return found.groupCount() > 0 && said.getValue().contains("$1")
                        ? said.getValue().replace("$1", found.group(1))
                        : said.getValue();
            }
        }
        return "检查缩进、引号和冒号";
    }
}
