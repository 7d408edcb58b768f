package org.wardplan.report.paper;

/** How much text a page of fixed size takes in. */
enum Brevity {
    FULL(700, 6, 5, true),
    LONG(520, 5, 4, true),
    MIDDLE(420, 4, 3, true),
    SHORT(420, 4, 3, false),
    SHORTER(260, 3, 3, false),
    VERY_SHORT(150, 2, 3, false),
    SHORTEST(70, 1, 2, false);

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
