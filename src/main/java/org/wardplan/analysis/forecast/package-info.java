/**
 * Where recorded crime is going: the change on the year before, the next months, and how good such forecasts were.
 *
 * <ul>
 *   <li>{@link org.wardplan.analysis.forecast.CrimeSeries}: which offences are meant, a category, a group, all crime or a
 *       weighted sum (harm).
 *   <li>{@link org.wardplan.analysis.forecast.Trend#of}: last 12 months against the 12 before, of every ward and borough
 *       and of London, with a test and a class.
 *   <li>{@link org.wardplan.analysis.forecast.Forecast#of}: the next 1 to 12 months of every ward and borough and of
 *       London, with intervals; all 679 wards take a few hundredths of a second.
 *   <li>{@link org.wardplan.analysis.forecast.Backtest#of}: forecasts made in the past against what came, beside three
 *       simple rules.
 * </ul>
 *
 * <p>Months before and after a break of the series (another recording system) never enter the same sum.
 */
@NullMarked
package org.wardplan.analysis.forecast;

import org.jspecify.annotations.NullMarked;
