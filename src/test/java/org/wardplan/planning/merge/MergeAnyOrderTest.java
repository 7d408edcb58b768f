package org.wardplan.planning.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.RuleEdits;

/** All 32 boroughs, edited by a script on both sides, merged back in any order. */
class MergeAnyOrderTest {
    private Plan london;
    private final List<Returned> files = new ArrayList<>();

    @BeforeEach
    void makeFiles() {
        Plan base = recommended(London.plan());
        london = base;
        List<Borough> boroughs = London.DATA.wards().boroughs();
        assertThat(boroughs).hasSize(32);
        for (int b = 0; b < boroughs.size(); b++) {
            Plan part = London.part(base, boroughs.get(b));
            List<String> wards = Objects.requireNonNull(part.extract()).wards();
            // London works on the first two wards of each borough meanwhile, the borough on all others.
            Set<String> londons = Set.copyOf(wards.subList(0, 2));
            Plan now = BoroughScript.edited(part, 1000 + b, londons);
            files.add(Returned.of(boroughs.get(b).name() + ".wardplan", part, now));
            for (PlanEdit edit :
                    new BoroughScript(2000 + b, wards.subList(0, 2), Set.of()).edits(london, london.working(), 3)) {
                london = london.apply(edit);
            }
        }
    }

    /** With a plan of the optimiser's taken over, so that the boroughs' moves are hand changes with reasons. */
    private static Plan recommended(Plan plan) {
        Scenario s = plan.working();
        Recommendation same = new Recommendation(
                Aim.CLOSE_THE_GAPS, s.budget().total(), 900, 899, "2018-02-01T10:00:00Z", s.allocation());
        return plan.apply(Objects.requireNonNull(RuleEdits.take(plan, s, same, false)));
    }

    @Test
    void theLondonPlanIsTheSameWhateverTheOrder() {
        Merge whole = Merge.of(london, London.RECORD, files, London.DATA.wards(), null);
        assertThat(whole.clashes()).isEmpty();
        assertThat(whole.taken()).hasSizeGreaterThan(32 * 4);
        Plan expected = after(london, whole);
        assertThat(expected.working().advice().overrides()).hasSizeGreaterThan(50);

        for (int seed = 0; seed < 4; seed++) {
            List<Returned> shuffled = new ArrayList<>(files);
            Collections.shuffle(shuffled, new Random(seed));
            Merge merge = Merge.of(london, London.RECORD, shuffled, London.DATA.wards(), null);
            assertThat(after(london, merge)).isEqualTo(expected);
            assertThat(merge.edit()).as("the very same step").isEqualTo(whole.edit());

            Plan oneByOne = london;
            for (Returned file : shuffled) {
                oneByOne = after(oneByOne, London.merge(oneByOne, file));
            }
            assertThat(oneByOne).isEqualTo(expected);

            Plan inTwo =
                    after(london, Merge.of(london, London.RECORD, shuffled.subList(0, 11), London.DATA.wards(), null));
            inTwo = after(inTwo, Merge.of(inTwo, London.RECORD, shuffled.subList(11, 32), London.DATA.wards(), null));
            assertThat(inTwo).isEqualTo(expected);
        }
    }

    @Test
    void everyBoroughsWardsAreAsInItsFileAndLondonsAsInLondon() {
        Plan merged = after(london, Merge.of(london, London.RECORD, files, London.DATA.wards(), null));
        Scenario after = merged.working();
        for (Returned file : files) {
            List<String> wards = file.base().extract().wards();
            for (String ward : wards) {
                Plan from = wards.indexOf(ward) < 2 ? london : file.now();
                Scenario s = from.working();
                for (int r = 0; r < merged.roles().size(); r++) {
                    int w = merged.wardIndex(ward);
                    assertThat(after.allocation().posts(r, w))
                            .isEqualTo(s.allocation().posts(r, w));
                }
                assertThat(after.notes().get(ward)).isEqualTo(s.notes().get(ward));
                assertThat(after.locks().stream().filter(l -> l.ward().equals(ward)))
                        .containsExactlyInAnyOrderElementsOf(s.locks().stream()
                                .filter(l -> l.ward().equals(ward))
                                .toList());
                assertThat(after.advice().overrides().stream()
                                .filter(o -> o.ward().equals(ward)))
                        .containsExactlyElementsOf(s.advice().overrides().stream()
                                .filter(o -> o.ward().equals(ward))
                                .toList());
            }
            String borough = file.base().extract().borough();
            assertThat(after.demand().local(borough, 2018))
                    .isEqualTo(file.now().working().demand().local(borough, 2018));
            assertThat(merged.submission(borough).orElseThrow().state())
                    .isEqualTo(
                            file.now().submission(borough).isPresent()
                                    ? Submission.State.SUBMITTED
                                    : Submission.State.DRAFT);
        }
    }

    @Test
    void oneStepThatUndoTakesBackWhole() {
        Merge merge = Merge.of(london, London.RECORD, files, London.DATA.wards(), null);
        PlanEdit edit = merge.edit();
        assertThat(edit).isInstanceOf(PlanEdit.Several.class);
        assertThat(edit.label()).isEqualTo("Merged 32 boroughs' plans");
        Plan merged = london.apply(edit);
        assertThat(merged).isNotEqualTo(london);
        assertThat(merged.apply(edit.inverse())).isEqualTo(london);
    }

    @Test
    void aMergeMadeByHandKeepsTheBoroughsReasons() {
        PlanEdit edit = Merge.of(london, London.RECORD, files, London.DATA.wards(), null)
                .edit();
        assertThat(RuleEdits.handChange(london, edit, "Jo", "2018-05-02T10:00:00Z"))
                .isEqualTo(edit);
    }

    @Test
    void mergedAgainNothingChangesAndNothingClashes() {
        Plan merged = after(london, Merge.of(london, London.RECORD, files, London.DATA.wards(), null));
        Merge again = Merge.of(merged, London.RECORD, files, London.DATA.wards(), null);
        assertThat(again.clashes()).isEmpty();
        assertThat(again.taken()).isEmpty();
        assertThat(again.edit()).isNull();
    }

    private static Plan after(Plan plan, Merge merge) {
        PlanEdit edit = merge.edit();
        return edit == null ? plan : plan.apply(edit);
    }
}
