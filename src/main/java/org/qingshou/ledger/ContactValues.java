package org.qingshou.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How numbers and addresses are written one way, so that equal ones are found, and how they are masked for screens. */
public final class ContactValues {
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern MOBILE_IN_TEXT = Pattern.compile("(?<![0-9])(1[0-9]{2})[0-9]{4}([0-9]{4})(?![0-9])");
    private static final Pattern ID_IN_TEXT = Pattern.compile("(?<![0-9])[0-9]{14}([0-9]{3}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ADDRESS_SHOWN = 6;

    private ContactValues() {}

    /** Full-width to half-width, no blanks around; of phones only digits, and the country code 86 dropped. */
    public static String normal(ContactPointKind kind, String value) {
        if (kind.isPhone() && value.length() <= 11 && isDigits(value)) return value;
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        if (kind == ContactPointKind.EMAIL) return plain.toLowerCase(Locale.ROOT);
        if (!kind.isPhone()) return BLANKS.matcher(plain).replaceAll(" ");
        String digits = plain.replaceAll("[^0-9]", "");
        return digits.matches("(00)?86[0-9]{11}") ? digits.substring(digits.length() - 11) : digits;
    }

    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < '0' || value.charAt(i) > '9') return false;
        return !value.isEmpty();
    }

    /** MOBILE for eleven digits beginning with 1, else LANDLINE. */
    public static ContactPointKind phoneKind(String number) {
        boolean mobile = MOBILE.matcher(normal(ContactPointKind.MOBILE, number)).matches();
        return mobile ? ContactPointKind.MOBILE : ContactPointKind.LANDLINE;
    }

    /** Kinds whose equal values mean the same thing share an index: a number is one number, mobile or not. */
    public static String indexKind(ContactPointKind kind) {
        if (kind.isPhone()) return "phone";
        return kind.isAddress() ? "address" : "email";
    }

    /** {@code 138****5678}, {@code 青石镇东岗村****}, {@code l****@bank.cn}. */
    public static String shown(ContactPointKind kind, String normal) {
        if (kind == ContactPointKind.EMAIL) return normal.replaceAll("^(.)[^@]*", "$1****");
        if (kind.isAddress())
            return normal.codePointCount(0, normal.length()) <= ADDRESS_SHOWN
                    ? "****"
                    : normal.substring(0, normal.offsetByCodePoints(0, ADDRESS_SHOWN)) + "****";
        if (MOBILE.matcher(normal).matches()) return normal.substring(0, 3) + "****" + normal.substring(7);
        return "****" + normal.substring(Math.max(0, normal.length() - Math.min(4, normal.length() / 2)));
    }

    public static String normalIdNumber(String value) {
        if (isDigits(value)) return value;
        return BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** The last four. */
    public static String shownIdNumber(String normal) {
        return "****" + normal.substring(Math.max(0, normal.length() - Math.min(4, normal.length() / 2)));
    }

    /** Masks what looks like a mobile or an id number inside a text that nobody declared to hold one. */
    public static String masked(String text) {
        String masked = ID_IN_TEXT.matcher(text).replaceAll("****$1");
        return MOBILE_IN_TEXT.matcher(masked).replaceAll("$1****$2");
    }
}
