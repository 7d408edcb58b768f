package org.wardplan.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardplan.model.geography.CommandUnit;

/** The 12 Basic Command Units of the Metropolitan Police since 2018–19, and their boroughs. */
public final class CommandUnits {
    private static final Map<String, List<String>> BOROUGHS = Map.ofEntries(
            Map.entry("Central East", List.of("Hackney", "Tower Hamlets")),
            Map.entry("Central North", List.of("Camden", "Islington")),
            Map.entry("Central South", List.of("Lambeth", "Southwark")),
            Map.entry("Central West", List.of("Westminster", "Kensington and Chelsea", "Hammersmith and Fulham")),
            Map.entry("East Area", List.of("Barking and Dagenham", "Havering", "Redbridge")),
            Map.entry("North Area", List.of("Enfield", "Haringey")),
            Map.entry("North East", List.of("Newham", "Waltham Forest")),
            Map.entry("North West", List.of("Barnet", "Brent", "Harrow")),
            Map.entry("South Area", List.of("Bromley", "Croydon", "Sutton")),
            Map.entry("South East", List.of("Bexley", "Greenwich", "Lewisham")),
            Map.entry("South West", List.of("Kingston upon Thames", "Merton", "Richmond upon Thames", "Wandsworth")),
            Map.entry("West Area", List.of("Ealing", "Hillingdon", "Hounslow")));

    private static final Map<String, CommandUnit> OF_BOROUGH = new HashMap<>();

    static {
        BOROUGHS.forEach((unit, names) -> names.forEach(name -> OF_BOROUGH.put(name, new CommandUnit(unit))));
    }

    private CommandUnits() {}

    /** The unit that polices a borough, by its name; empty where there is no such borough. */
    public static Optional<CommandUnit> ofBorough(String borough) {
        return Optional.ofNullable(OF_BOROUGH.get(borough));
    }
}
