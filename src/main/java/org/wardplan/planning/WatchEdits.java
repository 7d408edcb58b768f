package org.wardplan.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;

/** Makes the edits of the hot-spot list, with labels for the history; null where nothing would change. */
public final class WatchEdits {
    /** What the id of a local minimum begins with. */
    public static final String MINIMUM = "hot-spot-minimum";

    private WatchEdits() {}

    /**
     * What is sent to the plan.
     *
     * @param edit one step; null where no ward is left to change
     * @param leftOut indexes of the wards that it leaves as they are
     * @param why why they are left out, in words; empty where none is
     */
    public record Sent(@Nullable PlanEdit edit, List<Integer> leftOut, String why) {
        public Sent {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Puts wards on the list of those watched. */
    public static @Nullable PlanEdit pin(Scenario s, Collection<String> codes, WardSet wards) {
        Set<String> pinned = new TreeSet<>(s.watch().pinned());
        List<String> added = codes.stream().distinct().filter(pinned::add).toList();
        return added.isEmpty() ? null : pins(s, pinned, named(added, wards) + ": pinned");
    }

    /** Takes wards off the list of those watched. */
    public static @Nullable PlanEdit unpin(Scenario s, Collection<String> codes, WardSet wards) {
        Set<String> pinned = new TreeSet<>(s.watch().pinned());
        List<String> gone = codes.stream().distinct().filter(pinned::remove).toList();
        return gone.isEmpty() ? null : pins(s, pinned, named(gone, wards) + ": no longer pinned");
    }

    private static PlanEdit pins(Scenario s, Set<String> pinned, String label) {
        return new PlanEdit.SetWatch(s.id(), s.watch(), s.watch().withPinned(List.copyOf(pinned)), label);
    }

    /** Keeps a study as the one that papers and the ward table show. */
    public static @Nullable PlanEdit study(Scenario s, HotSpotStudy study) {
        WatchList now = s.watch();
        return now.study().equals(study)
                ? null
                : new PlanEdit.SetWatch(s.id(), now, now.withStudy(study), "Hot-spot study: " + words(study));
    }

    /** {@code Gi*, all crime}: what distinguishes a study, shortly. */
    private static String words(HotSpotStudy study) {
        LocalStatistic statistic = study.statistic();
        String of =
                switch (study.series()) {
                    case HotSpotStudy.ALL -> "all crime";
                    case HotSpotStudy.HARM -> "harm";
                    default -> study.series();
                };
        return statistic.label() + ", " + of + (study.rate() ? ", smoothed rates" : "")
                + (study.window() == null
                        ? ""
                        : ", " + study.window().first() + " to "
                                + study.window().last())
                + ", " + study.nearness().text() + (study.corrected() ? "" : ", not corrected");
    }

    /** One more post of a role in each of some hot-spot wards, as one step. Locked posts stay as they are. */
    public static Sent oneMorePost(Plan plan, WardSet wards, Scenario s, int[] of, int role) {
        return morePosts(plan, wards, s, of, role, 1);
    }

    /**
     * More posts of a role in each of some hot-spot wards, as one step. Locked posts stay as they are, and so do those
     * that are as many as a ward can have.
     *
     * @param of indexes of wards
     * @param count 1 or more
     */
    public static Sent morePosts(Plan plan, WardSet wards, Scenario s, int[] of, int role, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " more posts: expected 1 or more");
        }
        String id = plan.roles().get(role).id();
        List<PostChange> changes = new ArrayList<>();
        List<Integer> locked = new ArrayList<>();
        List<Integer> full = new ArrayList<>();
        for (int w : Arrays.stream(of).distinct().sorted().toArray()) {
            String code = plan.wardCodes().get(w);
            int now = s.allocation().posts(role, w);
            if (s.locks().contains(new Lock(code, id))) {
                locked.add(w);
            } else if (now + count > PostChange.MOST_POSTS) {
                full.add(w);
            } else {
                changes.add(new PostChange(code, id, now, now + count));
            }
        }
        List<Integer> leftOut = new ArrayList<>(locked);
        leftOut.addAll(full);
        List<String> why = new ArrayList<>();
        if (!locked.isEmpty()) {
            why.add(id + " posts of " + list(locked, wards) + " are locked and stay as they are");
        }
        if (!full.isEmpty()) {
            why.add(list(full, wards) + " would have more than " + PostChange.MOST_POSTS + " " + id + " posts");
        }
        List<String> codes = changes.stream().map(PostChange::ward).toList();
        String more = count == 1 ? "One more " + id : count + " more " + id + "s";
        PlanEdit edit = changes.isEmpty()
                ? null
                : new PlanEdit.SetPosts(s.id(), changes, more + " in " + hotSpots(codes, wards), null);
        return new Sent(edit, leftOut, String.join("; ", why));
    }

    /**
     * A rule that the optimiser gives some hot-spot wards no fewer posts than so many. It changes no posts by itself. A
     * minimum on the same wards and role is changed, and switched on, instead of a second one being added.
     *
     * @param of indexes of wards, one at least
     * @param role id of a role; empty for the posts of all placed roles together
     * @param least 1 or more
     */
    public static @Nullable PlanEdit localMinimum(WardSet wards, Scenario s, int[] of, String role, int least) {
        if (of.length == 0 || least < 1 || least > PostChange.MOST_POSTS) {
            throw new IllegalArgumentException("at least " + least + " posts in " + of.length + " wards: expected 1 to "
                    + PostChange.MOST_POSTS + " in one ward or more");
        }
        Set<String> codes = Arrays.stream(of)
                .mapToObj(w -> wards.ward(w).code().value())
                .collect(Collectors.toCollection(TreeSet::new));
        String title = "at least " + least + " " + (role.isEmpty() ? "post" : role) + (least == 1 ? "" : "s") + " in "
                + hotSpots(List.copyOf(codes), wards);
        for (Rule rule : s.rulebook().rules()) {
            if (rule instanceof Rule.WardPosts now
                    && now.id().startsWith(MINIMUM)
                    && now.wards().equals(codes)
                    && now.role().equals(role)) {
                return RuleEdits.change(
                        s, new Rule.WardPosts(now.id(), true, codes, role, least, higher(now.most(), least)), title);
            }
        }
        String id = RuleEdits.freeId(s, MINIMUM);
        return RuleEdits.add(s, new Rule.WardPosts(id, true, codes, role, least, null), title);
    }

    private static @Nullable Integer higher(@Nullable Integer most, int least) {
        return most == null || most >= least ? most : null;
    }

    /** {@code Coldharbour}, {@code 3 wards}. */
    private static String named(List<String> codes, WardSet wards) {
        return codes.size() == 1 ? name(codes.get(0), wards) : codes.size() + " wards";
    }

    /** {@code the hot-spot ward Coldharbour}, {@code 3 hot-spot wards}. */
    private static String hotSpots(List<String> codes, WardSet wards) {
        return codes.size() == 1 ? "the hot-spot ward " + name(codes.get(0), wards) : codes.size() + " hot-spot wards";
    }

    private static String list(List<Integer> of, WardSet wards) {
        List<String> names = of.stream().map(w -> wards.ward(w).name()).toList();
        return names.size() == 1
                ? names.get(0)
                : names.size() <= 4
                        ? String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1)
                        : names.size() + " wards";
    }

    private static String name(String code, WardSet wards) {
        int w = wards.indexOf(code);
        return w < 0 ? code : wards.ward(w).name();
    }
}
