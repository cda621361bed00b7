package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts, rates and day counts as files write them. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]*)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[eE][+-]?[0-9]{1,3}");
    private static final Pattern OTHER_MINUS = Pattern.compile("\\(([0-9][0-9,.]*)\\)|([0-9][0-9,.]*)-");
    private static final Pattern LONG_WITH_ZEROS = Pattern.compile("[1-9][0-9]{14}0{3,}");
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");
    private static final int RATE_SCALE = 6;

    private Numbers() {}

    /** Whether a spreadsheet has written this number with an exponent; in a key that means the digits are lost. */
    static boolean isScientific(String text) {
        if (text.indexOf('e') < 0 && text.indexOf('E') < 0) return false;
        return SCIENTIFIC.matcher(text).matches();
    }

    /** At most two decimals, not negative; an exponent is taken where it stands for an exact amount. */
    static BigDecimal amount(String text, boolean decimalComma) throws CellProblem {
        return amount(text, decimalComma, Set.of());
    }

    /** The same, where a profile permits more. */
    static BigDecimal amount(String text, boolean decimalComma, Set<ReadingPermission> allow) throws CellProblem {
        return checked(number(text, decimalComma), allow);
    }

    /** The same of an amount that comes as a value. */
    static BigDecimal checked(BigDecimal value) throws CellProblem {
        return checked(value, Set.of());
    }

    private static BigDecimal checked(BigDecimal value, Set<ReadingPermission> allow) throws CellProblem {
        if (value.signum() < 0 && !allow.contains(ReadingPermission.CREDIT_BALANCE)) throw new CellProblem("negative");
        if (value.abs().compareTo(LIMIT) >= 0) throw new CellProblem("too-large");
        if (allow.contains(ReadingPermission.ROUND_HALF_UP)) return value.setScale(2, RoundingMode.HALF_UP);
        try {
            return value.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new CellProblem("decimals");
        }
    }

    /** Whether cents are not enough for what stands there. */
    static boolean hasMoreDecimals(String text, boolean decimalComma) throws CellProblem {
        return number(text, decimalComma).stripTrailingZeros().scale() > 2;
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

    /**
     * Whether a key has so many digits that a spreadsheet cannot keep them, and ends in the zeros that it then puts in
     * their place. Sixteen and seventeen digits end so too often by themselves.
     */
    static boolean isCutToFifteenDigits(String text) {
        return text.endsWith("000") && LONG_WITH_ZEROS.matcher(text).matches();
    }

    static int days(String text) throws CellProblem {
        BigDecimal value = number(text, false).stripTrailingZeros();
        if (value.scale() > 0 || value.signum() < 0 || value.precision() - value.scale() > 5)
            throw new CellProblem("days");
        return value.intValueExact();
    }

    /** Digits and at most one point behind a digit: what nearly every cell is, told without the cost of a pattern. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0) points++;
            else if (c < '0' || c > '9') return false;
        }
        return points < 2 && !text.isEmpty();
    }

    private static BigDecimal number(String text, boolean decimalComma) throws CellProblem {
        if (!decimalComma && isPlain(text)) return new BigDecimal(text);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s¥￥元]", "");
        if (decimalComma) plain = plain.replace(".", "").replace(',', '.');
        // Book-keeping writes a minus as brackets, some mainframes write it behind.
        Matcher minus = OTHER_MINUS.matcher(plain);
        if (minus.matches()) plain = "-" + (minus.group(1) == null ? minus.group(2) : minus.group(1));
        boolean scientific = SCIENTIFIC.matcher(plain).matches();
        if (!scientific && !PLAIN.matcher(plain).matches()) throw new CellProblem("number");
        return new BigDecimal(plain.replace(",", ""));
    }
}
