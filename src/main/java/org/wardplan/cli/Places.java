package org.wardplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.WardSet;

/** Finds the wards and boroughs that a user names. */
final class Places {
    private Places() {}

    /** The borough of a code or a name. */
    static Borough borough(WardSet wards, String codeOrName) {
        List<Borough> boroughs = wards.boroughs();
        return boroughs.stream()
                .filter(b -> b.code().value().equalsIgnoreCase(codeOrName)
                        || b.name().equalsIgnoreCase(codeOrName.strip()))
                .findFirst()
                .orElseThrow(() -> Failure.of("There is no borough \"" + codeOrName + "\". Did you mean: "
                        + String.join(
                                ", ",
                                Command.alike(
                                        codeOrName,
                                        boroughs.stream().map(Borough::name).toList()))
                        + "?"));
    }

    /** The BCU of a name, with or without "BCU" after it. */
    static CommandUnit unit(WardSet wards, String name) {
        String wanted = name.strip().replaceAll("(?i)\\s+BCU$", "");
        return wards.units().stream()
                .filter(u -> u.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> Failure.of("There is no BCU \"" + name + "\". There are: "
                        + String.join(
                                ", ",
                                wards.units().stream().map(CommandUnit::name).toList())));
    }

    /** Position of a ward by its code. */
    static int ward(WardSet wards, String code) {
        int w = wards.indexOf(code.strip().toUpperCase(Locale.ROOT));
        if (w >= 0) {
            return w;
        }
        List<String> sameName = new ArrayList<>();
        wards.wards().stream()
                .filter(ward -> ward.name().equalsIgnoreCase(code.strip()))
                .forEach(
                        ward -> sameName.add(ward.code() + " (" + ward.borough().name() + ")"));
        throw Failure.of("There is no ward \"" + code + "\" in " + wards.id()
                + (sameName.isEmpty()
                        ? ". Codes look like " + wards.ward(0).code() + "; \"wardplan data wards --wards " + wards.id()
                                + "\" lists them"
                        : ": wards are named by code. Did you mean " + String.join(" or ", sameName) + "?"));
    }
}
