package org.wardplan.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read by the streaming parser alone: descriptions are small, and data binding would cost more time at
 * start than all the data.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, @Nullable Object> fields;

    private Json(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** Reads one object. Throws, with a position, when the bytes are no JSON object. */
    public static Json read(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it doesn't hold a JSON object");
            }
            return new Json(object(parser));
        }
    }

    /** UTF-8, two spaces of indent, line feeds, fields in the order of the maps: the same bytes for the same value. */
    public static byte[] write(Map<String, ?> value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(generator, value);
        }
        out.write('\n');
        return out.toByteArray();
    }

    public String text(String field) throws IOException {
        return require(field, String.class);
    }

    public @Nullable String textOrNull(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    public long number(String field) throws IOException {
        return require(field, Number.class).longValue();
    }

    public double decimal(String field) throws IOException {
        return require(field, Number.class).doubleValue();
    }

    public Json object(String field) throws IOException {
        return new Json(map(require(field, Map.class)));
    }

    public List<String> texts(String field) throws IOException {
        return list(field, o -> o instanceof String s ? s : null);
    }

    public List<Double> decimals(String field) throws IOException {
        return list(field, o -> o instanceof Number n ? n.doubleValue() : null);
    }

    public List<Json> objects(String field) throws IOException {
        return list(field, o -> o instanceof Map<?, ?> m ? new Json(map(m)) : null);
    }

    /** As {@link #objects}, and none where the field is missing. */
    public List<Json> objectsOrNone(String field) throws IOException {
        return fields.get(field) == null ? List.of() : objects(field);
    }

    private <T> List<T> list(String field, Function<@Nullable Object, @Nullable T> read) throws IOException {
        List<T> result = new ArrayList<>();
        for (Object o : require(field, List.class)) {
            T value = read.apply(o);
            if (value == null) {
                throw new IOException("field \"" + field + "\" holds " + o + ", which is not what belongs there");
            }
            result.add(value);
        }
        return result;
    }

    private <T> T require(String field, Class<T> type) throws IOException {
        Object value = fields.get(field);
        if (!type.isInstance(value)) {
            throw new IOException(
                    value == null ? "field \"" + field + "\" is missing" : "field \"" + field + "\" is " + value);
        }
        return type.cast(value);
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> m) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        m.forEach((k, v) -> result.put(String.valueOf(k), v));
        return result;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            result.put(name, value(parser));
        }
        return result;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> e : map.entrySet()) {
                generator.writeFieldName(String.valueOf(e.getKey()));
                write(generator, e.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object o : list) {
                write(generator, o);
            }
            generator.writeEndArray();
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            generator.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
