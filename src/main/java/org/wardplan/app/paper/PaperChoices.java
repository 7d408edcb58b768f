package org.wardplan.app.paper;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.report.Papers;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.paper.PaperSection;

/**
 * What is chosen for a paper: of what, with which sections, and how it is dressed. Until a hand chooses what it is of, it
 * is of what the window is narrowed to and of the ward that is selected.
 */
public final class PaperChoices {
    /** Fewest and most scenarios of a comparison. */
    public static final int LEAST = 2;

    public static final int MOST = 4;

    private final PlanSession session;
    private final ObjectProperty<PaperKind> kind = new SimpleObjectProperty<>(PaperKind.LONDON);
    private final IntegerProperty unit = new SimpleIntegerProperty();
    private final IntegerProperty borough = new SimpleIntegerProperty();
    private final IntegerProperty ward = new SimpleIntegerProperty();
    private final ObjectProperty<List<String>> compared = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Set<PaperSection>> sections = new SimpleObjectProperty<>(Papers.allSections());
    private final StringProperty marking = new SimpleStringProperty(PaperDress.DEFAULT_MARKING);
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> date;
    private final ObjectProperty<@Nullable PaperLogo> logo = new SimpleObjectProperty<>();
    private boolean byHand;
    private @Nullable ReportScope last;

    PaperChoices(PlanSession session) {
        this.session = session;
        date = new SimpleObjectProperty<>(LocalDate.ofInstant(session.now(), ZoneId.systemDefault()));
        author.set(session.author());
        follow();
    }

    /** Goes through all that a paper depends on. */
    public void forEach(Consumer<Property<?>> action) {
        all().forEach(action);
    }

    /** All that a paper depends on. */
    List<Property<?>> all() {
        return List.of(kind, unit, borough, ward, compared, sections, marking, author, note, date, logo);
    }

    /** Takes over what the window is narrowed to and what is selected, unless a hand has chosen. */
    void follow() {
        if (byHand) {
            return;
        }
        WardSet wards = session.data().wards();
        int[] picked = session.view().selection().get().wards();
        if (picked.length > 0) {
            ward.set(picked[0]);
            borough.set(wards.boroughOf(picked[0]));
            unit.set(wards.units().indexOf(wards.ward(picked[0]).borough().unit()));
        }
        Scope scope = session.view().scope().get();
        if (scope instanceof Scope.OneBorough one) {
            kind.set(PaperKind.BOROUGH);
            borough.set(wards.boroughs().indexOf(one.borough()));
        } else if (scope instanceof Scope.Unit of) {
            kind.set(PaperKind.UNIT);
            unit.set(wards.units().indexOf(of.unit()));
        } else {
            kind.set(PaperKind.LONDON);
        }
        if (picked.length == 0) {
            ward.set(IntStream.range(0, wards.size())
                    .filter(w -> scope.contains(wards, w))
                    .findFirst()
                    .orElse(0));
        }
    }

    /** What it is of. */
    public void chooseKind(PaperKind wanted) {
        byHand = true;
        if (wanted == PaperKind.COMPARISON && compared.get().size() < LEAST) {
            compared.set(opening());
        }
        kind.set(wanted);
    }

    public void chooseUnit(int index) {
        byHand = true;
        unit.set(index);
    }

    public void chooseBorough(int index) {
        byHand = true;
        borough.set(index);
    }

    public void chooseWard(int index) {
        byHand = true;
        ward.set(index);
    }

    /** Takes a scenario into the comparison, or out of it; ignored where there are four. */
    public void compare(String scenarioId, boolean wanted) {
        List<String> list = new ArrayList<>(compared());
        if (!wanted) {
            list.remove(scenarioId);
        } else if (list.size() < MOST && !list.contains(scenarioId)) {
            list.add(scenarioId);
        }
        compared.set(List.copyOf(list));
    }

