package org.hecha.workbench;

import java.util.List;

/** Examples and what became of them, as continuous integration reads it. No times: the same examples give the same bytes. */
public final class JUnitXml {

    private JUnitXml() {}

    public static String of(List<Trial> trials) {
        long failed = trials.stream().filter(trial -> !trial.passed()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"hecha rules\" tests=\"").append(trials.size());
        xml.append("\" failures=\"").append(failed).append("\" errors=\"0\" skipped=\"0\">\n");
        for (Trial trial : trials) {
            Example example = trial.example();
            xml.append("  <testcase classname=\"").append(escaped(example.rule()));
            xml.append("\" name=\"").append(escaped(example.title()));
            xml.append("\" file=\"").append(escaped(example.file()));
            xml.append("\" line=\"").append(example.line()).append('"');
            if (trial.passed()) {
                xml.append("/>\n");
            } else {
                String words = String.join("\n", trial.complaints());
                xml.append(">\n    <failure message=\"")
                        .append(escaped(trial.complaints().get(0)));
                xml.append("\">").append(escaped(words)).append("</failure>\n  </testcase>\n");
            }
        }
        return xml.append("</testsuite>\n").toString();
    }

    /** Characters that XML does not know become U+FFFD. */
    private static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default ->
                    out.appendCodePoint(c < 0x20 && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return out.toString();
    }
}
