package org.hecha.workbench.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hecha.report.Fact;

/**
 * Writes facts in one of the formats of Jackson, and reads them: a fact is an object of its components, a head one of its
 * fields. Numbers with a scale are strings, dates are written as 2021-12-31. The same facts give the same bytes. Safe for
 * many threads.
 */
public final class FactsCodec {

    private final ObjectMapper mapper;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

    private FactsCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param format tells the format; all else about the mapper is set here */
    public static FactsCodec of(MapperBuilder<?, ?> format) {
        return new FactsCodec(format.visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .addModule(new SimpleModule()
                        .addSerializer(LocalDate.class, ToStringSerializer.instance)
                        .addSerializer(BigDecimal.class, ToStringSerializer.instance)
                        .addDeserializer(LocalDate.class, new DateReader()))
                .build());
    }

    private static final class DateReader extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.parse(parser.getText());
        }
    }

    /** Writes one value behind the other. */
    public JsonGenerator generator(OutputStream out) throws IOException {
        return mapper.createGenerator(out);
    }

    /** Reads what a generator wrote. */
    public JsonParser parser(InputStream in) throws IOException {
        return mapper.createParser(in);
    }

    public void write(FactsHead head, JsonGenerator out) throws IOException {
        writer(FactsHead.class).writeValue(out, head);
    }

    public void write(Fact fact, JsonGenerator out) throws IOException {
        writer(fact.getClass()).writeValue(out, fact);
    }

    private ObjectWriter writer(Class<?> type) {
        return writers.computeIfAbsent(type, mapper::writerFor);
    }

    /** @param in at the head */
    public FactsHead head(JsonParser in) throws IOException {
        return mapper.readerFor(FactsHead.class).readValue(in);
    }

    /**
     * Reads a fact.
     *
     * @param name what messages call the report
     * @param type of the fact, by its simple name
     * @param in at the fact
     * @throws FactsFormatException if there is no such type
     */
    public Fact fact(String name, String type, JsonParser in) throws IOException, FactsFormatException {
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            reader = mapper.readerFor(type(name, type));
            readers.put(type, reader);
        }
        return reader.readValue(in);
    }

    private static Class<?> type(String name, String type) throws FactsFormatException {
        try {
            Class<?> found =
                    Class.forName(Fact.class.getPackageName() + "." + type, false, Fact.class.getClassLoader());
            if (found.isRecord() && Fact.class.isAssignableFrom(found)) {
                return found;
            }
        } catch (ClassNotFoundException | LinkageError unknown) {
            // told below
        }
        throw new FactsFormatException(name + " 中有本程序不认识的事实 " + type + "。");
    }
}