    /** The baseline and the scenario that is worked on. */
    private List<String> opening() {
        Plan plan = session.plan().get();
        List<String> ids = new ArrayList<>(List.of(plan.baseline()));
        if (!ids.contains(session.scenarioId().get())) {
            ids.add(session.scenarioId().get());
        }
        plan.scenarios().stream()
                .filter(s -> !s.archived() && !ids.contains(s.id()) && ids.size() < LEAST)
                .forEach(s -> ids.add(s.id()));
        return List.copyOf(ids);
    }

    /** The scenarios of a comparison in their order; those that are no longer in the plan are left out. */
    public List<String> compared() {
        return compared.get().stream()
                .filter(id -> session.plan().get().findScenario(id).isPresent())
                .toList();
    }

    /** What can be compared, in the plan's order, the archived left out. */
    public List<Scenario> comparable() {
        return session.plan().get().scenarios().stream()
                .filter(s -> !s.archived() || compared.get().contains(s.id()))
                .toList();
    }

    /** Prints a section, or leaves it out. */
    public void print(PaperSection section, boolean printed) {
        Set<PaperSection> set = EnumSet.noneOf(PaperSection.class);
        set.addAll(sections.get());
        if (printed ? set.add(section) : set.remove(section)) {
            sections.set(set);
        }
    }

    /** Prints all sections of a group, or none. */
    public void print(SectionGroup group, boolean printed) {
        Set<PaperSection> set = EnumSet.noneOf(PaperSection.class);
        set.addAll(sections.get());
        boolean changed = printed
                ? set.addAll(group.sections().keySet())
                : set.removeAll(group.sections().keySet());
        if (changed) {
            sections.set(set);
        }
    }

    /** The wards that the paper is of; those of the window where it is a comparison. The same one as long as they are. */
    ReportScope scope() {
        ReportScope now = wanted();
        ReportScope before = last;
        if (before != null && before.kind() == now.kind() && before.title().equals(now.title())) {
            return before;
        }
        last = now;
        return now;
    }

    private ReportScope wanted() {
        WardSet wards = session.data().wards();
        return switch (kind.get()) {
            case LONDON -> ReportScope.london(wards);
            case UNIT -> ReportScope.unit(wards, wards.units().get(unit.get()));
            case BOROUGH -> ReportScope.borough(wards, wards.boroughs().get(borough.get()));
            case WARD -> ReportScope.borough(wards, wards.ward(ward.get()).borough());
            case COMPARISON -> ofWindow(wards);
        };
    }

    private ReportScope ofWindow(WardSet wards) {
        Scope now = session.view().scope().get();
        if (now instanceof Scope.OneBorough one) {
            return ReportScope.borough(wards, one.borough());
        }
        return now instanceof Scope.Unit of ? ReportScope.unit(wards, of.unit()) : ReportScope.london(wards);
    }

    PaperDress dress() {
        return new PaperDress(marking.get(), note.get(), logo.get());
    }

    /** The choices as a template of this name. */
    PaperTemplate template(String name) {
        return new PaperTemplate(
                name,
                Stream.of(PaperSection.values())
                        .filter(sections.get()::contains)
                        .map(PaperSection::id)
                        .toList(),
                dress().marking(),
                dress().note(),
                logo.get());
    }

    public ObjectProperty<PaperKind> kind() {
        return kind;
    }

    /** Index of the BCU. */
    public IntegerProperty unit() {
        return unit;
    }

    /** Index of the borough. */
    public IntegerProperty borough() {
        return borough;
    }

    /** Index of the ward. */
    public IntegerProperty ward() {
        return ward;
    }

    /** What is printed of an area's paper; never changed in place. */
    public ObjectProperty<Set<PaperSection>> sections() {
        return sections;
    }

    /** Protective marking; blank for the usual one. */
    public StringProperty marking() {
        return marking;
    }

    public StringProperty author() {
        return author;
    }

    /** From the author, on the first page; may be empty. */
    public StringProperty note() {
        return note;
    }

    public ObjectProperty<LocalDate> date() {
        return date;
    }

    public ObjectProperty<@Nullable PaperLogo> logo() {
        return logo;
    }
}
