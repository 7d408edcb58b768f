package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.DataSource;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.workforce.Role;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** The sheets that say what the figures rest on: assumptions, sources, the meaning of every column. */
final class TextSheets {
    static final String ASSUMPTIONS = "Assumptions";
    static final String SOURCES = "Sources";
    static final String DICTIONARY = "Data dictionary";
    private static final int HEAD = 3;

    private TextSheets() {}

    static void assumptions(ExportInput in, Page page) {
        page.put(0, 0, "Assumptions of " + in.scenario().name(), Look.STRONG);
        page.put(
                1,
                0,
                in.marking()
                        + " · orange: an assumption of ours or a figure set by a user, open to challenge. Costs and"
                        + " rates are read from the sheet " + RatesSheet.NAME
                        + ": change them there. The other values say"
                        + " what the targets were found with; to change them, change the plan",
                Look.FAINT);
        heads(page, "Key", "Figure", "Value", "Unit", "Status", "Source");
        Map<String, String> live = live(in.plan().roles());
        List<Assumption> list = in.scenario().assumptions().list();
        for (int k = 0; k < list.size(); k++) {
            Assumption a = list.get(k);
            int row = HEAD + 1 + k;
            page.put(row, 0, a.key(), Look.TEXT);
            page.put(row, 1, a.label(), Look.WRAPPED);
            Look look = look(a);
            Number value = a.unit() == Assumption.Unit.PENCE_A_YEAR ? Math.round(a.value()) / 100.0 : a.value();
            String cell = live.get(a.key());
            if (cell == null) {
                page.put(row, 2, a.unit() == Assumption.Unit.MONTH ? month(a.value()) : value, look);
            } else {
                page.formula(row, 2, cell, value, look);
            }
            page.put(row, 3, unit(a.unit()), Look.TEXT.apart());
            boolean sure = a.status() == Assumption.Status.PUBLISHED || a.status() == Assumption.Status.DERIVED;
            page.put(row, 4, status(a.status()), sure ? Look.TEXT : Look.STRONG.flag());
            page.put(row, 5, a.source(), Look.WRAPPED);
        }
        page.widths(34, 44, 14, 14, 14, 90);
        table(page, HEAD + list.size(), 5);
        page.paper(in.marking(), ASSUMPTIONS, true);
    }

    /** The cell that a rate is read from, by key. */
    private static Map<String, String> live(List<Role> roles) {
        Names names = new Names(roles);
        Map<String, String> cells = new HashMap<>();
        for (int r = 0; r < roles.size(); r++) {
            String id = roles.get(r).id();
            cells.put(id + ".unitCost", names.unitCost(r));
            cells.put(id + ".vacancy", names.vacancy(r));
            cells.put(id + ".abstraction", names.abstraction(r));
            cells.put(id + ".effectiveness", names.effectiveness(r));
        }
        return cells;
    }

    private static Look look(Assumption a) {
        return switch (a.unit()) {
            case PENCE_A_YEAR -> Look.PENCE;
            case SHARE -> Look.PERCENT;
            case FACTOR, HOURS -> Look.THREE;
            case POSTS, MONTHS -> Look.COUNT;
            case MONTH -> new Look("", Look.Fill.NONE, false, false, true, false);
        };
    }

    private static String month(double value) {
        int month = (int) value;
        return month == 0 ? "the last" : String.format(Locale.ROOT, "%04d-%02d", month / 100, month % 100);
    }

    private static String unit(Assumption.Unit unit) {
        return switch (unit) {
            case PENCE_A_YEAR -> "£ a year";
            case SHARE -> "share";
            case FACTOR -> "factor";
            case POSTS -> "posts";
            case MONTHS -> "months";
            case HOURS -> "hours";
            case MONTH -> "month";
        };
    }

    private static String status(Assumption.Status status) {
        return switch (status) {
            case PUBLISHED -> "published";
            case DERIVED -> "derived";
            case ASSUMPTION -> "assumption";
            case USER -> "set by user";
        };
    }

