package org.wardplan.report.paper;

/** A part of the paper with a heading of its own. */
interface Section {
    void write(Html out, Figures f);
}
