package org.qingshou.uikit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.qingshou.kernel.Money;

/** Amounts where space is short: in 万 for Chinese readers, in thousands or millions for others; small ones in full. */
public final class ShortMoney {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private ShortMoney() {}

    public static String of(Money money, Locale locale) {
        BigDecimal amount = money.amount();
        if (amount.abs().compareTo(WAN) < 0) return money.shown();
        if (!Texts.ENGLISH.getLanguage().equals(locale.getLanguage())) return rounded(amount, WAN) + " 万";
        return amount.abs().compareTo(MILLION) < 0 ? rounded(amount, THOUSAND) + "k" : rounded(amount, MILLION) + "M";
    }

    private static String rounded(BigDecimal amount, BigDecimal unit) {
        return String.format(Locale.ROOT, "%,.1f", amount.divide(unit, 1, RoundingMode.HALF_UP));
    }
}
