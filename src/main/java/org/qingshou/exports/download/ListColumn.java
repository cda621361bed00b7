package org.qingshou.exports.download;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list as a file.
 *
 * @param headerKey text key of its name
 * @param personal whether it tells who somebody is; left out where names stay in the house
 * @param value text, a number, a date or null
 */
public record ListColumn<T>(
        String headerKey, boolean personal, BiFunction<T, ListWords, ? extends @Nullable Object> value) {
    /** One that tells of nobody. */
    public static <T> ListColumn<T> of(String headerKey, BiFunction<T, ListWords, ? extends @Nullable Object> value) {
        return new ListColumn<>(headerKey, false, value);
    }
}
