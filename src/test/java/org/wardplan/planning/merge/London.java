package org.wardplan.planning.merge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Requirement;

/** London's plan on the 629 wards, with a journal of hashes alone, and boroughs' parts of it. */
final class London {
    static final Instant AT = Instant.parse("2018-03-01T09:30:00Z");
    static final Instant LATER = Instant.parse("2018-04-12T16:00:00Z");
    private static final WardData WARD_DATA = new WardData(Path.of("ward-data"));
    static final DataSet DATA = WARD_DATA.load("london-2014").orThrow();
    static final List<PriorityProfile> PROFILES = WARD_DATA.profiles();
    static final long ENTRY = 7;
    static final String HASH = "aa07";
    static final Map<Long, String> JOURNAL = new TreeMap<>(Map.of(6L, "aa06", ENTRY, HASH, 8L, "aa08"));
    static final LondonRecord RECORD = n -> Optional.ofNullable(JOURNAL.get(n));

    private London() {}

    static Plan plan() {
        return Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/growth-2017.json"))
                                .orThrow(),
                        DATA,
                        PROFILES,
                        "london-plan",
                        "2018/19 growth")
                .orThrow();
    }

    static Borough borough(String name) {
        return DATA.wards().boroughs().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A borough's part with £500,000 a year more than its posts cost. */
    static Plan part(Plan london, Borough borough) {
        Plan exact = part(london, borough, null);
        Money cost = Objects.requireNonNull(exact.extract()).envelope();
        return part(london, borough, cost.plus(Money.pounds(500_000)));
    }

    static Plan part(Plan london, Borough borough, Money envelope) {
        return Extraction.of(
                london,
                london.working().id(),
                borough,
                DATA.wards(),
                ENTRY,
                HASH,
                envelope,
                "Jo Bloggs",
                AT,
                "part-" + borough.code().value());
    }

    static Merge merge(Plan london, Returned... files) {
        return Merge.of(london, RECORD, List.of(files), DATA.wards(), null);
    }
}
