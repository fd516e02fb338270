package org.hecha.workbench.editor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema of a YAML file that is read into a record: what the reader takes, and nothing else. */
final class RecordSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordSchema() {}

    static ObjectNode of(Class<?> file, String title) {
        ObjectNode schema = record(file);
        schema.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", title);
        return schema;
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode fields = object.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        Optional<Method> creator = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .findFirst();
        if (creator.isPresent()) {
            for (Parameter parameter : creator.get().getParameters()) {
                JsonProperty named = parameter.getAnnotation(JsonProperty.class);
                if (named == null) {
                    return JSON.objectNode(); // read by code of its own
                }
                fields.set(named.value(), value(parameter.getParameterizedType()));
                if (named.required()) {
                    required.add(named.value());
                }
            }
        } else {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.set(component.getName(), value(component.getGenericType()));
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private static ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode items = value(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            if (generic.getRawType().equals(Map.class)) {
                return nullable("object").set("additionalProperties", items);
            }
            return List.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? nullable("array").set("items", items)
                    : JSON.objectNode();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            ObjectNode constants = JSON.objectNode();
            ArrayNode words = constants.putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                words.add(constant.toString().toLowerCase(Locale.ROOT));
            }
            return constants;
        }
        if (plain == boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (plain == int.class) {
            return JSON.objectNode().put("type", "integer");
        }
        ObjectNode scalar = JSON.objectNode();
        scalar.putArray("type").add("string").add("number").add("null");
        return scalar;
    }

    private static ObjectNode nullable(String type) {
        ObjectNode node = JSON.objectNode();
        node.putArray("type").add(type).add("null");
        return node;
    }
}
