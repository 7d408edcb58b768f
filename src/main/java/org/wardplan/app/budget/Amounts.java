package org.wardplan.app.budget;

import org.wardplan.app.MoneyText;
import org.wardplan.app.TypedNumber;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.Money;

/** Amounts of money in fields, as pence. What is written can be typed again without loss. */
public final class Amounts {
    private static final long TENTH_OF_A_MILLION = 10_000_000;

    /** {@code £140.0m} where that is all of it, else {@code £128,494,094}. */
    public static final TypedNumber MILLIONS = new TypedNumber() {
        @Override
        public WithProblems<Double> parse(String text) {
            return MoneyText.parse(text).map(m -> (double) m.pence());
        }

        @Override
        public String write(double value) {
            return Amounts.write(new Money(Math.round(value)));
        }
    };

    /** {@code 60,043}, in pounds. */
    public static final TypedNumber POUNDS = new TypedNumber() {
        @Override
        public WithProblems<Double> parse(String text) {
            return MoneyText.parse(text).map(m -> (double) m.pence());
        }

        @Override
        public String write(double value) {
            return MoneyText.exact(new Money(Math.round(value))).replace("£", "");
        }
    };

    private Amounts() {}

    /** {@code £140.0m} where that is all of it, else to the pound. */
    public static String write(Money amount) {
        return amount.pence() % TENTH_OF_A_MILLION == 0 && amount.pence() >= 10 * TENTH_OF_A_MILLION
                ? amount.inMillions(1)
                : MoneyText.exact(amount);
    }
}
