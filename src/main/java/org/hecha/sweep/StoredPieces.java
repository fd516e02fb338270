package org.hecha.sweep;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.Report;
import org.hecha.workbench.store.FactsCodec;
import org.hecha.workbench.store.FactsFormatException;

/** Reads the pieces of {@link FactsBytes} as far as they are wanted, and figures that wanted facts are made of. */
final class StoredPieces implements FigureForm.Numbered, AutoCloseable {

    private static final String FIGURE = Figure.class.getSimpleName();
    private static final String REPORT = Report.class.getSimpleName();

    private final String name;
    private final FactsCodec codec;
    private final Predicate<String> wanted;
    private final Inflater inflater = new Inflater();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> figures = new ArrayList<>();
    /** Figures that nobody has asked for yet. */
    private final Deque<Piece> passed = new ArrayDeque<>();

    /**
     * @param name what messages call the report
     * @param wanted types of facts, by their simple names
     */
    StoredPieces(String name, FactsCodec codec, Predicate<String> wanted) {
        this.name = name;
        this.codec = codec;
        this.wanted = wanted;
    }

    /**
     * A run of facts of one type.
     *
     * @param size in bytes, before it was deflated
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
    record Piece(String type, int size, byte[] deflated) {}

    /** All that were wanted of those that were read. */
    List<Fact> facts() {
        return facts;
    }

    void read(Piece piece) throws IOException, FactsFormatException {
        boolean ofFigures = piece.type().equals(FIGURE);
        if (piece.type().equals(REPORT) || wanted.test(piece.type())) {
            List<Fact> found = facts(piece);
            facts.addAll(found);
            if (ofFigures) {
                figures.addAll(found);
            }
        } else if (ofFigures) {
            passed.add(piece);
        }
    }

    private List<Fact> facts(Piece piece) throws IOException, FactsFormatException {
        List<Fact> found = new ArrayList<>();
        try (JsonParser parser = parser(piece)) {
            parser.assignCurrentValue(this);
            while (parser.nextToken() != null) {
                found.add(codec.fact(name, piece.type(), parser));
            }
        }
        return found;
    }

    JsonParser parser(Piece piece) throws IOException {
        byte[] plain = new byte[piece.size()];
        try {
            inflater.reset();
            inflater.setInput(piece.deflated());
            inflater.inflate(plain);
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        }
        return codec.parser(new ByteArrayInputStream(plain));
    }

    @Override
    public Figure at(int number) throws IOException {
        while (number >= figures.size() && !passed.isEmpty()) {
            try {
                figures.addAll(facts(passed.remove()));
            } catch (FactsFormatException unknown) {
                throw new IOException(unknown);
            }
        }
        return (Figure) figures.get(number);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
