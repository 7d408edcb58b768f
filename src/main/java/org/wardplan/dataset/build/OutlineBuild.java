package org.wardplan.dataset.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.ShapeRecord;
import org.wardplan.model.geography.WardCode;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.Contiguity;
import org.wardplan.spatial.coverage.BoundaryBuilder;

/** Reads the outlines of a set, finds the neighbours, and makes the levels of detail for maps. */
final class OutlineBuild {
    private static final String CODE = "GSS_CODE";
    private static final String BOROUGH = "BOROUGH";
    private static final String CITY_OF_LONDON = "E09000001";

    private final RawFiles raw;
    private final Map<String, Made> made = new HashMap<>();

    OutlineBuild(RawFiles raw) {
        this.raw = raw;
    }

    /**
     * The outlines of a set.
     *
     * @param codes ward codes, ascending
     * @param bordering those neighbours that share a stretch of border
     * @param landHectares per ward, without the tidal river
     */
    record Result(
            List<String> codes,
            int[][] neighbours,
            int[][] bordering,
            double[] landHectares,
            Boundaries boundaries,
            double overlapSquareMetres,
            int movedPieces) {}

    private record Made(Map<String, List<double[]>> outlines, BoundaryBuilder.River river) {}

    Optional<Result> build(SetPlan plan, List<Problem> problems) {
        Map<String, List<double[]>> outlines = new LinkedHashMap<>();
        List<String> boroughNames = new ArrayList<>();
        List<double[]> city = read(plan, outlines, boroughNames, problems);
        BoundaryBuilder.River river = outlines.isEmpty() ? null : river(plan, outlines, city, problems);
        if (river == null) {
            return Optional.empty();
        }
        List<List<double[]>> wards = List.copyOf(outlines.values());
        List<String> order = boroughNames.stream().distinct().sorted().toList();
        int[] boroughOfWard = boroughNames.stream().mapToInt(order::indexOf).toArray();
        BoundaryBuilder.Result built = BoundaryBuilder.build(
                wards,
                city.isEmpty() ? BoundaryBuilder.largestHole(wards) : city,
                river,
                boroughOfWard,
                plan.tolerances());
        built.faults().forEach(f -> problems.add(Problem.error(plan.boundaries() + ".shp", f)));
        made.put(plan.id(), new Made(outlines, river));
        return Optional.of(new Result(
                List.copyOf(outlines.keySet()),
                Contiguity.queen(wards),
                Contiguity.rook(wards),
                Arrays.copyOf(built.landHectares(), wards.size()),
                built.boundaries(),
                built.overlapSquareMetres(),
                built.reassigned()));
    }

    /** Fills the outlines by code, ascending, and the boroughs likewise; gives the City of London or nothing. */
    private List<double[]> read(
            SetPlan plan, Map<String, List<double[]>> outlines, List<String> boroughs, List<Problem> problems) {
        List<double[]> city = List.of();
        List<ShapeRecord> shapes = new ArrayList<>(raw.shapes(plan.boundaries(), problems));
        shapes.sort(Comparator.comparing(s -> s.attribute(CODE)));
        for (ShapeRecord shape : shapes) {
            String code = shape.attribute(CODE);
            if (code.equals(CITY_OF_LONDON)) {
                city = shape.rings();
            } else if (!WardCode.isValid(code) || shape.rings().isEmpty()) {
                problems.add(Problem.error(
                        plan.boundaries() + ".dbf",
                        shape.number(),
                        CODE,
                        "\"" + code + "\" is no ward code, or the record has no outline"));
            } else if (outlines.put(code, shape.rings()) != null) {
                problems.add(Problem.error(
                        plan.boundaries() + ".dbf", shape.number(), CODE, code + " is in the file twice"));
            } else {
                boroughs.add(shape.attribute(BOROUGH));
            }
        }
        return city;
    }

    private BoundaryBuilder.@Nullable River river(
            SetPlan plan, Map<String, List<double[]>> outlines, List<double[]> city, List<Problem> problems) {
        String boroughs = plan.boroughs();
        if (boroughs != null) {
            List<ShapeRecord> shapes = raw.shapes(boroughs, problems);
            List<List<double[]>> all = new ArrayList<>(outlines.values());
            if (!city.isEmpty()) {
                all.add(city);
            }
            return shapes.isEmpty()
                    ? null
                    : BoundaryBuilder.river(
                            all, shapes.stream().map(ShapeRecord::rings).toList());
        }
        Made other = made.get(plan.riverFrom());
        if (other == null) {
            problems.add(Problem.error(
                    plan.id() + " takes its river from " + plan.riverFrom() + ", which wasn't made: make both"));
            return null;
        }
        return other.river().moved(other.outlines(), outlines);
    }
}
