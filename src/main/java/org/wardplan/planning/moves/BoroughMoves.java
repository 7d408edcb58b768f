package org.wardplan.planning.moves;

/**
 * What a list of moves means for one borough, in posts.
 *
 * @param borough its position in the ward set
 * @param within that stay in it, from ward to ward
 * @param in that come from other boroughs
 * @param out that go to other boroughs
 * @param added new ones
 * @param ended that end
 */
public record BoroughMoves(int borough, int within, int in, int out, int added, int ended) {
    /** More (or, below 0, fewer) posts than before. */
    public int change() {
        return in - out + added - ended;
    }

    public boolean isEmpty() {
        return within == 0 && in == 0 && out == 0 && added == 0 && ended == 0;
    }
}
