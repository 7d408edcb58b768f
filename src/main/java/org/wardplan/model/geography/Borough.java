package org.wardplan.model.geography;

/**
 * One of the 32 boroughs of the Metropolitan Police District.
 *
 * @param unit the Basic Command Unit that polices it
 */
public record Borough(BoroughCode code, String name, CommandUnit unit) {}
