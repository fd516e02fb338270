package org.hecha.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import org.hecha.document.Box;
import org.hecha.document.Place;
import org.hecha.form.FormLine;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.Meaning;

/**
 * The form of figures among stored facts: an array of the components, those of the place at its end. Balances are made of figures that are facts already,
 * on average each three times; in them a figure is its number among those before it. They are the most there is to store.
 */
final class FigureForm {

    private FigureForm() {}

    static Module module() {
        return new SimpleModule().addSerializer(new Writer()).addDeserializer(Figure.class, new Reader());
    }

    /** Numbers the figures in the order in which they are written. */
    static final class Written {

        private final IdentityHashMap<Figure, Integer> numbers = new IdentityHashMap<>();
        private int next;

        void add(Figure figure) {
            numbers.putIfAbsent(figure, next++);
        }
    }

    /** Finds figures by their numbers. */
    @FunctionalInterface
    interface Numbered {
        Figure at(int number) throws IOException;
    }

    /** What a generator or parser was given for its outermost value. */
    private static Object given(JsonStreamContext inner) {
        JsonStreamContext context = inner;
        while (!context.inRoot()) {
            context = context.getParent();
        }
        return context.getCurrentValue();
    }

    private static final class Writer extends StdSerializer<Figure> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Figure.class);
        }

        @Override
        public void serialize(Figure figure, JsonGenerator out, SerializerProvider provider) throws IOException {
            JsonStreamContext context = out.getOutputContext();
            if (!context.inRoot()) {
                Integer number = ((Written) given(context)).numbers.get(figure);
                if (number != null) {
                    out.writeNumber(number);
                    return;
                }
            }
            BigDecimal value = figure.value();
            out.writeStartArray();
            out.writeString(figure.table());
            out.writeString(figure.row());
            out.writeString(figure.column());
            out.writeString(figure.rowLabel());
            out.writeString(figure.columnLabel());
            out.writeString(figure.raw());
            out.writeString(figure.meaning().name());
            out.writeString(value == null ? null : value.toString());
            out.writeString(figure.quantity().name());
            out.writeBoolean(figure.dashAccepted());
            out.writeString(figure.section());
            out.writeString(figure.certainty().name());
            write(figure.place(), out);
            out.writeEndArray();
        }

        private static void write(Place place, JsonGenerator out) throws IOException {
            out.writeNumber(place.block());
            out.writeNumber(place.row());
            out.writeNumber(place.column());
            out.writeNumber(place.start());
            out.writeNumber(place.end());
            out.writeNumber(place.page());
            Box box = place.box();
            if (box != null) {
                out.writeNumber(box.x());
                out.writeNumber(box.y());
                out.writeNumber(box.width());
                out.writeNumber(box.height());
            }
        }
    }

    private static final class Reader extends StdDeserializer<Figure> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Figure.class);
        }

        @Override
        public Figure deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return ((Numbered) given(in.getParsingContext())).at(in.getIntValue());
            }
            String table = in.nextTextValue();
            String row = in.nextTextValue();
            String column = in.nextTextValue();
            String rowLabel = in.nextTextValue();
            String columnLabel = in.nextTextValue();
            String raw = in.nextTextValue();
            Meaning meaning = Meaning.valueOf(in.nextTextValue());
            String value = in.nextTextValue();
            FormLine.Quantity quantity = FormLine.Quantity.valueOf(in.nextTextValue());
            boolean dashAccepted = in.nextBooleanValue();
            String section = in.nextTextValue();
            Certainty certainty = Certainty.valueOf(in.nextTextValue());
            Place place = place(in);
            return new Figure(
                    table,
                    row,
                    column,
                    rowLabel,
                    columnLabel,
                    raw,
                    meaning,
                    value == null ? null : new BigDecimal(value),
                    quantity,
                    dashAccepted,
                    section,
                    certainty,
                    place);
        }

        /** With which the array ends. */
        private static Place place(JsonParser in) throws IOException {
            int block = in.nextIntValue(0);
            int row = in.nextIntValue(0);
            int column = in.nextIntValue(0);
            int start = in.nextIntValue(0);
            int end = in.nextIntValue(0);
            int page = in.nextIntValue(0);
            Box box = null;
            if (in.nextToken() != JsonToken.END_ARRAY) {
                float x = in.getFloatValue();
                box = new Box(x, number(in), number(in), number(in));
                in.nextToken();
            }
            return new Place(block, row, column, start, end, page, box);
        }

        private static float number(JsonParser in) throws IOException {
            in.nextToken();
            return in.getFloatValue();
        }
    }
}
