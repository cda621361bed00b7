package org.qingshou.kernel;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of the administrative divisions of China (行政区划), from province to township, as of 30 June 2023. Codes are those of
 * GB/T 2260 and GB/T 10114: two digits each for province, city and county, three for the township; statistics add three
 * more for the village, which are not looked at. A code that is no longer, or not yet, valid is as good as the longest part
 * of it that is known: counties are merged and renamed each year, what lies above them hardly ever is.
 *
 * <p>Read once, at first use, into two arrays of numbers and one of letters: about one megabyte.
 */
public final class Divisions {
    private static final String FILE = "/divisions/divisions.txt";
    private static final Pattern FORM = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final Pattern PART = Pattern.compile("\\d{2,12}");

    /** Where province, city, county and township end in a code. */
    private static final int[] ENDS = {2, 4, 6, 9};

    private static final int LONGEST = 9;

    /** Codes filled up with zeros to nine digits, in order; the names stand in the same order. */
    private static final int[] CODES;

    private static final int[] STARTS;
    private static final byte[] NAMES;

    static {
        List<Integer> codes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        try (BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                codes.add(key(space < 0 ? line : line.substring(0, space)));
                starts.add(names.size());
                if (space > 0) names.writeBytes(line.substring(space + 1).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts.add(names.size());
        CODES = codes.stream().mapToInt(Integer::intValue).toArray();
        STARTS = starts.stream().mapToInt(Integer::intValue).toArray();
        NAMES = names.toByteArray();
    }

    private Divisions() {}

    /**
     * What a code says; a level that it does not reach, or that is not known, is empty.
     *
     * @param known whether all of the code was found, down to the township
     */
    public record Place(String province, String city, String county, String township, boolean known) {
        /** From province to township in one word, as an address begins. */
        public String full() {
            return province + city + county + township;
        }

        /** As people of the place call it: county and township, or the least that is known. */
        public String local() {
            if (!township.isEmpty()) return county.isEmpty() ? city + " " + township : county + " " + township;
            if (!county.isEmpty()) return county;
            return city.isEmpty() ? province : city;
        }
    }

    /** Whether a text has the form of a code: six digits, nine with the township, twelve with the village. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The place of a code by as much of it as is known; nothing of null or of what is no code at all. */
    public static Place of(@Nullable String code) {
        String[] names = {"", "", "", ""};
        if (code == null || !PART.matcher(code).matches()) return new Place("", "", "", "", false);
        boolean known = true;
        for (int level = 0; level < ENDS.length && known; level++) {
            if (ends(code, level)) break;
            // A city without counties has zeros in their place, with townships below.
            if (code.substring(ENDS[level] - 2, ENDS[level]).equals("00") && ENDS[level] <= 6) continue;
            int found = Arrays.binarySearch(CODES, key(code.substring(0, ENDS[level])));
            known = found >= 0;
            if (known) names[level] = name(found);
        }
        return new Place(names[0], names[1], names[2], names[3], known && !names[0].isEmpty());
    }

    /** Codes of the divisions right below this one, in order: the counties of a city, the townships of a county. */
    public static List<String> under(String code) {
        int level = Arrays.binarySearch(ENDS, code.length());
        if (level < 0 || level + 1 == ENDS.length) return List.of();
        int end = ENDS[level + 1];
        int step = power(LONGEST - code.length());
        int from = key(code);
        List<String> found = new ArrayList<>();
        for (int i = Math.abs(Arrays.binarySearch(CODES, from) + 1); i < CODES.length && CODES[i] < from + step; i++) {
            String text = "%09d".formatted(CODES[i]);
            boolean rightBelow = text.substring(end).matches("0*") && CODES[i] != from;
            if (rightBelow) found.add(text.substring(0, end));
        }
        return List.copyOf(found);
    }

    /** What the names and numbers take of the heap. */
    static long bytes() {
        return 4L * CODES.length + 4L * STARTS.length + NAMES.length;
    }

    /** Whether the code says nothing at this level or below it. */
    private static boolean ends(String code, int level) {
        if (code.length() < ENDS[level]) return true;
        int start = level == 0 ? 0 : ENDS[level - 1];
        return code.substring(start, Math.min(code.length(), LONGEST)).matches("0+");
    }

    private static String name(int index) {
        return new String(NAMES, STARTS[index], STARTS[index + 1] - STARTS[index], StandardCharsets.UTF_8);
    }

    private static int key(String code) {
        return Integer.parseInt(code) * power(LONGEST - code.length());
    }

    private static int power(int of) {
        int power = 1;
        for (int i = 0; i < of; i++) power *= 10;
        return power;
    }

    private static BufferedReader open() {
        InputStream in = Divisions.class.getResourceAsStream(FILE);
        if (in == null) throw new IllegalStateException(FILE + " is missing");
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
