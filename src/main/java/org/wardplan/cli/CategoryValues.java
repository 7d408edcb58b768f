package org.wardplan.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.model.crime.CrimeCategory;

/** Numbers by category of crime, as typed: {@code burglary-residential=600}. */
final class CategoryValues {
    private CategoryValues() {}

    /**
     * Reads them all, or ends the command with what was expected.
     *
     * @param what what a number is, for messages: weight, factor
     */
    static Map<String, Double> parse(List<String> texts, List<CrimeCategory> categories, String what, double most) {
        List<String> known = categories.stream().map(CrimeCategory::id).toList();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Failure.of("\"" + text + "\": expected CATEGORY=NUMBER, as in burglary-residential=2");
            }
            String id = text.substring(0, equals).strip();
            if (!known.contains(id)) {
                throw Failure.of("\"" + id + "\" is no category of crime. Did you mean: "
                        + String.join(", ", Command.alike(id, known)) + "? All: " + String.join(", ", known));
            }
            if (values.put(id, number(text, text.substring(equals + 1).strip(), what, most)) != null) {
                throw Failure.of(id + " is given twice: give it one " + what);
            }
        }
        return values;
    }

    private static double number(String text, String number, String what, double most) {
        double value = Double.NaN;
        try {
            value = number.matches("[-+.0-9eE]+") ? Double.parseDouble(number) + 0.0 : Double.NaN;
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value >= 0 && value <= most)) {
            throw Failure.of(text + ": expected a " + what + " from 0 to "
                    + BigDecimal.valueOf(most).toBigInteger());
        }
        return value;
    }

    static String text(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
