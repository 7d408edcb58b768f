package org.wardplan.app.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardSelection;
import org.wardplan.model.geography.WardSet;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.JournalFilter;

/** What is looked for in the journal, as it stands in the fields of the page. */
public final class JournalQuestion {
    /** What an entry is, as people choose it. */
    public enum Kind {
        ANY("Everything", EnumSet.allOf(JournalEntry.Kind.class)),
        EDITS("Changes", EnumSet.of(JournalEntry.Kind.EDIT, JournalEntry.Kind.CREATE)),
        STEPS("Undo and redo", EnumSet.of(JournalEntry.Kind.UNDO, JournalEntry.Kind.REDO));

        private final String label;
        private final Set<JournalEntry.Kind> kinds;

        Kind(String label, Set<JournalEntry.Kind> kinds) {
            this.label = label;
            this.kinds = kinds;
        }

        public String label() {
            return label;
        }
    }

    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty borough = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ANY);
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty selectedOnly = new SimpleBooleanProperty();

    /** In what was done, or why. */
    public StringProperty text() {
        return text;
    }

    /** Part of a name; empty for anyone. */
    public StringProperty author() {
        return author;
    }

    /** Code; empty for all of London. */
    public StringProperty borough() {
        return borough;
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /** The first day; null for no bound. */
    public ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    /** The last day; null for no bound. */
    public ObjectProperty<@Nullable LocalDate> until() {
        return until;
    }

    /** Whether only what concerns the wards selected is shown. */
    public BooleanProperty selectedOnly() {
        return selectedOnly;
    }

    /** Everything that a change of the question changes. */
    List<Property<?>> all() {
        return List.of(text, author, borough, kind, from, until, selectedOnly);
    }

    /** Asks for everything again. */
    public void clear() {
        text.set("");
        author.set("");
        borough.set("");
        kind.set(Kind.ANY);
        from.set(null);
        until.set(null);
        selectedOnly.set(false);
    }

    JournalFilter filter(WardSet wards, WardSelection selection, ZoneId zone) {
        JournalFilter filter = JournalFilter.ALL
                .withText(text.get())
                .withAuthor(author.get())
                .withKinds(kind.get().kinds)
                .between(start(from.get(), zone, 0), start(until.get(), zone, 1));
        Set<String> codes = new HashSet<>();
        Set<String> boroughs = new HashSet<>();
        if (selectedOnly.get() && !selection.isEmpty()) {
            Arrays.stream(selection.wards())
                    .forEach(w -> codes.add(wards.ward(w).code().value()));
        } else if (!borough.get().isEmpty()) {
            boroughs.add(borough.get());
            codes.addAll(wards.wards().stream()
                    .filter(w -> w.borough().code().value().equals(borough.get()))
                    .map(w -> w.code().value())
                    .collect(Collectors.toSet()));
        }
        return filter.about(codes, boroughs);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }
}
