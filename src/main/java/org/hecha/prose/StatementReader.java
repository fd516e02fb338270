package org.hecha.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the numbers of a paragraph say, one sentence after the other. */
public final class StatementReader {

    private static final String SENTENCE_ENDS = "。！？!?\n";
    private static final Set<String> REVIEW = Set.of("reconsideration", "litigation");

    /** What a paragraph says: of numbers, and of all cases. */
    public record Reading(List<Statement> statements, List<Universal> universals) {}

    private final Lexicon lexicon;

    public StatementReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The statements of a paragraph in order.
     *
     * @param names what the text calls the unit that speaks: 洪泽区水务局
     * @param year the year that all is about; 0 if not known
     */
    public Reading read(String text, List<Quantity> quantities, List<String> names, int year) {
        List<Token> tokens = YearWords.joined(text, withNames(text, names), year);
        // Numbers and denials are all there is to understand.
        boolean denies = tokens.stream().anyMatch(token -> token.group() == WordGroup.NEGATION);
        Passage passage = Passage.of(text, tokens, quantities);
        List<Universal> universals = Universal.read(passage);
        if (quantities.isEmpty() && !denies) {
            return new Reading(List.of(), universals);
        }
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            Passage sentence = passage.within(from, to);
            if (sentence.isProse(from, to)) {
                sentence(sentence, from, to, statements);
            } else {
                sentence.quantities().forEach(quantity -> statements.add(Statement.unknown(quantity)));
            }
            from = to + 1;
        }
        return new Reading(statements, universals);
    }

    private List<Token> withNames(String text, List<String> names) {
        List<Token> tokens = lexicon.tokens(text);
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0 && !name.isEmpty(); at = text.indexOf(name, at + 1)) {
                Token unit = new Token(at, at + name.length(), WordGroup.SCOPE, "self");
                tokens.removeIf(token -> token.start() < unit.end() && token.end() > unit.start());
                tokens.add(unit);
            }
        }
        tokens.sort(Comparator.comparingInt(Token::start));
        return tokens;
    }

    private static void sentence(Passage passage, int from, int to, List<Statement> statements) {
        int part = -1;
        Statement.Role partRole = Statement.Role.COUNT;
        int before = from;
        int firstOfSentence = statements.size();
        // The passage holds no more than this sentence's.
        List<Quantity> inside = new ArrayList<>(passage.quantities());
        inside.addAll(ZeroReader.read(passage, from, to));
        inside.sort(Comparator.comparingInt(Quantity::start));
        for (Quantity quantity : inside) {
            boolean said = ZeroReader.isSaid(passage, quantity);
            Chunk between = Chunk.of(passage.text(), passage.tokens(), before, quantity.start());
            if (between.has(WordGroup.PART) && !said) {
                // Parts of a part are nobody's parts: 其中甲类60条，其中图文30条.
                part = part >= 0 ? -1 : lastCount(passage, statements, quantity);
                partRole = between.keys(WordGroup.PART).contains("all-parts")
                        ? Statement.Role.ALL_PARTS
                        : Statement.Role.PART;
            }
            boolean goesOn = part >= 0 && !between.has(WordGroup.PART);
            if (goesOn && (listEnds(passage, statements, part, quantity) || opensAnew(between, statements.get(part)))) {
                part = -1;
            }
            Statement statement = said
                    ? ZeroReader.statement(passage, quantity, from)
                    : new SentencePart(passage, from, before, quantity, statements, firstOfSentence)
                            .read(part, part < 0 ? Statement.Role.COUNT : partRole);
            statements.add(statement);
            before = quantity.end();
        }
    }

    /** Whether a list of parts that were set off by commas has come to a semicolon. */
    private static boolean listEnds(Passage passage, List<Statement> statements, int part, Quantity next) {
        int parts = statements.size() - part - 1;
        if (parts < 2) {
            return false;
        }
        int before = statements.get(statements.size() - 1).quantity().end();
        int whole = statements.get(part).quantity().end();
        return hasSemicolon(passage.text(), before, next.start()) && !hasSemicolon(passage.text(), whole, before);
    }

    private static boolean hasSemicolon(String text, int from, int to) {
        String between = text.substring(from, to);
        return between.indexOf('；') >= 0 || between.indexOf(';') >= 0;
    }

    /** Whether the words begin with something else than a further part: 其中…；办结10件. */
    private static boolean opensAnew(Chunk between, Statement whole) {
        if (between.has(WordGroup.SHARE) || between.endsWith(WordGroup.CHANGE)) {
            return false;
        }
        boolean otherTopic = !whole.notions().isEmpty()
                && between.keys(WordGroup.TOPIC).stream()
                        .filter(topic -> !topic.equals("elsewhere"))
                        .anyMatch(topic -> whole.notions().stream().noneMatch(set -> set.contains(topic)));
        if (otherTopic) {
            return true;
        }
        List<Token> acts = between.acts();
        return !acts.isEmpty()
                && acts.stream().anyMatch(act -> whole.notions().stream().noneMatch(set -> set.contains(act.key())))
                && !acts.stream().allMatch(act -> act.key().startsWith("carried"));
    }

    /** The count that parts would be parts of: not one in brackets, nor one of another year. */
    private static int lastCount(Passage passage, List<Statement> statements, Quantity part) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            boolean count = statement.role() == Statement.Role.COUNT
                    && !statement.quantity().isRate();
            if (count && passage.carries(statement, part)) {
                return i;
            }
        }
        return -1;
    }

    /** Each topic with each act, and whatever else is told. */
    static List<Set<String>> combined(Set<String> topics, Set<String> acts, Set<String> others) {
        Set<String> heads = acts.isEmpty() ? Set.of("") : acts;
        return topics.stream()
                .flatMap(topic -> heads.stream().map(act -> Stream.of(topic, act)))
                .map(keys -> {
                    Set<String> notions = new LinkedHashSet<>(others);
                    keys.filter(key -> !key.isEmpty()).forEach(notions::add);
                    return notions;
                })
                .toList();
    }

    /** The topics that are counted: of 因信息公开申请行政复议 the last one. */
    static Set<String> counted(Set<String> topics) {
        Set<String> counted = new LinkedHashSet<>(topics);
        if (counted.size() > 1) {
            counted.remove("information");
        }
        if (counted.stream().anyMatch(REVIEW::contains)) {
            counted.remove("application");
        }
        return counted;
    }
}
