package org.wardplan.report.paper;

/** How much text a page of fixed size takes in. */
enum Brevity {
    FULL(700, 6, 5, true),
    SHORT(320, 3, 4, true),
    SHORTER(150, 2, 3, true),
    SHORTEST(70, 1, 3, false);

    /** Letters of the notes and reasons of a ward together. */
    final int notes;
    /** Hand changes and decisions that are listed. */
    final int listed;
    /** Most similar wards that are named. */
    final int similar;
    /** Whether the method says more than the least. */
    final boolean method;

    Brevity(int notes, int listed, int similar, boolean method) {
        this.notes = notes;
        this.listed = listed;
        this.similar = similar;
        this.method = method;
    }
}
