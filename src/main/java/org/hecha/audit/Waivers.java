package org.hecha.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hecha.form.FormException;
import org.hecha.form.YamlFile;
import org.hecha.rule.Finding;
import org.hecha.rule.Waived;
import org.jspecify.annotations.Nullable;

/**
 * The waivers of a run, and which of them were of use. Safe for use by many threads.
 */
public final class Waivers {

    /** None at all. */
    public static final Waivers NONE = new Waivers(List.of(), LocalDate.EPOCH);

    private final List<Waiver> all;
    private final LocalDate today;
    private final Set<Waiver> used = ConcurrentHashMap.newKeySet();
    private final Set<Waiver> expired = ConcurrentHashMap.newKeySet();

    private Waivers(List<Waiver> all, LocalDate today) {
        this.all = List.copyOf(all);
        this.today = today;
    }

    /**
     * Reads {@code waivers.yaml}.
     *
     * @param today the day on which waivers must hold
     * @throws FormException with file and line, if it cannot be read or an entry is not complete
     */
    public static Waivers load(Path file, LocalDate today) throws FormException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new FormException("找不到豁免文件 " + file + "；请检查 --waivers。", e);
        } catch (IOException e) {
            throw new FormException("豁免文件 " + file + " 无法读取；请检查权限。", e);
        }
        if (new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
            return new Waivers(List.of(), today);
        }
        return new Waivers(List.of(YamlFile.read(file.toString(), bytes, Waiver[].class)), today);
    }

    /** Those that somebody has decided elsewhere than in a file. */
    public static Waivers of(List<Waiver> all, LocalDate today) {
        return new Waivers(all, today);
    }

    /** The finding, marked if a waiver that holds names it. */
    Finding mark(Finding finding, String unit, @Nullable Integer year) {
        return decision(finding, unit, Objects.requireNonNullElse(year, 0))
                .map(finding::waived)
                .orElse(finding);
    }

    private Optional<Waived> decision(Finding finding, String unit, int year) {
        Optional<Waiver> holding = Optional.empty();
        for (Waiver waiver : all) {
            if (waiver.names(finding, unit, year)) {
                boolean holds = waiver.holdsOn(today);
                (holds ? used : expired).add(waiver);
                holding = holding.isEmpty() && holds ? Optional.of(waiver) : holding;
            }
        }
        return holding.map(Waiver::decision);
    }

    /** Those that no finding needed, in the file's order. */
    public List<Waiver> unused() {
        return all.stream()
                .filter(waiver -> !used.contains(waiver) && !expired.contains(waiver))
                .toList();
    }

    /** Those that named a finding but no longer hold, in the file's order. */
    public List<Waiver> expired() {
        return all.stream().filter(expired::contains).toList();
    }
}
