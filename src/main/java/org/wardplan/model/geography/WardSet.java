package org.wardplan.model.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
    private final boolean[][] borders;
    private final Map<String, Integer> byCode = new HashMap<>();

    /**
     * @param id short name: {@code london-2014}, {@code london-2022}
     * @param wards ordered by code, no code twice
     * @param neighbours for each ward the indexes of the wards that touch it (queen contiguity), ascending; all are taken to
     *     share a stretch of border
     */
    public WardSet(String id, String title, List<Ward> wards, int[][] neighbours) {
        this(id, title, wards, neighbours, neighbours);
    }

    /**
     * @param id short name: {@code london-2014}, {@code london-2022}
     * @param wards ordered by code, no code twice
     * @param neighbours for each ward the indexes of the wards that touch it (queen contiguity), ascending
     * @param bordering those of them that share a stretch of border with it (rook contiguity), ascending; the others meet
     *     it in points only
     */
    public WardSet(String id, String title, List<Ward> wards, int[][] neighbours, int[][] bordering) {
        this.id = id;
        this.title = title;
        this.wards = List.copyOf(wards);
        if (neighbours.length != wards.size()) {
            throw new IllegalArgumentException(
                    neighbours.length + " rows of neighbours for " + wards.size() + " wards");
        }
        this.neighbours = new int[neighbours.length][];
        this.borders = new boolean[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            this.neighbours[i] = neighbours[i].clone();
            this.borders[i] = new boolean[neighbours[i].length];
            for (int k = 0; k < neighbours[i].length; k++) {
                this.borders[i][k] = Arrays.binarySearch(bordering[i], neighbours[i][k]) >= 0;
            }
            Ward ward = this.wards.get(i);
            if (i > 0 && this.wards.get(i - 1).code().compareTo(ward.code()) >= 0) {
                throw new IllegalArgumentException("wards not in order of code at " + ward.code());
            }
            byCode.put(ward.code().value(), i);
        }
        // By code, not by record equality: this runs at every start, and records are slow to compare while cold.
        Map<String, Borough> byBoroughCode = new HashMap<>();
        for (Ward ward : this.wards) {
            byBoroughCode.putIfAbsent(ward.borough().code().value(), ward.borough());
        }
        List<Borough> ordered = new ArrayList<>(byBoroughCode.values());
        ordered.sort(Comparator.comparing(Borough::name));
        this.boroughs = List.copyOf(ordered);
        Map<String, Integer> position = new HashMap<>();
        SortedMap<String, CommandUnit> byUnitName = new TreeMap<>();
        for (Borough borough : boroughs) {
            position.put(borough.code().value(), position.size());
            byUnitName.putIfAbsent(borough.unit().name(), borough.unit());
        }
        this.units = List.copyOf(byUnitName.values());
        this.boroughOf = new int[this.wards.size()];
        for (int i = 0; i < boroughOf.length; i++) {
            boroughOf[i] =
                    position.getOrDefault(this.wards.get(i).borough().code().value(), -1);
        }
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

    /** Whether the ward and its k-th neighbour share a stretch of border, and don't only meet in points. */
    public boolean sharesBorder(int ward, int k) {
        return borders[ward][k];
    }

    @Override
    public String toString() {
        return id + " (" + size() + " wards)";
    }
}
