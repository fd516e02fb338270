package org.hecha.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hecha.audit.ToolVersions;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSource;

/**
 * What is remembered of a rule book, so that what it said can be shown without it, and what changed in it can be told.
 *
 * @param tool what outputs say of the program, its rules and forms
 * @param engine see {@link Keys#engine}
 * @param rules one for each rule, sorted by id
 * @param files by name
 */
public record BookCard(ToolVersions tool, String engine, List<RuleInfo> rules, Map<String, File> files) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A rule file.
     *
     * @param content SHA-256 of its bytes
     * @param ids of the rules in it
     */
    public record File(String content, Set<String> ids) {

        public File {
            ids = Collections.unmodifiableSet(new TreeSet<>(ids)); // in the same order in every run
        }
    }

    public BookCard {
        rules = List.copyOf(rules);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    static BookCard of(RuleFolder folder, Forms forms, RuleBook book, Keys keys, ToolVersions tool) {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (RuleSource source : book.sources(folder, forms.all())) {
            ids.computeIfAbsent(source.file(), file -> new TreeSet<>()).add(source.id());
        }
        Map<String, File> files = new TreeMap<>();
        keys.files().forEach((name, content) -> files.put(name, new File(content, ids.getOrDefault(name, Set.of()))));
        return new BookCard(tool, keys.engine(), book.rules(), files);
    }

    /** Ids of the rules that a rule pack switched off. */
    Set<String> off() {
        return rules.stream().filter(RuleInfo::off).map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What {@link #json} wrote. */
    public static BookCard parse(String json) {
        try {
            return JSON.readValue(json, BookCard.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException neverForRecords) {
            throw new IllegalStateException(neverForRecords);
        }
    }

    /** Names of all rules, sorted. */
    public List<String> ids() {
        return rules.stream().map(RuleInfo::id).toList();
    }

    /** The rules in a file; none if there is no such file. */
    Set<String> ids(String file) {
        File found = files.get(file);
        return found == null ? Set.of() : found.ids();
    }

    /** Names of the files that are not the same in another book, missing ones included. */
    Set<String> differing(BookCard other) {
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        names.removeIf(name -> content(name).equals(other.content(name)));
        return names;
    }

    private String content(String name) {
        File file = files.get(name);
        return file == null ? "" : file.content();
    }

    /** Whether a rule may say something else than in another book. */
    boolean changed(String rule, BookCard other) {
        return !engine.equals(other.engine) || !contents(rule).equals(other.contents(rule));
    }

    private Map<String, String> contents(String rule) {
        Map<String, String> contents = new TreeMap<>();
        files.forEach((name, file) -> {
            if (file.ids().contains(rule)) {
                contents.put(name, file.content());
            }
        });
        return contents;
    }
}
