package org.wardplan.planning.phase;

import java.util.ArrayList;
import java.util.List;

/**
 * Expected people of one role, month by month.
 *
 * <p>In the order of a month: those whose training is over stand in a ward; in the first month of a quarter an intake
 * begins; on the last day people leave. An intake has a number of places. They go first to the people who left in the
 * quarter before: their posts stay filled, as the time until another stands there is what the vacancy rate of the
 * scenario counts, and his training is in the all-in cost of the post. Where places don't suffice these posts fall
 * empty. The places left go to posts never filled or fallen empty, as many as the establishment has beyond the people in
 * post and in training; these people stand in a ward only after their training. Above the establishment nobody who
 * leaves is replaced.
 */
final class Headcount {
    /** A stock that differs from a whole number by no more was rounded by the machine. */
    private static final double NOTHING = 1e-6;

    private static final int QUARTER = 3;

    /**
     * People of a month.
     *
     * @param inPost after the month's arrivals, before its last day
     * @param training at the end of the month
     * @param recruited who began in the month, in place of leavers or for open posts
     * @param left on its last day
     */
    record Month(int establishment, double inPost, double training, double recruited, double left) {
        /** Whole posts filled. */
        int filled() {
            return (int) Math.floor(inPost + NOTHING);
        }
    }

    private Headcount() {}

    /**
     * @param establishment by month, from the first of a quarter
     * @param start people in post at the beginning
     * @param places in a quarter's intake
     * @param training months, 0 or more
     * @param turnover share of the people in post who leave in a year, 0 to 1
     */
    static List<Month> run(int[] establishment, int start, double places, int training, double turnover) {
        int months = establishment.length;
        double monthly = 1 - Math.pow(1 - turnover, 1.0 / 12);
        double[] arriving = new double[months + training + 1];
        double stock = start;
        double inTraining = 0;
        double owed = 0;
        List<Month> result = new ArrayList<>();
        for (int m = 0; m < months; m++) {
            int posts = establishment[m];
            stock = clean(stock + arriving[m]);
            inTraining = clean(inTraining - arriving[m]);
            double closed = Math.min(owed, Math.max(0, stock - posts));
            stock = clean(stock - closed);
            owed -= closed;
            double recruited = 0;
            if (m % QUARTER == 0) {
                double replaced = Math.min(owed, places);
                stock = clean(stock - (owed - replaced));
                owed = 0;
                double open = Math.min(places - replaced, Math.max(0, posts - stock - inTraining));
                if (training == 0) {
                    stock = clean(stock + open);
                } else {
                    arriving[m + training] += open;
                    inTraining += open;
                }
                recruited = replaced + open;
            }
            double left = monthly * stock;
            result.add(new Month(posts, stock, inTraining, recruited, left));
            int next = establishment[Math.min(m + 1, months - 1)];
            double unreplaced = Math.min(left, Math.max(0, stock - next));
            stock = clean(stock - unreplaced);
            owed += left - unreplaced;
        }
        return result;
    }

    private static double clean(double people) {
        double whole = Math.rint(people);
        return Math.abs(people - whole) < NOTHING ? whole : people;
    }
}
