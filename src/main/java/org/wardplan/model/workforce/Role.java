package org.wardplan.model.workforce;

/**
 * A kind of post. The list of roles is data of a plan.
 *
 * @param id short name used in files and on the command line: {@code DWO}, {@code PCSO}
 * @param label full name
 * @param plannable whether an optimiser may place it; other roles are entered by hand
 */
public record Role(String id, String label, boolean plannable) {}
