package org.wardplan.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.WatchList;

/**
 * Edits and plans as JSON, the form in which the journal keeps them. Field names are the names of the record
 * components, so renaming one needs a new schema; a test pins them. In short:
 *
 * <pre>
 * {"type":"SetPosts","scenario":"s1","changes":[{"ward":"E05000001","role":"DWO","from":2,"to":3}],"label":"…"}
 * {"type":"SetLocks","scenario":"s1","locks":[{"ward":"E05000001","role":"DWO"}],"locked":true,"label":"…"}
 * {"type":"Several","edits":[{"type":…},…],"label":"…","reason":"…"}
 * </pre>
 *
 * The type is the name of the record in {@link PlanEdit}. Money is {@code {"pence":n}}; an allocation is
 * {@code [[posts of the first role by ward],…]} in the plan's order of roles and wards; assumptions are a list; a month is
 * {@code "2018-03"}; nearness is {@code "queen"}, as {@link Nearness} reads it; a field that is null is left out. The same edit always gives the same text: maps and sets are written in order.
 */
final class PlanJson {
    /** Sealed types whose records are told apart by a "type" field. */
    private static final List<Class<?>> SEALED = List.of(PlanEdit.class, Rule.class);

    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String ON = "on";
    private static final TypeReference<Map<String, Integer>> FLOOR = new TypeReference<>() {};

    private static final JsonMapper MAPPER = mapper();

    private PlanJson() {}

    static String write(PlanEdit edit) {
        return text(PlanEdit.class, edit);
    }

    static String write(Plan plan) {
        return text(Plan.class, plan);
    }

    /** A template of papers as an edit holds it. */
    static JsonNode tree(PaperTemplate template) {
        return MAPPER.valueToTree(template);
    }

