package org.qingshou.strategy.method;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of records or contacts. A kind that starts with {@link #CONTACT} counts contacts held in the case, see
 * {@link ContactProof}.
 *
 * @param count how many
 * @param distinct count different days ({@link #DAY}) or different values of this field only
 * @param same all must have the same value of this field
 * @param told only records with this answer count, as {@code field=value}
 */
public record Proof(
        List<String> kinds,
        int count,
        @Nullable String distinct,
        @Nullable String same,
        @Nullable String told) {
    public static final String CONTACT = "contact:";
    public static final String DAY = "day";

    public Proof {
        kinds = List.copyOf(kinds);
    }

    public static Proof of(int count, String... kinds) {
        return new Proof(Arrays.asList(kinds), count, null, null, null);
    }

    public static Proof contacts(int count, ContactProof what) {
        return of(count, CONTACT + what.name());
    }

    public Proof onDifferentDays() {
        return new Proof(kinds, count, DAY, same, told);
    }

    /** One for each different value of the field, such as one review for each advice. */
    public Proof forDifferent(String field) {
        return new Proof(kinds, count, field, same, told);
    }

    public Proof withSame(String field) {
        return new Proof(kinds, count, distinct, field, told);
    }

    /** Only records with this answer count; contacts have none. */
    public Proof having(String field, String value) {
        return new Proof(kinds, count, distinct, same, field + "=" + value);
    }

    /** The same with contacts of this sort counting too. */
    public Proof or(ContactProof what) {
        return new Proof(
                java.util.stream.Stream.concat(kinds.stream(), java.util.stream.Stream.of(CONTACT + what.name()))
                        .toList(),
                count,
                distinct,
                same,
                told);
    }
}
