package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wardplan.model.crime.CrimeCategory;

class CrimeCrosswalkTest {
    private final CrimeCrosswalk crosswalk = CrimeCrosswalk.load();

    @Test
    void caseAndDoubleSpacesDoNotMatter() {
        assertThat(crosswalk.category("Drug Offences", "Possession of  Drugs")).contains("drug-possession");
        assertThat(crosswalk.category("DRUG OFFENCES", "POSSESSION OF DRUGS")).contains("drug-possession");
    }

    @Test
    void burglaryOfAllErasIsOneOfTwo() {
        for (String minor : new String[] {
            "Burglary - Residential",
            "BURGLARY IN A DWELLING",
            "DOMESTIC BURGLARY",
            "RES BURGLARY OF A HOME",
            "RES BURGLARY OF UNCONNECTED BUILDING"
        }) {
            assertThat(crosswalk.category("BURGLARY", minor)).as(minor).contains("burglary-residential");
        }
        assertThat(crosswalk.category("Burglary", "Burglary Business and Community"))
                .contains("burglary-business");
    }

    @Test
    void anUnknownSpellingIsNotGuessed() {
        assertThat(crosswalk.category("Burglary", "Burglary of a Boat")).isEmpty();
    }

    @Test
    void everyCategoryIsReached() {
        CsvTable table = CsvTable.read(
                        "crosswalk", CrimeCrosswalk.resource("crime-crosswalk.csv"), java.util.List.of("category"))
                .orThrow();
        assertThat(java.util.stream.IntStream.range(0, table.size()).mapToObj(r -> table.get(r, "category")))
                .containsAll(CrimeCatalogue.builtIn().categories().stream()
                        .map(CrimeCategory::id)
                        .toList())
                .hasSize(crosswalk.size());
    }
}
