package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The prescribed forms of all years. */
public final class Forms {

    private static final String FOLDER = "forms/";
    private static final String LAWS = "law/";
    private static final String WORDS = "words/";
    private static final String MEASURES = "measures.yaml";

    private final List<Form> all;
    private final List<Law> laws;
    private final Measures measures;
    private final String digest;

    private Forms(List<Form> all, List<Law> laws, Measures measures, String digest) {
        this.all = all;
        this.laws = laws;
        this.measures = measures;
        this.digest = digest;
    }

    /**
     * Reads {@code forms/*.yaml}, {@code law/*.yaml} and {@code words/measures.yaml} of a rule folder.
     *
     * @throws FormException if a form cannot be read, contradicts itself, or two forms govern one year
     */
    public static Forms load(RuleFolder folder) throws FormException {
        ObjectMapper mapper = mapper();
        MessageDigest sha = sha256();
        List<Form> forms = new ArrayList<>();
        for (String name : folder.files(FOLDER, ".yaml")) {
            forms.add(read(mapper, folder, name, sha, Form.class));
        }
        List<Law> laws = new ArrayList<>();
        for (String name : folder.files(LAWS, ".yaml")) {
            laws.addAll(List.of(read(mapper, folder, name, sha, Law[].class)));
        }
        Measures measures = Measures.NONE;
        for (String name : folder.files(WORDS, MEASURES)) {
            measures = read(mapper, folder, name, sha, Measures.class);
        }
        if (forms.isEmpty()) {
            throw new FormException(folder.display(FOLDER) + " 中没有年度报告格式（*.yaml）；请检查 --rules 指定的文件夹。");
        }
        forms.sort(Comparator.comparingInt(form -> form.years().from()));
        for (int i = 1; i < forms.size(); i++) {
            if (forms.get(i - 1).years().contains(forms.get(i).years().from())) {
                throw new FormException("格式 " + forms.get(i - 1).id() + " 与 "
                        + forms.get(i).id() + " 都适用于 " + forms.get(i).years().from() + " 年度；请改正其中一个的 years。");
            }
        }
        return new Forms(
                List.copyOf(forms),
                List.copyOf(laws),
                measures,
                HexFormat.of().formatHex(sha.digest()).substring(0, 16));
    }

    /** All forms, oldest first. */
    public List<Form> all() {
        return all;
    }

    /** The form that governs the reports on {@code year}; for a year before the first, the first. */
    public Form forYear(int year) {
        return all.stream()
                .filter(form -> form.years().contains(year))
                .findFirst()
                .orElse(all.get(0));
    }

    /** The laws and notices that reports cite. */
    public List<Law> laws() {
        return laws;
    }

    /** What prose counts, and the words for it. */
    public Measures measures() {
        return measures;
    }

    /** The form in force now. */
    public Form latest() {
        return all.get(all.size() - 1);
    }

    /** First 16 hexadecimal digits of the SHA-256 over all form files. */
    public String digest() {
        return digest;
    }

    private static <T> T read(ObjectMapper mapper, RuleFolder folder, String name, MessageDigest sha, Class<T> type)
            throws FormException {
        byte[] bytes = folder.read(name);
        String file = folder.display(name);
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
        try {
            return mapper.readValue(bytes, type);
        } catch (JsonProcessingException e) {
            throw new FormException(explain(file, bytes, e), e);
        } catch (IOException e) {
            throw new FormException(file + " 无法读取：" + e.getMessage(), e);
        }
    }

    private static String explain(String file, byte[] bytes, JsonProcessingException e) {
        if (e.getCause() instanceof FormMistake mistake) {
            int line = lineOf(mistake.near(), new String(bytes, StandardCharsets.UTF_8));
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
        return file + place + " 不符合格式文件的写法：" + e.getOriginalMessage() + "。";
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

    private static ObjectMapper mapper() {
        return YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(Map.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(String.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
