package org.wardplan.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows its line, for files that people write by hand.
 *
 * @param value a map of {@link LocatedJson} by field, a list of them, a text, a number as Double (which may be not a
 *     number, as some programs write it), a truth value, or null
 * @param line counted from 1
 */
record LocatedJson(@Nullable Object value, int line) {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Throws JsonProcessingException, with a position, where the bytes are no JSON or name a field twice. */
    static LocatedJson read(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            LocatedJson value = value(parser);
            if (parser.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "something follows the JSON value");
            }
            return value;
        }
    }

    private static LocatedJson value(JsonParser parser) throws IOException {
        int line = Math.max(0, parser.currentTokenLocation().getLineNr());
        JsonToken token = parser.currentToken();
        if (token == null) {
            return new LocatedJson(null, line);
        }
        Object value =
                switch (token) {
                    case START_OBJECT -> {
                        Map<String, LocatedJson> fields = new LinkedHashMap<>();
                        while (parser.nextToken() == JsonToken.FIELD_NAME) {
                            String name = parser.currentName();
                            parser.nextToken();
                            fields.put(name, value(parser));
                        }
                        yield fields;
                    }
                    case START_ARRAY -> {
                        List<LocatedJson> list = new ArrayList<>();
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            list.add(value(parser));
                        }
                        yield list;
                    }
                    case VALUE_STRING -> parser.getText();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                    case VALUE_TRUE -> Boolean.TRUE;
                    case VALUE_FALSE -> Boolean.FALSE;
                    default -> null;
                };
        return new LocatedJson(value, line);
    }

    /** The fields of an object; empty where this is none. */
    @SuppressWarnings("unchecked")
    Map<String, LocatedJson> fields() {
        return value instanceof Map<?, ?> m ? (Map<String, LocatedJson>) m : Map.of();
    }

    /** The elements of a list; empty where this is none. */
    @SuppressWarnings("unchecked")
    List<LocatedJson> elements() {
        return value instanceof List<?> l ? (List<LocatedJson>) l : List.of();
    }

    /** As people would write it, shortened. */
    @Override
    public String toString() {
        String text = value instanceof Map ? "an object" : value instanceof List ? "a list" : String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
