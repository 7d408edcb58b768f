package org.wardplan.model.plan;

/** The posts of one role in one ward are fixed: an optimiser leaves them, a hand change asks first. */
public record Lock(String ward, String role) {}
