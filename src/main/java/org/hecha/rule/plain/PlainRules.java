package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.List;

/** Turns rules in plain words into DRL. */
public final class PlainRules {

    private final Phrasebook phrases;
    private final String head;

    /**
     * @param phrases the sentences that rules may be written in
     * @param head package, imports and globals of the DRL, in one line
     */
    public PlainRules(Phrasebook phrases, String head) {
        this.phrases = phrases;
        this.head = head;
    }

    /** Rules in sentences; they keep their lines. */
    public Translation sentences(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        List<DraftRule> rules = SentenceFile.read(text, mistakes);
        return new RuleWriter(phrases, head, mistakes).write(rules);
    }

    /** Rules in a workbook. */
    public Translation table(byte[] file) {
        List<Mistake> mistakes = new ArrayList<>();
        List<DraftRule> rules = TableFile.read(file, phrases, mistakes);
        return new RuleWriter(phrases, head, mistakes).write(rules);
    }
}