    static void sources(ExportInput in, Page page) {
        DataSetDescription d = in.data().description();
        page.put(0, 0, "Sources", Look.STRONG);
        page.put(1, 0, in.marking() + " · where the figures come from, and how to make this file again", Look.FAINT);
        heads(page, "What", "Figure");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Data set", d.title() + " (" + d.id() + ")"));
        rows.add(List.of("Offences", Words.count(d.offences())));
        rows.add(List.of("Months", Words.month(d.firstMonth()) + " to " + Words.month(d.lastMonth())));
        rows.add(List.of(
                "Months counted here",
                Words.month(in.evaluation().need().window().first()) + " to "
                        + Words.month(in.evaluation().need().window().last())));
        rows.add(List.of("Residents", d.populationSource()));
        rows.add(List.of("SHA-256 of the data set", d.sha256()));
        if (!d.sha256().equals(in.plan().dataSha256())) {
            rows.add(List.of(
                    "SHA-256 of the plan's data",
                    in.plan().dataSha256() + ": the plan was made on other data, so figures may differ from those it"
                            + " was decided on"));
        }
        d.notes().forEach(note -> rows.add(List.of("Note", note)));
        in.evaluation().need().notices().forEach(note -> rows.add(List.of("Note", note)));
        rows.add(List.of("Licence", d.licence()));
        rows.add(List.of("Attribution", d.attribution()));
        rows.add(List.of(
                "Priority profile", in.profile().label() + " (" + in.profile().id() + ")"));
        rows.add(List.of("Made with", "Wardplan " + in.version()));
        rows.add(List.of("To make it again", command(in)));
        int row = HEAD + 1;
        for (List<String> texts : rows) {
            page.put(row, 0, texts.get(0), Look.TEXT);
            page.put(row, 1, texts.get(1), Look.WRAPPED);
            row++;
        }
        row++;
        List<String> heads = List.of("Publisher", "Published file", "Path", "SHA-256 as published");
        for (int c = 0; c < heads.size(); c++) {
            page.put(row, c, heads.get(c), Look.HEAD);
        }
        for (DataSource s : d.sources()) {
            row++;
            page.put(row, 0, s.publisher(), Look.WRAPPED);
            page.put(row, 1, s.title(), Look.WRAPPED);
            page.put(row, 2, s.file(), Look.WRAPPED);
            page.put(row, 3, s.sha256(), Look.TEXT);
        }
        page.widths(32, 80, 50, 68);
        page.paper(in.marking(), SOURCES, true);
    }

    /** The command that gives the same bytes. */
    static String command(ExportInput in) {
        ReportScope scope = in.scope();
        String of =
                switch (scope.kind()) {
                    case LONDON -> "";
                    case BOROUGH -> " --borough " + quoted(scope.title());
                    case UNIT -> " --bcu " + quoted(scope.title().replaceAll(" BCU$", ""));
                };
        return "wardplan export PLAN.wardplan --scenario "
                + quoted(in.scenario().id()) + of + " --date " + in.date()
                + " --marking " + quoted(in.marking())
                + (in.author().isBlank() ? "" : " --author " + quoted(in.author())) + " --xlsx wards.xlsx";
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9._-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    static void dictionary(ExportInput in, WardsSheet wards, Page page) {
        page.put(0, 0, "Data dictionary: the columns of the sheet " + WardsSheet.NAME, Look.STRONG);
        page.put(
                1,
                0,
                in.marking()
                        + " · [Target] in a formula is the cell of the same row under the heading Target; names such"
                        + " as DWO_unit_cost are cells of the sheet " + RatesSheet.NAME,
                Look.FAINT);
        heads(page, "Column", "Heading", "Meaning", "Unit", "Kind", "Formula", "Source");
        List<WardField> fields = wards.fields();
        for (int k = 0; k < fields.size(); k++) {
            WardField f = fields.get(k);
            int row = HEAD + 1 + k;
            page.put(row, 0, Page.letters(k), Look.TEXT);
            page.put(row, 1, f.head(), Look.WRAPPED);
            page.put(row, 2, f.meaning(), Look.WRAPPED);
            page.put(row, 3, f.unit(), Look.WRAPPED);
            page.put(
                    row,
                    4,
                    f.isInput() ? "input" : f.isFormula() ? "formula" : "value",
                    f.isInput() ? Look.TEXT.input() : Look.TEXT);
            page.put(row, 5, wards.inWords(f), Look.WRAPPED);
            page.put(row, 6, f.source(), Look.WRAPPED);
        }
        page.widths(9, 22, 60, 20, 10, 60, 42);
        table(page, HEAD + fields.size(), 6);
        page.paper(in.marking(), DICTIONARY, true);
    }

    private static void heads(Page page, String... heads) {
        for (int c = 0; c < heads.length; c++) {
            page.put(HEAD, c, heads[c], heads[c].equals("Value") ? Look.HEAD_RIGHT : Look.HEAD);
        }
    }

    private static void table(Page page, int last, int right) {
        page.out().setAutoFilter(HEAD, 0, Math.max(HEAD + 1, last), right);
        page.out().freezePane(0, HEAD + 1);
        page.out().repeatRows(HEAD, HEAD);
    }
}
