package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.HoursTable;
import org.wardplan.app.demand.LocalBoard;
import org.wardplan.app.demand.LondonCounts;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.demand.Scale;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Numbers;

/** How targets are found, and the hours that make the targets by workload. */
final class HoursSection extends DemandSection {
    /** One figure of the table, with how sure it is. */
    private final class Row extends SteadyRow {
        private final Label remark = caption("");
        private final FigureLabel share = new FigureLabel();
        private final Label status = new Label();
        private final Level level;

        Row(String label, String key, Scale scale) {
            Label name = new Label(label);
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            follow(name);
            VBox names = new VBox(name, remark);
            names.getStyleClass().add("weight-name");
            level = new Level(
                    live,
                    label + ", hours",
                    scale,
                    NumberText.HOURS,
                    v -> HoursTable.set(session.scenario(), key, v, session.author()));
            level.slider.setId(key.replace('.', '-'));
            level.field.setId(key.replace('.', '-') + "-field");
            status.getStyleClass().add("status");
            VBox slide = new VBox(level.slider, status);
            slide.getStyleClass().add("weight-slide");
            HBox.setHgrow(slide, Priority.ALWAYS);
            getChildren().setAll(names, slide, level.field, share);
        }

        void show(Assumption a, String part, String note) {
            level.show(a.value());
            boolean assumed = a.status() == Assumption.Status.ASSUMPTION;
            String said = assumed ? "assumption" : a.status() == Assumption.Status.USER ? "yours" : "published";
            if (!said.equals(status.getText())) {
                status.setText(said);
                status.getStyleClass().remove("assumed");
                if (assumed) {
                    status.getStyleClass().add("assumed");
                }
                Tooltip tip = new Tooltip(a.source());
                tip.setWrapText(true);
                tip.setMaxWidth(320);
                status.setTooltip(tip);
            }
            share.show(part);
            if (!note.equals(remark.getText())) {
                measureAnew();
            }
            write(remark, note);
        }

        void setEditable(boolean editable) {
            level.setDisable(!editable);
        }
    }

    private final PlanSession session;
    private final LiveEdit live;
    private final LondonCounts counts;
    private final HoursTable hours;
    private final ToggleButton byShare = new ToggleButton("Share of strength");
    private final ToggleButton byWorkload = new ToggleButton("Workload in hours");
    private final Label shareSum = new Label();
    private final Label workloadSum = new Label();
    private final Label difference = caption("");
    private final Label lacking = text("", "demand-notice");
    private final Row ward;
    private final Row post;
    private final VBox table = new VBox();
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Boolean> missing = new HashMap<>();

    HoursSection(PlanSession session, LiveEdit live, LondonCounts counts) {
        this.session = session;
        this.live = live;
        this.counts = counts;
        hours = new HoursTable(session.data());
        ward = new Row("Engagement, a ward and year", Assumptions.HOURS_WARD, HoursTable.WARD);
        post = new Row("One effective post, a year", Assumptions.HOURS_POST, HoursTable.POST);
        ToggleGroup group = new ToggleGroup();
        method(byShare, group, TargetMethod.SHARE, "first");
        method(byWorkload, group, TargetMethod.WORKLOAD, "last");
        HBox segments = new HBox(byShare, byWorkload);
        segments.getStyleClass().addAll("wp-segments", "demand-segments");
        shareSum.setId("target-by-share");
        workloadSum.setId("target-by-workload");
        lacking.setId("hours-lacking");
        table.getStyleClass().add("weight-table");
        getChildren()
                .setAll(
                        head("How targets are found"),
                        segments,
                        sums(),
                        difference,
                        lacking,
                        divider(),
                        line(head("Hours"), small("Of all hours")),
                        caption(
                                "Hours of the ward's own team, not of response or detectives. Yours to change; papers say"
                                        + " which are assumed."),
                        ward,
                        post,
                        table);
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("demand-divider");
        return line;
    }

    private static Label small(String words) {
        Label l = new Label(words);
        l.getStyleClass().add("wp-caption");
        return l;
    }

