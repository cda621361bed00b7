package org.qingshou.compliance;

import java.time.LocalDate;
import java.util.Map;

/**
 * A change of the rule pack as somebody entered it.
 *
 * @param base the version that was read, so that nobody changes what they have not seen
 * @param from the day at whose beginning it is to hold
 * @param values what is entered, by {@link ParameterChange#key}; what stands already is no change
 */
public record PackWish(String base, LocalDate from, Map<String, String> values, String reason) {
    public PackWish {
        values = Map.copyOf(values);
    }
}
