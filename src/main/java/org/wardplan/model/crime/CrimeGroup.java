package org.wardplan.model.crime;

/** A group of categories as screens and papers show it, in the order of the list of groups. */
public record CrimeGroup(String id, String label) {}
