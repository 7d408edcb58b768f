package org.wardplan.dataset;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data set is, where it comes from and what to mind about it, from its {@code datapackage.json}.
 *
 * @param id short name and name of its folder: {@code london-2014}
 * @param offences total over all wards, categories and months
 * @param seriesBreak first month recorded under another system, or null
 * @param sha256 hash over the hashes of its resources: identifies the content, whatever the folder is called
 * @param licence name of the licence
 * @param attribution what everything made from the data must say
 * @param populationSource who counted or projected the residents, and how
 * @param folded categories that are counted inside others
 * @param notes what a user must know, one matter a sentence or two
 */
public record DataSetDescription(
        String id,
        String title,
        int wards,
        int boroughs,
        YearMonth firstMonth,
        YearMonth lastMonth,
        long offences,
        @Nullable YearMonth seriesBreak,
        String sha256,
        String licence,
        String attribution,
        List<DataSource> sources,
        String populationSource,
        int populationYear,
        List<FoldedCategory> folded,
        List<String> notes) {
    public DataSetDescription {
        sources = List.copyOf(sources);
        folded = List.copyOf(folded);
        notes = List.copyOf(notes);
    }
}
