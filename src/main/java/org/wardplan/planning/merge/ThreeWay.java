package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.merge.MergeClash.Kind;

/** Compares a borough's fields in its file and in London's plan with the common base. */
final class ThreeWay {
    private final MergeInput in;
    private final Extract extract;
    private final Scenario londons;
    private final Scenario baseScenario;
    private final SortedMap<MergeField, FieldValue> base;
    private final SortedMap<MergeField, FieldValue> london;
    private final SortedMap<MergeField, FieldValue> theirs;
    private final SortedMap<MergeField, FieldValue> values = new TreeMap<>();
    private final List<MergeChange> taken = new ArrayList<>();
    private final List<MergeChange> kept = new ArrayList<>();
    private final List<MergeClash> clashes = new ArrayList<>();
    private boolean boroughChanged;

    private ThreeWay(MergeInput in, Extract extract, Scenario londons, Scenario base, Scenario now) {
        this.in = in;
        this.extract = extract;
        this.londons = londons;
        this.baseScenario = base;
        this.base = BoroughFields.of(in.file().base(), base, extract, londons);
        this.london = BoroughFields.of(in.london(), londons, extract, null);
        this.theirs = BoroughFields.of(in.file().now(), now, extract, londons);
        SortedSet<MergeField> all = new TreeSet<>(london.keySet());
        all.addAll(this.base.keySet());
        all.addAll(theirs.keySet());
        all.forEach(this::compare);
    }

    /** @param target scenario of London's plan */
    static ThreeWay of(MergeInput in, Extract extract, Scenario target) {
        return new ThreeWay(
                in,
                extract,
                target,
                in.file().base().scenario(extract.scenario()),
                in.file().now().scenario(extract.scenario()));
    }

    private static FieldValue value(SortedMap<MergeField, FieldValue> of, MergeField field) {
        FieldValue v = of.get(field);
        return v == null ? new FieldValue.Priorities(null) : v;
    }

    private void compare(MergeField field) {
        FieldValue was = value(base, field);
        FieldValue here = value(london, field);
        FieldValue there = value(theirs, field);
        boolean changedThere = !there.equals(was);
        boroughChanged |= changedThere;
        if (here.equals(there)) {
            return;
        }
        boolean changedHere = !here.equals(was) || lockedSince(field);
        if (!changedThere) {
            keep(field, was, here, "changed in London only");
        } else if (!changedHere) {
            take(field, here, there, "");
        } else {
            clash(field, was, here, there);
        }
    }

    /** Posts that London locked since: a word about their number, though the number is the same. */
    private boolean lockedSince(MergeField field) {
        Lock lock = new Lock(field.ward(), field.role());
        return field.kind() == MergeField.Kind.POSTS
                && londons.locks().contains(lock)
                && !baseScenario.locks().contains(lock);
    }

    private void clash(MergeField field, FieldValue was, FieldValue here, FieldValue there) {
        String what = what(field);
        String id = in.same().prefix(in.file()) + "/" + field.id();
        String londonWords = here.words() + (here.equals(was) ? ", locked since" : "");
        MergeClash clash = new MergeClash(
                        id,
                        Kind.BOTH_CHANGED,
                        in.file().file(),
                        extract.borough(),
                        extract.boroughName(),
                        field,
                        what,
                        was.words(),
                        londonWords,
                        there.words(),
                        what + ": was " + was.words() + "; London has " + londonWords + ", " + extract.boroughName()
                                + " wants " + there.words(),
                        true,
                        null)
                .decided(in.decisions().of(id).orElse(null));
        clashes.add(clash);
        if (clash.decided() == Side.BOROUGH) {
            take(field, here, there, ", decided for " + extract.boroughName());
        } else {
            keep(
                    field,
                    there,
                    here,
                    clash.open()
                            ? "undecided against " + there.words()
                            : "decided for London against " + there.words());
        }
    }

    private void take(MergeField field, FieldValue here, FieldValue there, String why) {
        values.put(field, there);
        String what = what(field);
        taken.add(new MergeChange(
                in.file().file(),
                extract.boroughName(),
                field,
                what,
                here.words(),
                there.words(),
                what + ": " + here.words() + " → " + there.words() + why));
    }

    private void keep(MergeField field, FieldValue from, FieldValue here, String why) {
        String what = what(field);
        kept.add(new MergeChange(
                in.file().file(),
                extract.boroughName(),
                field,
                what,
                from.words(),
                here.words(),
                what + ": London's " + here.words() + " kept, " + why));
    }

    /** {@code Coldharbour, DWO}. */
    private String what(MergeField field) {
        String ward = field.ward().isEmpty() ? "" : wardName(field.ward());
        return switch (field.kind()) {
            case POSTS -> ward + ", " + field.role();
            case LOCK -> ward + ", lock of " + field.role();
            case NOTE -> ward + ", note";
            case PRIORITIES -> extract.boroughName() + "'s priorities " + LocalPriorities.yearLabel(field.year());
        };
    }

    private String wardName(String code) {
        int w = in.wards().indexOf(code);
        return w < 0 ? code : in.wards().ward(w).name();
    }

    /** Whether the borough changed anything since the extraction. */
    boolean boroughChanged() {
        return boroughChanged;
    }

    /** Whether there is nothing to take and nothing to decide. */
    boolean settled() {
        return values.isEmpty() && clashes.isEmpty();
    }

    /** What London's fields are set to. */
    SortedMap<MergeField, FieldValue> values() {
        return values;
    }

    List<MergeChange> taken() {
        return taken;
    }

    List<MergeChange> kept() {
        return kept;
    }

    List<MergeClash> clashes() {
        return clashes;
    }
}
