package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads a YAML file that people write, strictly: what it does not know, or finds twice, is a fault with its line. */
public final class YamlFile {

    private static final ObjectMapper JSON = strict(JsonMapper.builder()).build();

    /** Made only when a file is read that did not come with the program: making it takes as long as reading all of them. */
    private static final class Yaml {
        private static final ObjectMapper MAPPER = strict(YAMLMapper.builder()).build();
    }

    private YamlFile() {}

    /**
     * What the file says.
     *
     * @param file how messages name it
     * @throws FormException with file, line and what would be right
     */
    public static <T> T read(String file, byte[] bytes, Class<T> type) throws FormException {
        byte[] json = PackagedYaml.json(bytes);
        if (json != null) {
            try {
                return JSON.readValue(json, type);
            } catch (IOException faulty) {
                // The YAML is read after all: only there the fault has a line.
            }
        }
        if (!isUtf8(bytes)) {
            throw new FormException(file + " 不是 UTF-8 编码，请在编辑器中另存为 UTF-8。");
        }
        try {
            return Yaml.MAPPER.readValue(bytes, type);
        } catch (JsonProcessingException e) {
            throw new FormException(explain(file, bytes, e), e);
        } catch (IOException e) {
            throw new FormException(file + " 无法读取：" + e.getMessage(), e);
        }
    }

    /** Spreadsheet programs and old editors save Chinese in other encodings unasked. */
    public static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static String explain(String file, byte[] bytes, JsonProcessingException e) {
        if (e.getCause() instanceof FormMistake mistake) {
            JsonLocation end = e.getLocation();
            String text = new String(bytes, StandardCharsets.UTF_8);
            int line = text.contains(mistake.near()) || end == null ? lineOf(mistake.near(), text) : end.getLineNr();
            return file + ":" + line + " " + mistake.getMessage() + "。";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            // Jackson has read on to the end of the object by now: its own location is no help.
            String text = new String(bytes, StandardCharsets.UTF_8);
            return file + ":" + lineOf(unknown.getPropertyName() + ":", text) + " 不认识字段 " + unknown.getPropertyName()
                    + "，此处可用的字段有：" + unknown.getKnownPropertyIds() + "。";
        }
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
        return file + place + " 不符合格式文件的写法：" + YamlWords.of(e.getOriginalMessage()) + "。";
    }

    /** The last line that holds the words: an equation stands below the rows it names. */
    private static int lineOf(String words, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].contains(words)) {
                return i + 1;
            }
        }
        return 1;
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B mapper) {
        return mapper.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(Map.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(String.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
}
