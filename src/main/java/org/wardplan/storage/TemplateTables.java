package org.wardplan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;

/** The tables that hold how papers are made. */
final class TemplateTables {
    private TemplateTables() {}

    static List<String> names() {
        return List.of("paper_template", "paper_section");
    }

    /** Throws IllegalArgumentException where a logo is none that can be printed. */
    static List<PaperTemplate> read(Connection c) throws SQLException {
        Map<String, List<String>> sections = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT template, section FROM paper_section ORDER BY template, position",
                r -> sections.computeIfAbsent(r.getString(1), k -> new ArrayList<>())
                        .add(r.getString(2)));
        List<PaperTemplate> list = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT name, marking, note, logo_type, logo_alt, logo FROM paper_template ORDER BY name",
                r -> list.add(new PaperTemplate(
                        r.getString(1),
                        sections.getOrDefault(r.getString(1), List.of()),
                        r.getString(2),
                        r.getString(3),
                        logo(r.getString(4), r.getString(5), r.getString(6)))));
        return list;
    }

    private static @Nullable PaperLogo logo(@Nullable String type, @Nullable String alt, @Nullable String base64) {
        return type == null || alt == null || base64 == null ? null : new PaperLogo(type, alt, base64);
    }

    /** Writes the templates that differ. */
    static void update(Connection c, List<PaperTemplate> before, List<PaperTemplate> after) throws SQLException {
        for (PaperTemplate was : before) {
            if (!after.contains(was)) {
                run(c, "DELETE FROM paper_template WHERE name = ?", was.name());
            }
        }
        for (PaperTemplate is : after) {
            if (!before.contains(is)) {
                insert(c, is);
            }
        }
    }

    private static void insert(Connection c, PaperTemplate t) throws SQLException {
        PaperLogo logo = t.logo();
        run(
                c,
                "INSERT INTO paper_template (name, marking, note, logo_type, logo_alt, logo) VALUES (?, ?, ?, ?, ?, ?)",
                t.name(),
                t.marking(),
                t.note(),
                logo == null ? null : logo.type(),
                logo == null ? null : logo.alt(),
                logo == null ? null : logo.base64());
        for (int i = 0; i < t.sections().size(); i++) {
            run(
                    c,
                    "INSERT INTO paper_section (template, position, section) VALUES (?, ?, ?)",
                    t.name(),
                    i,
                    t.sections().get(i));
        }
    }

    private static void run(Connection c, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                s.setObject(i + 1, parameters[i]);
            }
            s.executeUpdate();
        }
    }
}
