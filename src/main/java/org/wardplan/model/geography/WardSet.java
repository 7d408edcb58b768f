package org.wardplan.model.geography;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The wards of one boundary vintage, ordered by code. All per-ward arrays of the program are indexed by the
 * position of a ward in this order.
 */
public final class WardSet {
    private final String id;
    private final String title;
    private final List<Ward> wards;
    private final List<Borough> boroughs;
    private final List<CommandUnit> units;
    private final int[] boroughOf;
    private final int[][] neighbours;
    private final Map<String, Integer> byCode = new HashMap<>();

    /**
     * @param id short name: {@code london-2014}, {@code london-2022}
     * @param wards ordered by code, no code twice
     * @param neighbours for each ward the indexes of the wards that touch it (queen contiguity), ascending
     */
    public WardSet(String id, String title, List<Ward> wards, int[][] neighbours) {
        this.id = id;
        this.title = title;
        this.wards = List.copyOf(wards);
        if (neighbours.length != wards.size()) {
            throw new IllegalArgumentException(
                    neighbours.length + " rows of neighbours for " + wards.size() + " wards");
        }
        this.neighbours = new int[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            this.neighbours[i] = neighbours[i].clone();
            Ward ward = this.wards.get(i);
            if (i > 0 && this.wards.get(i - 1).code().compareTo(ward.code()) >= 0) {
                throw new IllegalArgumentException("wards not in order of code at " + ward.code());
            }
            byCode.put(ward.code().value(), i);
        }
        this.boroughs = this.wards.stream()
                .map(Ward::borough)
                .distinct()
                .sorted(Comparator.comparing(Borough::name))
                .toList();
        this.units = boroughs.stream().map(Borough::unit).distinct().sorted().toList();
        this.boroughOf =
                this.wards.stream().mapToInt(w -> boroughs.indexOf(w.borough())).toArray();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public int size() {
        return wards.size();
    }

    public List<Ward> wards() {
        return wards;
    }

    public Ward ward(int index) {
        return wards.get(index);
    }

    /** Position of the ward, or −1 when this set has no such code. */
    public int indexOf(String code) {
        return byCode.getOrDefault(code, -1);
    }

    public int indexOf(WardCode code) {
        return indexOf(code.value());
    }

    /** Boroughs by name. */
    public List<Borough> boroughs() {
        return boroughs;
    }

    /** Basic Command Units by name. */
    public List<CommandUnit> units() {
        return units;
    }

    /** Position in {@link #boroughs()} of the borough that the ward lies in. */
    public int boroughOf(int ward) {
        return boroughOf[ward];
    }

    /** Number of wards that touch the ward. */
    public int neighbourCount(int ward) {
        return neighbours[ward].length;
    }

    /** The k-th neighbour of the ward, ascending by index. */
    public int neighbour(int ward, int k) {
        return neighbours[ward][k];
    }

    @Override
    public String toString() {
        return id + " (" + size() + " wards)";
    }
}
