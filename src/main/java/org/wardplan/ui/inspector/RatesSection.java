package org.wardplan.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.analysis.rate.ResidentRate;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Numbers;

/** Offences per 1,000 residents and per 1,000 jobs: as counted, smoothed, and London's. */
final class RatesSection extends Section {
    /** One denominator. */
    private static final class Line {
        final Label name = new Label();
        final Label raw = number();
        final Label smoothed = number();
        final Label london = number();

        private static Label number() {
            Label l = new Label();
            l.getStyleClass().add("rate-number");
            return l;
        }

        void show(Rates rates, int ward, Denominator per) {
            name.setText(per == Denominator.JOBS ? "Per 1,000 jobs" : "Per 1,000 residents");
            raw.setText(Numbers.decimal(rates.raw(ward), 0));
            smoothed.setText(Numbers.decimal(rates.smoothed(ward), 0));
            london.setText(Numbers.decimal(rates.mean(), 0));
        }

        void visible(boolean shown) {
            for (Label l : new Label[] {name, raw, smoothed, london}) {
                Section.show(l, shown);
            }
        }
    }

    private final PlanSession session;
    private final boolean jobsPublished;
    private final GridPane grid = new GridPane();
    private final Line residents = new Line();
    private final Line jobs = new Line();
    private final Label mark = new Label();
    private final Label how = caption();

    RatesSection(PlanSession session) {
        super("Crime rate", "wp-medium");
        this.session = session;
        jobsPublished = Denominator.JOBS.published(session.data().wards());
        grid.getStyleClass().add("rates");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        grid.getColumnConstraints().add(names);
        grid.addRow(0, new Label(), headed("Raw"), headed("Smoothed"), headed("London"));
        grid.addRow(1, residents.name, residents.raw, residents.smoothed, residents.london);
        grid.addRow(2, jobs.name, jobs.raw, jobs.smoothed, jobs.london);
        mark.setId("rate-mark");
        mark.getStyleClass().add("rate-mark");
        mark.setWrapText(true);
        Tooltip smoothing =
                new Tooltip("Empirical Bayes (Marshall 1991): π = w · r + (1 − w) · θ, with θ London's rate."
                        + " A ward of few residents is drawn towards it, so that it does not top the list by chance.");
        smoothing.setWrapText(true);
        smoothing.setMaxWidth(320);
        how.setTooltip(smoothing);
        getChildren().addAll(grid, mark, how);
    }

    private static Label headed(String text) {
        Label l = caption();
        l.setText(text);
        l.setWrapText(false);
        l.getStyleClass().add("rate-number");
        return l;
    }

    void show(Evaluation e, int ward) {
        Ward w = session.data().wards().ward(ward);
        Rates per = e.need().rates(Denominator.RESIDENTS);
        boolean hasJobs =
                jobsPublished && !Double.isNaN(e.need().rates(Denominator.JOBS).raw(ward));
        ResidentRate says = ResidentRate.of(w);
        figure.setText(e.need().window().months() + " months");
        residents.show(per, ward, Denominator.RESIDENTS);
        jobs.visible(hasJobs);
        if (hasJobs) {
            jobs.show(e.need().rates(Denominator.JOBS), ward, Denominator.JOBS);
        }
        mark.setText(says == ResidentRate.SAYS_LITTLE ? "† " + says.note() : "");
        show(mark, !mark.getText().isEmpty());
        residents.name.setText(residents.name.getText() + (says == ResidentRate.SAYS_LITTLE ? " †" : ""));
        how.setText(WardWords.smoothing(per, ward));
    }
}
