package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads amounts, rates and day counts as files write them. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]*)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[eE][+-]?[0-9]{1,3}");
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");
    private static final int RATE_SCALE = 6;

    private Numbers() {}

    /** Whether a spreadsheet has written this number with an exponent; in a key that means the digits are lost. */
    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    /** At most two decimals, not negative; an exponent is taken where it stands for an exact amount. */
    static BigDecimal amount(String text, boolean decimalComma) throws CellProblem {
        return checked(number(text, decimalComma));
    }

    /** The same of an amount that comes as a value. */
    static BigDecimal checked(BigDecimal value) throws CellProblem {
        if (value.signum() < 0) throw new CellProblem("negative");
        if (value.compareTo(LIMIT) >= 0) throw new CellProblem("too-large");
        try {
            return value.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new CellProblem("decimals");
        }
    }

    /** As a fraction between 0 and 1. */
    static BigDecimal rate(String text, boolean percent, boolean decimalComma) throws CellProblem {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean signed = plain.endsWith("%");
        BigDecimal value =
                number(signed ? plain.substring(0, plain.length() - 1).strip() : plain, decimalComma);
        if (percent || signed) value = value.movePointLeft(2);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) throw new CellProblem("rate");
        return value.setScale(RATE_SCALE, RoundingMode.HALF_EVEN);
    }

    static int days(String text) throws CellProblem {
        BigDecimal value = number(text, false).stripTrailingZeros();
        if (value.scale() > 0 || value.signum() < 0 || value.precision() - value.scale() > 5)
            throw new CellProblem("days");
        return value.intValueExact();
    }

    private static BigDecimal number(String text, boolean decimalComma) throws CellProblem {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s¥￥元]", "");
        if (decimalComma) plain = plain.replace(".", "").replace(',', '.');
        boolean scientific = SCIENTIFIC.matcher(plain).matches();
        if (!scientific && !PLAIN.matcher(plain).matches()) throw new CellProblem("number");
        return new BigDecimal(plain.replace(",", ""));
    }
}
