package org.wardplan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.PlanFile;

/**
 * Opens and makes plans: the file, and the data that it is about. All methods touch the disk, may be called from any
 * thread, and say in words what is wrong.
 */
public final class PlanLibrary {
    public static final String EXTENSION = ".wardplan";
    public static final String FIRST_PLAN = "My first plan";
    public static final String FIRST_PRESET = "growth-2017";
    public static final String FIRST_WARD_SET = "london-2014";

    private static final Problem NO_DATA = Problem.error(
            "ward-data",
            "The folder of ward data was not found beside the program, so no plan can be shown: install Wardplan again,"
                    + " or put the folder ward-data back into the program's folder");

    private final @Nullable WardData data;
    private final Clock clock;
    private final Map<String, WithProblems<DataSet>> dataSets = new ConcurrentHashMap<>();

    /** @param data null when there is none on this machine; every method then says so */
    public PlanLibrary(@Nullable WardData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** A data set, read once; a failure is tried again the next time. Waits when another thread is reading it. */
    public WithProblems<DataSet> dataSet(String id) {
        if (data == null) {
            return WithProblems.failed(NO_DATA);
        }
        WardData files = data;
        WithProblems<DataSet> read = dataSets.computeIfAbsent(id, files::load);
        if (read.value() == null) {
            dataSets.remove(id, read);
        }
        return read;
    }

    /** The data sets that are there. */
    public WithProblems<List<DataSetDescription>> descriptions() {
        return data == null ? WithProblems.failed(NO_DATA) : data.list();
    }

    /** Hashes every file of the data again; empty when all are as published with the program. */
    public List<Problem> verify() {
        return data == null ? List.of(NO_DATA) : data.verify();
    }

    public WithProblems<List<Preset>> presets() {
        return data == null
                ? WithProblems.failed(NO_DATA)
                : PresetReader.readAll(data.folder().resolve("presets"));
    }

    /** The priority profiles; see the data's own check for what is wrong with them. */
    public List<PriorityProfile> profiles() {
        return data == null ? List.of() : data.profiles();
    }

    /** Opens a plan: to write, or read-only with a warning when someone else has it open. */
    public WithProblems<OpenedPlan> open(Path file, String author) {
        WithProblems<PlanFile> opened = PlanFile.open(file, author, clock.instant());
        PlanFile plan = opened.value();
        return plan == null ? WithProblems.failed(opened.problems()) : withData(plan, opened.problems());
    }

    /** Makes a plan file from a preset and opens it. Makes the folder where needed; an existing file is left alone. */
    public WithProblems<OpenedPlan> create(Path file, Preset preset, String wardSet, String name, String author) {
        WithProblems<DataSet> set = dataSet(wardSet);
        DataSet about = set.value();
        if (about == null) {
            return WithProblems.failed(set.problems());
        }
        WithProblems<Plan> plan =
                Requirement.newPlan(preset, about, profiles(), UUID.randomUUID().toString(), name);
        Plan made = plan.value();
        if (made == null) {
            return WithProblems.failed(plan.problems());
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(
                    file.toString(), "The folder can't be made (" + e.getMessage() + "): choose another folder"));
        }
        WithProblems<PlanFile> created = PlanFile.create(file, made, author, clock.instant());
        PlanFile opened = created.value();
        return opened == null ? WithProblems.failed(created.problems()) : withData(opened, created.problems());
    }

    private WithProblems<OpenedPlan> withData(PlanFile file, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        Plan plan = file.plan();
        String name = String.valueOf(file.path().getFileName());
        WithProblems<DataSet> set = dataSet(plan.wardSet());
        problems.addAll(set.problems());
        DataSet about = set.value();
        if (about != null
                && !about.wards().wards().stream()
                        .map(w -> w.code().value())
                        .toList()
                        .equals(plan.wardCodes())) {
            problems.add(Problem.error(
                    name,
                    "The plan is about " + plan.wardCodes().size() + " wards that are not those of the data set \""
                            + plan.wardSet() + "\" (" + about.wards().size() + " wards): install the version of"
                            + " Wardplan that the plan was made with"));
            about = null;
        }
        if (about == null) {
            file.close();
            return WithProblems.failed(problems);
        }
        if (!about.description().sha256().equals(plan.dataSha256())) {
            problems.add(Problem.warning(
                    name,
                    "The plan was made on another edition of the data set \"" + plan.wardSet()
                            + "\", so its figures may differ from those of then"));
        }
        return new WithProblems<>(new OpenedPlan(file, about, profiles()), problems);
    }

    /**
     * The plan to start with: the file asked for; else the most recent one that opens; else, on the first start, a new
     * one. Without a value nothing could be opened, and nothing was touched.
     *
     * @param asked the file that the program was started with, or null
     * @param recent paths of plans, the last opened first
     * @param plans folder for the first plan
     */
    public WithProblems<OpenedPlan> first(@Nullable Path asked, List<String> recent, Path plans, String author) {
        List<Problem> problems = new ArrayList<>();
        List<Path> candidates = new ArrayList<>();
        if (asked != null) {
            candidates.add(asked);
        }
        recent.forEach(r -> candidates.add(Path.of(r)));
        for (Path file : candidates) {
            WithProblems<OpenedPlan> opened = open(file, author);
            problems.addAll(opened.problems());
            if (opened.value() != null) {
                return new WithProblems<>(opened.value(), problems);
            }
        }
        if (!candidates.isEmpty()) {
            return WithProblems.failed(problems);
        }
        Path first = plans.resolve(FIRST_PLAN + EXTENSION);
        if (Files.exists(first)) {
            return open(first, author);
        }
        WithProblems<List<Preset>> presets = presets();
        Optional<Preset> preset = Optional.ofNullable(presets.value()).stream()
                .flatMap(List::stream)
                .filter(p -> p.id().equals(FIRST_PRESET))
                .findFirst();
        if (preset.isEmpty()) {
            problems.addAll(presets.problems());
            problems.add(Problem.error(
                    "presets", "The preset \"" + FIRST_PRESET + "\" is missing from the ward data: install Wardplan"));
            return WithProblems.failed(problems);
        }
        return create(first, preset.get(), FIRST_WARD_SET, FIRST_PLAN, author);
    }
}