    /** Throws JsonProcessingException where the text is no edit that this version knows. */
    static PlanEdit readEdit(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, PlanEdit.class);
    }

    /** Throws JsonProcessingException where the text is no plan. */
    static Plan readPlan(String json) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(json);
        if (tree instanceof ObjectNode fields && !fields.has("submissions")) {
            fields.putArray("submissions");
        }
        // Plans up to schema 5 kept no templates of papers.
        if (tree instanceof ObjectNode fields && !fields.has("templates")) {
            fields.putArray("templates");
        }
        for (JsonNode scenario : tree.path("scenarios")) {
            // Plans of schema 1 had no demand of their own.
            if (scenario instanceof ObjectNode fields && !fields.has("demand")) {
                fields.set("demand", MAPPER.valueToTree(DemandModel.STANDARD));
            }
            // Plans up to schema 2 had a floor, and no other rule that was stored.
            if (scenario instanceof ObjectNode fields && !fields.has("rulebook")) {
                Map<String, Integer> floor = MAPPER.convertValue(fields.remove("floor"), FLOOR);
                Assumptions assumptions = MAPPER.treeToValue(fields.path("assumptions"), Assumptions.class);
                fields.set(
                        "rulebook", MAPPER.valueToTree(EarlierRules.of(floor == null ? Map.of() : floor, assumptions)));
                fields.set("advice", MAPPER.valueToTree(Advice.NONE));
            }
            // Plans up to schema 3 watched nothing.
            if (scenario instanceof ObjectNode fields && !fields.has("watch")) {
                fields.set("watch", MAPPER.valueToTree(WatchList.STANDARD));
            }
            // Plans up to schema 4 did not run over time.
            if (scenario instanceof ObjectNode fields && !fields.has("phasing")) {
                fields.set("phasing", MAPPER.valueToTree(Phasing.STANDARD));
                fields.putObject("ranges");
                fields.put("archived", false);
            }
        }
        return MAPPER.treeToValue(tree, Plan.class);
    }

    /** The figures of a rule, without its type, its id and whether it is on. */
    static String writeFigures(Rule rule) {
        ObjectNode figures = MAPPER.valueToTree(rule);
        figures.remove(List.of(TYPE, ID, ON));
        return figures.toString();
    }

    /** Throws JsonProcessingException where there is no rule of such a type with such figures. */
    static Rule readRule(String id, String type, boolean on, String figures) throws JsonProcessingException {
        if (!(MAPPER.readTree(figures) instanceof ObjectNode fields)) {
            throw new JsonParseException(null, "figures are a JSON object, not " + figures);
        }
        fields.put(TYPE, type);
        fields.put(ID, id);
        if (!type.equals(Rule.WholePosts.class.getSimpleName())) {
            fields.put(ON, on);
        }
        return MAPPER.treeToValue(fields, Rule.class);
    }

    private static String text(Class<?> type, Object value) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + value, e);
        }
    }

    private static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("wardplan");
        module.addSerializer(Allocation.class, new WriteAllocation());
        module.addDeserializer(Allocation.class, new ReadAllocation());
        module.addSerializer(Assumptions.class, new WriteAssumptions());
        module.addDeserializer(Assumptions.class, new ReadAssumptions());
        module.addSerializer(new WriteSet());
        module.addSerializer(Nearness.class, new WriteNearness());
        module.addDeserializer(Nearness.class, new ReadNearness());
        module.addSerializer(YearMonth.class, ToStringSerializer.instance);
        module.addDeserializer(YearMonth.class, new ReadMonth());
        module.addDeserializer(double.class, new ReadDouble());
        module.addDeserializer(Double.class, new ReadDouble());
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(module)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .serializationInclusion(JsonInclude.Include.NON_NULL);
        for (Class<?> sealed : SEALED) {
            builder.addMixIn(sealed, Typed.class);
            register(builder, sealed);
        }
        return builder.build();
    }

    private static void register(JsonMapper.Builder builder, Class<?> sealed) {
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                register(builder, kind);
            } else {
                builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    private interface Typed {}

    private static final class WriteAllocation extends StdSerializer<Allocation> {
        WriteAllocation() {
            super(Allocation.class);
        }

        @Override
        public void serialize(Allocation value, JsonGenerator out, SerializerProvider p) throws IOException {
            out.writeStartArray();
            for (int[] ofRole : value.toArray()) {
                out.writeArray(ofRole, 0, ofRole.length);
            }
            out.writeEndArray();
        }
    }

    private static final class ReadAllocation extends JsonDeserializer<Allocation> {
        @Override
        public Allocation deserialize(JsonParser in, DeserializationContext c) throws IOException {
            return Allocation.of(c.readValue(in, int[][].class));
        }
    }

    private static final class WriteAssumptions extends StdSerializer<Assumptions> {
        WriteAssumptions() {
            super(Assumptions.class);
        }

        @Override
        public void serialize(Assumptions value, JsonGenerator out, SerializerProvider p) throws IOException {
            p.defaultSerializeValue(value.list(), out);
        }
    }

    private static final class ReadAssumptions extends JsonDeserializer<Assumptions> {
        @Override
        public Assumptions deserialize(JsonParser in, DeserializationContext c) throws IOException {
            return Assumptions.of(List.of(c.readValue(in, Assumption[].class)));
        }
    }

    /** Sets have no order of their own; records of texts and numbers sort well by their text. */
    private static final class WriteSet extends StdSerializer<Set<?>> {
        WriteSet() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> value, JsonGenerator out, SerializerProvider p) throws IOException {
            out.writeStartArray();
            for (Object element : value.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList()) {
                p.defaultSerializeValue(element, out);
            }
            out.writeEndArray();
        }
    }

    private static final class WriteNearness extends StdSerializer<Nearness> {
        WriteNearness() {
            super(Nearness.class);
        }

        @Override
        public void serialize(Nearness value, JsonGenerator out, SerializerProvider p) throws IOException {
            out.writeString(value.text());
        }
    }

    private static final class ReadNearness extends JsonDeserializer<Nearness> {
        @Override
        public Nearness deserialize(JsonParser in, DeserializationContext c) throws IOException {
            String text = c.readValue(in, String.class);
            return Nearness.parse(text)
                    .orElseThrow(() -> c.weirdStringException(
                            text, Nearness.class, "expected queen, rook, distance:METRES or knn:WARDS"));
        }
    }

    private static final class ReadMonth extends JsonDeserializer<YearMonth> {
        @Override
        public YearMonth deserialize(JsonParser in, DeserializationContext c) throws IOException {
            String text = c.readValue(in, String.class);
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                throw c.weirdStringException(text, YearMonth.class, "expected a month as in 2018-03");
            }
        }
    }

    /** Neither infinite nor −0, which SQLite would give back as 0 and so as a different figure. */
    private static final class ReadDouble extends StdDeserializer<Double> {
        ReadDouble() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser in, DeserializationContext c) throws IOException {
            if (!in.currentToken().isNumeric() || !Double.isFinite(in.getDoubleValue())) {
                return (Double) c.handleUnexpectedToken(Double.class, in);
            }
            return in.getDoubleValue() + 0.0;
        }
    }
}
