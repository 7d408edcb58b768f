package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;

/**
 * A template of papers as JSON, to hand from one plan to another:
 *
 * <pre>
 * {"name": "Panel", "sections": ["plan", "map"], "marking": "OFFICIAL", "note": "…",
 *  "logo": {"type": "image/png", "alt": "Crest of the borough", "base64": "…"}}
 * </pre>
 *
 * Only the name must be there.
 */
public final class TemplateFile {
    private static final long MOST_BYTES = 2L << 20;
    private static final Set<String> FIELDS = Set.of("name", "sections", "marking", "note", "logo");
    private static final Set<String> LOGO_FIELDS = Set.of("type", "alt", "base64");
    private static final JsonMapper MAPPER = new JsonMapper();

    private TemplateFile() {}

    /** Reads a file; with any error there is no template. Whether a logo can be drawn is not looked at. */
    public static WithProblems<PaperTemplate> read(Path path) {
        String file = Database.name(path);
        try {
            if (Files.isDirectory(path)) {
                return failed(file, "is a folder: expected a file that \"template export\" wrote");
            }
            if (Files.size(path) > MOST_BYTES) {
                return failed(file, "is too large for a template: expected 2 MB at most");
            }
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(path));
            if (!(tree instanceof ObjectNode fields)) {
                return failed(file, "holds no template: expected a JSON object, as in {\"name\": \"Panel\", …}");
            }
            List<Problem> problems = new ArrayList<>();
            PaperTemplate template = template(file, fields, problems);
            return template == null || !problems.isEmpty() ? WithProblems.failed(problems) : WithProblems.of(template);
        } catch (NoSuchFileException e) {
            return failed(file, "is not there. Check the name and the folder.");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return WithProblems.failed(Problem.error(
                    file, Math.max(0, line), null, "is no JSON (" + e.getOriginalMessage() + "): expected a template"));
        } catch (IOException e) {
            return failed(file, "can't be read (" + e.getMessage() + ")");
        }
    }

    private static @Nullable PaperTemplate template(String file, ObjectNode fields, List<Problem> problems) {
        known(file, "", fields, FIELDS, problems);
        String name = text(file, fields, "name", problems).strip();
        if (name.isEmpty()) {
            problems.add(Problem.error(file, 0, "name", "is missing: expected the template's name"));
        }
        List<String> sections = new ArrayList<>();
        JsonNode listed = fields.path("sections");
        if (!listed.isMissingNode() && !listed.isArray()) {
            problems.add(Problem.error(file, 0, "sections", "is no list: expected [\"plan\", \"map\", …]"));
        }
        for (JsonNode section : listed) {
            if (!section.isTextual()) {
                problems.add(Problem.error(file, 0, "sections", section + " is no text: expected a section's name"));
            }
            sections.add(section.asText());
        }
        String marking = text(file, fields, "marking", problems);
        String note = text(file, fields, "note", problems);
        PaperLogo logo = logo(file, fields.path("logo"), problems);
        return problems.isEmpty() ? new PaperTemplate(name, sections, marking, note, logo) : null;
    }

    private static @Nullable PaperLogo logo(String file, JsonNode node, List<Problem> problems) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!(node instanceof ObjectNode fields)) {
            problems.add(Problem.error(file, 0, "logo", "is no object: expected type, alt and base64"));
            return null;
        }
        known(file, "logo.", fields, LOGO_FIELDS, problems);
        try {
            return new PaperLogo(
                    text(file, fields, "type", problems),
                    text(file, fields, "alt", problems),
                    text(file, fields, "base64", problems));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(file, 0, "logo", "is no logo that can be printed: " + e.getMessage()));
            return null;
        }
    }

    private static void known(
            String file, String prefix, ObjectNode fields, Set<String> known, List<Problem> problems) {
        fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(Problem.error(file, 0, prefix + name, "is not known: expected " + sorted(known)));
            }
        });
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static String text(String file, ObjectNode fields, String name, List<Problem> problems) {
        JsonNode value = fields.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            problems.add(Problem.error(file, 0, name, value + " is no text: expected one in quotation marks"));
        }
        return value.asText("");
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param overwrite whether a file of that name may be replaced
     * @return empty when it was written, else why not
     */
    public static List<Problem> write(Path path, PaperTemplate template, boolean overwrite) {
        String file = Database.name(path);
        if (Files.isDirectory(path)) {
            return List.of(Problem.error(file, "is a folder. Choose a name for the file within it."));
        }
        if (Files.exists(path) && !overwrite) {
            return List.of(Problem.error(file, "is there already: choose another name, or allow it to be replaced."));
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            Path temporary = AtomicFile.beside(path);
            try {
                Files.writeString(temporary, MAPPER.writer(printer).writeValueAsString(PlanJson.tree(template)) + "\n");
                AtomicFile.moveIntoPlace(temporary, path);
                return List.of();
            } finally {
                AtomicFile.discard(temporary);
            }
        } catch (IOException e) {
            return List.of(AtomicFile.explain(file, e));
        }
    }

    private static WithProblems<PaperTemplate> failed(String file, String message) {
        return WithProblems.failed(Problem.error(file, message));
    }
}
