package org.wardplan.ui.map;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.ViewState;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.spatial.Boundaries;

/** The 629 wards as published, with a plan that has posts beyond the floor where need is high. */
public final class London {
    private static final DataSet DATA;
    private static final Plan PLAN;
    private static final Need NEED;

    static {
        WardData wardData = new WardData(Path.of("ward-data"));
        DATA = wardData.load("london-2014").orThrow();
        List<PriorityProfile> profiles = wardData.profiles();
        PLAN = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/growth-2017.json"))
                                .orThrow(),
                        DATA,
                        profiles,
                        "id",
                        "Test")
                .orThrow();
        NEED = Requirement.need(DATA, profiles, PLAN.working()).orThrow();
    }

    public final ViewState view = new ViewState(DATA.wards());
    public final ObjectProperty<Evaluation> evaluation = new SimpleObjectProperty<>(evaluate(posts()));
    public final ObjectProperty<RankIntervals> ranks = new SimpleObjectProperty<>();

    public static WardSet wards() {
        return DATA.wards();
    }

    public static Boundaries boundaries() {
        return DATA.boundaries();
    }

    private static int[][] posts() {
        int[][] posts = PLAN.working().allocation().toArray();
        for (int w = 0; w < posts[0].length; w++) {
            posts[0][w] = 2 + (int) Math.floor(Math.max(0, NEED.target(w) - 2.2) * 0.7);
            posts[1][w] = 1;
        }
        return posts;
    }

    private static Evaluation evaluate(int[][] posts) {
        return Evaluation.of(
                NEED,
                PLAN.working().withAllocation(Allocation.of(posts)),
                PLAN.roles(),
                PLAN.scenario(PLAN.baseline()).allocation());
    }

    /** Gives a ward other posts of the first role, as an edit does. */
    public void setPosts(int ward, int posts) {
        int[][] now = evaluation.get().scenario().allocation().toArray();
        now[0][ward] = posts;
        evaluation.set(evaluate(now));
    }

    /** The only ward of a name, or the first. */
    public static int ward(String name) {
        for (int w = 0; w < wards().size(); w++) {
            if (wards().ward(w).name().equals(name)) {
                return w;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
