package org.hecha.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One number of a sentence with the words about it, and how they are understood. */
final class SentencePart {

    private static final List<WordGroup> FACETS = List.of(
            WordGroup.OUTCOME,
            WordGroup.RESULT,
            WordGroup.ROUTE,
            WordGroup.VIA,
            WordGroup.APPLICANT,
            WordGroup.INCLUSIVE);
    private static final Set<String> PUBLISHING = Set.of("publish", "disclose", "post");

    private final Passage passage;
    private final int sentence;
    private final int before;
    private final Quantity quantity;
    private final List<Statement> earlier;
    private final int firstOfSentence;
    private final Chunk chunk;

    /**
     * @param sentence offset where the sentence begins
     * @param before offset after the number before this one, or of the sentence
     * @param earlier the statements read so far
     * @param firstOfSentence index of the first of them in this sentence
     */
    SentencePart(
            Passage passage,
            int sentence,
            int before,
            Quantity quantity,
            List<Statement> earlier,
            int firstOfSentence) {
        this.passage = passage;
        this.sentence = sentence;
        this.before = before;
        this.quantity = quantity;
        this.earlier = earlier;
        this.firstOfSentence = firstOfSentence;
        this.chunk = nearest();
    }

    /** The clause before the number, with those before it as long as they tell nothing: 政府信息公开申请，共5件. */
    private Chunk nearest() {
        int start = passage.clauseStart(quantity.start(), before);
        Chunk nearest = chunk(start);
        for (int i = 0; i < 2 && start > before && silent(nearest); i++) {
            start = passage.clauseStart(start - 1, before);
            nearest = chunk(start);
        }
        return nearest;
    }

    private static boolean silent(Chunk nearest) {
        return nearest.isClear()
                && !nearest.tells()
                && !nearest.has(WordGroup.SHARE)
                && !nearest.has(WordGroup.CHANGE)
                && !nearest.has(WordGroup.PART);
    }

    private Chunk chunk(int start) {
        return Chunk.of(passage.text(), passage.tokens(), start, quantity.start());
    }

    Statement read(int part, Statement.Role partRole) {
        Setting setting = setting();
        Statement.Role role = partRole;
        int whole = part;
        if (chunk.endsWith(WordGroup.CHANGE)) {
            role = chunk.keys(WordGroup.CHANGE).contains("increase")
                    ? Statement.Role.INCREASE
                    : Statement.Role.DECREASE;
        } else if (chunk.has(WordGroup.SHARE) && quantity.isRate() && chunk.isKnown()) {
            role = Statement.Role.SHARE;
        } else if (quantity.isRate()) {
            role = Statement.Role.COUNT;
        }
        boolean counts =
                role == Statement.Role.COUNT || role == Statement.Role.PART || role == Statement.Role.ALL_PARTS;
        List<Set<String>> notions = counts && !quantity.isRate() && !chunk.has(WordGroup.COMPARE) && !isHeldAgainst()
                ? own(notions(part), part)
                : List.of();
        boolean lastYear = counts && chunk.endsWith(WordGroup.COMPARE);
        return new Statement(
                quantity,
                role,
                notions,
                setting.scope(),
                lastYear ? Statement.Span.LAST_YEAR : setting.span(),
                setting.year(),
                whole,
                chunk.groups(),
                false);
    }

