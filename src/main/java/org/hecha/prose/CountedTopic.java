package org.hecha.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a number counts by its topic, as applications or lawsuits: the one that is named with it, or else the one spoken of.
 *
 * @param sentence offset where the sentence begins
 * @param earlier the statements read so far
 * @param firstOfSentence index of the first of them in this sentence
 */
record CountedTopic(Passage passage, int sentence, Quantity quantity, List<Statement> earlier, int firstOfSentence) {

    /**
     * The topics that the number may count; none if it cannot be told.
     *
     * @param told the words that say what it counts
     * @param part index of the statement of which it counts a part; negative if it is no part
     */
    Set<String> of(Chunk told, int part) {
        Set<String> topics = StatementReader.counted(told.keys(WordGroup.TOPIC));
        if (!topics.isEmpty()) {
            return topics;
        }
        int right = quantity.end();
        while (right < passage.text().length()
                && QuantityReader.isSpace(passage.text().charAt(right))) {
            right++;
        }
        int next = right;
        for (Token token : passage.tokens()) {
            if (token.start() == next && token.group() == WordGroup.TOPIC) {
                return Set.of(token.key());
            }
        }
        boolean ends = right >= passage.text().length()
                || "，。；、,;:：（(）)！\n".indexOf(passage.text().charAt(right)) >= 0;
        boolean known =
                passage.tokens().stream().anyMatch(token -> token.start() == next && token.group() != WordGroup.NARROW);
        if (!ends && !known) {
            return Set.of();
        }
        if (part >= 0 && !earlier.get(part).notions().isEmpty()) {
            return topicsIn(earlier.get(part));
        }
        return carried();
    }

    /** The topic spoken of last: in this sentence, else by the last number of the one before. */
    private Set<String> carried() {
        Token last = null;
        for (Token token : passage.tokens()) {
            if (token.group() == WordGroup.TOPIC && token.start() >= sentence && token.end() <= quantity.start()) {
                last = token;
            }
        }
        if (last != null) {
            return Set.of(last.key());
        }
        if (firstOfSentence > 0) {
            Statement statement = earlier.get(firstOfSentence - 1);
            Set<String> topics = topicsIn(statement);
            return topics.equals(Set.of("application")) ? topics : Set.of();
        }
        return Set.of();
    }

    private static Set<String> topicsIn(Statement statement) {
        Set<String> topics = new LinkedHashSet<>();
        for (Set<String> notions : statement.notions()) {
            for (String topic : List.of("application", "information", "reconsideration", "litigation", "normative")) {
                if (notions.contains(topic)) {
                    topics.add(topic);
                }
            }
        }
        return topics.size() == 1 ? topics : Set.of();
    }
}
