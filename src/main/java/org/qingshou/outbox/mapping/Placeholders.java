package org.qingshou.outbox.mapping;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with {@code {{holes}}}: which there are, and the text with each of them filled. */
public final class Placeholders {
    private static final Pattern HOLE = Pattern.compile("\\{\\{\\s*([^{}\\s]{1,40})\\s*}}");

    private Placeholders() {}

    /** The names of its holes. */
    public static Set<String> of(String text) {
        Set<String> found = new TreeSet<>();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) found.add(hole.group(1));
        return found;
    }

    /** What is written around the holes. */
    public static String blank(String text) {
        return HOLE.matcher(text).replaceAll(" ");
    }

    /**
     * Fills every hole once: what a value says is never read as a hole itself.
     *
     * @param written how a value is written where it is put, so that none of them can leave its place
     * @throws IllegalArgumentException where there is no value for a hole
     */
    public static String fill(String text, Map<String, String> values, UnaryOperator<String> written) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String value = values.get(hole.group(1));
            if (value == null) throw new IllegalArgumentException("nothing to put for " + hole.group(1));
            return Matcher.quoteReplacement(written.apply(value));
        });
    }
}