    /** Whether it is another year's number that this year's is held against: 与2020年收到的12件相比. */
    private boolean isHeldAgainst() {
        int start = passage.clauseStart(quantity.start(), before);
        for (Token token : passage.tokens()) {
            if (token.group() == WordGroup.TIME
                    && token.start() >= start
                    && token.start() > 0
                    && token.end() <= quantity.start()
                    && "比较与".indexOf(passage.text().charAt(token.start() - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A part that is told apart by no known word is not what the whole is: 收到申请10件，其中有效申请8件. */
    private List<Set<String>> own(List<Set<String>> notions, int part) {
        boolean same = part >= 0 && notions.stream().anyMatch(earlier.get(part).notions()::contains);
        return same ? List.of() : notions;
    }

    private Setting setting() {
        Setting here = Setting.of(passage, sentence, quantity.start());
        Statement last = null;
        for (Statement statement : earlier) {
            if (passage.carries(statement, quantity)) {
                last = statement;
            }
        }
        if (last == null) {
            return here;
        }
        Statement.Span span = here.dated() ? here.span() : last.span();
        int year = here.dated() ? here.year() : last.year();
        return new Setting(here.scope().isEmpty() ? last.scope() : here.scope(), span, year, here.dated());
    }

    private List<Set<String>> notions(int part) {
        if (!chunk.isClear()) {
            return List.of();
        }
        if (!chunk.tells() || onlyTopic()) {
            Chunk behind = Chunk.of(passage.text(), passage.tokens(), quantity.end(), endBehind());
            // 1件因12月28日收到，结转下年度: why, not what.
            boolean reason = passage.text().startsWith("因", quantity.end())
                    && behind.acts().stream().anyMatch(act -> act.key().equals("receive"));
            if (!reason
                    && !belongsToNext()
                    && behind.isClear()
                    && behind.tells()
                    && (!behind.acts().isEmpty() || hasFacet(behind) || hasReviewTopic(behind))) {
                return understood(behind, part);
            }
            if (!chunk.tells()) {
                return List.of();
            }
        }
        return understood(chunk, part);
    }

    private boolean onlyTopic() {
        return chunk.acts().isEmpty() && !hasFacet(chunk) && !hasReviewTopic(chunk);
    }

    private static boolean hasReviewTopic(Chunk told) {
        Set<String> topics = told.keys(WordGroup.TOPIC);
        return topics.contains("reconsideration") || topics.contains("litigation");
    }

    private static boolean hasFacet(Chunk told) {
        return FACETS.stream().anyMatch(told::has);
    }

    /** Whether the words behind lead to the next number, as where a comma was lost: 分别为61件和29件上年结转的申请4件. */
    private boolean belongsToNext() {
        int end = endBehind();
        return end < passage.clauseEnd(quantity.end()) && passage.text().charAt(end - 1) != '、';
    }

    /** Where the clause behind the number ends, or the next number begins. */
    private int endBehind() {
        int end = passage.clauseEnd(quantity.end());
        for (Quantity next : passage.quantities()) {
            if (next.start() >= quantity.end()) {
                return Math.min(end, next.start());
            }
        }
        return end;
    }

    private List<Set<String>> understood(Chunk told, int part) {
        Set<String> others = new LinkedHashSet<>();
        // 通过当面、信函、网络等渠道收到: however they came.
        boolean anyWay = told.keys(WordGroup.VIA).size() > 1 && told.has(WordGroup.ETC);
        FACETS.stream()
                .filter(group -> !(anyWay && group == WordGroup.VIA))
                .forEach(group -> others.addAll(told.keys(group)));
        List<Token> acts = told.acts();
        if (acts.size() > 1 && !told.areJoined(acts)) {
            return List.of();
        }
        Set<String> actKeys = new LinkedHashSet<>();
        boolean ended = told.has(WordGroup.OUTCOME) || told.has(WordGroup.RESULT);
        boolean total = told.has(WordGroup.TOTAL);
        acts.forEach(act -> actKeys.add(act.key().equals("disclose") && total ? "publish" : act.key()));
        if (ended) {
            actKeys.clear();
        } else if (actKeys.isEmpty() && part >= 0) {
            actKeys.addAll(actsOf(earlier.get(part)));
        }
        Set<String> topics = new CountedTopic(passage, sentence, quantity, earlier, firstOfSentence).of(told, part);
        if (topics.isEmpty() || (topics.size() > 1 && !sharedByAll(told, topics))) {
            return List.of();
        }
        if (actKeys.stream().anyMatch(PUBLISHING::contains) && !channel(others)) {
            return List.of();
        }
        if (chunk.has(WordGroup.VIA) != told.has(WordGroup.VIA) || saidEarlier(WordGroup.VIA)) {
            return List.of();
        }
        if (isInclusive()) {
            others.add("inclusive");
        }
        return StatementReader.combined(topics, actKeys, others);
    }

    private boolean isInclusive() {
        String rest =
                passage.text().substring(quantity.end(), Math.min(passage.text().length(), quantity.end() + 12));
        return rest.startsWith("（含")
                || rest.startsWith("(含")
                || rest.startsWith("（包")
                || rest.startsWith("（其中")
                || rest.startsWith("(其中")
                || rest.startsWith("，含上");
    }

    /** One number is shared by two topics only if it is 0. */
    private boolean sharedByAll(Chunk told, Set<String> topics) {
        return quantity.value() != null
                && quantity.value().signum() == 0
                && told.areJoined(told.all(WordGroup.TOPIC))
                && !topics.contains("elsewhere");
    }

    private Set<String> actsOf(Statement whole) {
        Set<String> acts = new LinkedHashSet<>();
        if (whole.notions().size() == 1) {
            for (String key : List.of("receive", "accept", "publish", "disclose", "close", "reply", "handle")) {
                if (whole.notions().get(0).contains(key)) {
                    acts.add(key);
                }
            }
        }
        return acts;
    }

    /**
     * Adds the one channel that is meant.
     *
     * @return false if it cannot be told what is meant: a channel named in another clause, two channels
     */
    private boolean channel(Set<String> others) {
        Chunk all = Chunk.of(passage.text(), passage.tokens(), before, quantity.start());
        Set<String> named = all.keys(WordGroup.CHANNEL);
        Set<String> here = chunk.keys(WordGroup.CHANNEL);
        if (all.has(WordGroup.NARROW)) {
            return false;
        }
        if (named.isEmpty() || all.has(WordGroup.ETC)) {
            return true;
        }
        others.addAll(here);
        return named.size() == 1
                && here.size() == 1
                && all.all(WordGroup.CHANNEL).size() == 1;
    }

    private boolean saidEarlier(WordGroup group) {
        int start = passage.clauseStart(quantity.start(), before);
        return start > before
                && Chunk.of(passage.text(), passage.tokens(), before, start - 1).has(group);
    }
}