    private void method(ToggleButton b, ToggleGroup group, TargetMethod method, String place) {
        b.setToggleGroup(group);
        b.setId("method-" + method.name().toLowerCase(java.util.Locale.ROOT));
        b.getStyleClass().add(place);
        b.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(b, Priority.ALWAYS);
        b.setOnAction(e -> {
            b.setSelected(true);
            live.keep(() -> DemandEdits.method(session.scenario(), method));
            refresh(session.evaluation().get());
        });
    }

    private HBox sums() {
        HBox box = new HBox(16);
        Stream.of(shareSum, workloadSum).forEach(l -> {
            l.getStyleClass().add("wp-figure");
            VBox side = new VBox(l, small("effective posts"));
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setMaxWidth(Double.MAX_VALUE);
            side.setPrefWidth(100);
            box.getChildren().add(side);
        });
        return box;
    }

    @Override
    void refresh(Evaluation e) {
        boolean workload = e.need().method() == TargetMethod.WORKLOAD;
        (workload ? byWorkload : byShare).setSelected(true);
        boolean known = e.need().hasWorkload();
        double share = HoursTable.london(e.need(), TargetMethod.SHARE);
        double hoursSum = HoursTable.london(e.need(), TargetMethod.WORKLOAD);
        shareSum.setText(Numbers.decimal(share, 1));
        workloadSum.setText(Numbers.decimal(hoursSum, 1));
        difference.setText(
                known
                        ? "London's target by workload is " + Numbers.percent(Math.abs(hoursSum / share - 1), 1)
                                + (hoursSum < share ? " below" : " above") + " that by share."
                        : "");
        write(
                lacking,
                known
                        ? ""
                        : "This plan was made without hours per offence, so it has no targets by workload. A new plan"
                                + " has the table.");
        List<HoursTable.Group> groups =
                hours.groups(e, counts.byCategory(e.need().window()));
        build(groups);
        shown(table, known);
        shown(ward, known);
        shown(post, known);
        if (!known) {
            return;
        }
        double all = e.scenario().assumptions().value(Assumptions.HOURS_POST, 1) * hoursSum;
        double engaged = e.scenario().assumptions().value(Assumptions.HOURS_WARD, 0) * e.wards();
        e.scenario()
                .assumptions()
                .find(Assumptions.HOURS_WARD)
                .ifPresent(a -> ward.show(a, Numbers.percent(engaged / all, 1), ""));
        e.scenario().assumptions().find(Assumptions.HOURS_POST).ifPresent(a -> post.show(a, "", ""));
        for (HoursTable.Group g : groups) {
            for (HoursTable.Row r : g.rows()) {
                Row row = rows.get(r.category().id());
                if (row != null) {
                    missing.put(r.category().id(), r.missing());
                    row.show(r.hours(), Double.isNaN(r.share()) ? "–" : Numbers.percent(r.share(), 1), r.remark());
                    row.setOpacity(r.missing() ? 0.6 : 1);
                }
            }
        }
    }

    private void build(List<HoursTable.Group> groups) {
        int wanted = groups.stream().mapToInt(g -> g.rows().size()).sum();
        if (rows.size() == wanted) {
            return;
        }
        rows.clear();
        List<Region> list = new ArrayList<>();
        for (HoursTable.Group g : groups) {
            Label name = new Label(g.group().label());
            name.getStyleClass().addAll("wp-medium", "weight-group");
            list.add(name);
            for (HoursTable.Row r : g.rows()) {
                Row row = new Row(LocalBoard.name(r.category()), r.hours().key(), HoursTable.OFFENCE);
                rows.put(r.category().id(), row);
                list.add(row);
            }
        }
        table.getChildren().setAll(list);
    }

    @Override
    void setEditable(boolean editable) {
        boolean known = session.evaluation().get().need().hasWorkload();
        byShare.setDisable(!editable);
        byWorkload.setDisable(!editable || !known);
        ward.setEditable(editable);
        post.setEditable(editable);
        rows.forEach((id, row) -> row.setEditable(editable && !missing.getOrDefault(id, false)));
    }
}
