package org.hecha.memo.word;

import freemarker.template.Configuration;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.TemplateSettings;
import org.jspecify.annotations.Nullable;

/**
 * A Word file as template: whatever a clerk may do to it in a word processor, it stays one. Its body, headers, footers and
 * notes may hold {@code ${fields}} and {@code <#directives>}. Safe for use by many threads.
 */
public final class WordTemplate {

    private static final String BODY = "word/document.xml";
    private static final Pattern STORIES =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

    private final Map<String, byte[]> parts;
    private final Map<String, Story> stories;

    private WordTemplate(Map<String, byte[]> parts, Map<String, Story> stories) {
        this.parts = parts;
        this.stories = stories;
    }

    /**
     * Reads a template.
     *
     * @param name its path in the folder
     * @throws MemoException if it is missing, no Word file, or cannot be parsed
     */
    public static WordTemplate load(TemplateFolder folder, String name) throws MemoException {
        Map<String, byte[]> parts = parts(folder, name);
        Configuration configuration = TemplateSettings.of(folder);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        Map<String, Story> stories = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (STORIES.matcher(part.getKey()).matches()) {
                stories.put(part.getKey(), Story.of(folder, name, part.getValue(), configuration));
            }
        }
        return new WordTemplate(parts, stories);
    }

    private static Map<String, byte[]> parts(TemplateFolder folder, String name) throws MemoException {
        byte[] file = folder.bytes(name);
        Map<String, byte[]> parts;
        try {
            parts = WordParts.read(file);
        } catch (IOException e) {
            throw noWord(folder, name, e);
        }
        if (!parts.containsKey(BODY)) {
            throw noWord(folder, name, null);
        }
        return parts;
    }

    private static MemoException noWord(TemplateFolder folder, String name, @Nullable IOException cause) {
        String words = "模板 " + folder.display(name) + " 不是 Word 文件（docx）；请用 Word 或 WPS 另存为 docx。";
        return cause == null ? new MemoException(words) : new MemoException(words, cause);
    }

    /**
     * The filled file, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public byte[] render(Record model) throws MemoException {
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        for (Map.Entry<String, Story> story : stories.entrySet()) {
            filled.put(story.getKey(), story.getValue().fill(model));
        }
        try {
            return WordParts.write(filled);
        } catch (IOException e) {
            throw new IllegalStateException(e); // it is written to memory
        }
    }
}
