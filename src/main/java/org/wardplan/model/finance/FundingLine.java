package org.wardplan.model.finance;

/** Where a part of the budget comes from. */
public record FundingLine(String id, String label, Money amount) {}
