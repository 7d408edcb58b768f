package org.wardplan.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.Written;
import org.wardplan.storage.PlanFile;

/** Writes a plan out for others to read. Called in the background. */
public interface Exports {
    /** What can be written. */
    enum Kind {
        REPORT("Report (PDF)", "pdf"),
        TABLE("Ward table (CSV)", "csv"),
        WORKBOOK("Workbook with live formulas (XLSX)", "xlsx"),
        MAP_DATA("Wards with outlines (GeoJSON)", "geojson"),
        GEO_PACKAGE("Wards and boroughs for QGIS (GeoPackage)", "gpkg"),
        PICTURE("Map (PNG)", "png"),
        DRAWING("Map (SVG)", "svg");

        private final String label;
        private final String extension;

        Kind(String label, String extension) {
            this.label = label;
            this.extension = extension;
        }

        public String label() {
            return label;
        }

        public String extension() {
            return extension;
        }
    }

    /**
     * What is on the screen at the moment of the export.
     *
     * @param faded whether the map draws wards paler the less sure their place is
     * @param file that tells what was decided; null where the plan is of none
     */
    record Content(
            Plan plan,
            DataSet data,
            List<PriorityProfile> profiles,
            Evaluation evaluation,
            @Nullable RankIntervals ranks,
            Scope scope,
            Measure layer,
            Classification classes,
            boolean faded,
            @Nullable PlanFile file) {
        /** What is on the screen of a session now. */
        public static Content of(PlanSession session) {
            ViewState view = session.view();
            return new Content(
                    session.plan().get(),
                    session.data(),
                    session.profiles(),
                    session.evaluation().get(),
                    session.ranks().get(),
                    view.scope().get(),
                    view.layer().get(),
                    view.classification(view.layer().get()).get(),
                    view.fadeUncertain().get(),
                    session.file());
        }
    }

    /** The kinds that this can write. */
    List<Kind> kinds();

    /**
     * Writes a file, completely or not at all.
     *
     * @return what was written, or what went wrong
     */
    WithProblems<Written> write(Kind kind, Content content, Path target, Progress progress, Cancellation cancellation);
}
