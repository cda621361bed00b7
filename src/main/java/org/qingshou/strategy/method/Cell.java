package org.qingshou.strategy.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;

/** One value of what a method reads out of its records: typed, so that screens align figures and papers can add them. */
public sealed interface Cell {
    Cell NONE = new None();

    record Amount(Money value) implements Cell {}

    record Number(long value) implements Cell {}

    /** Of a hundred, with one decimal. */
    record Percent(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    /** As somebody entered it. */
    record Text(String value) implements Cell {}

    /** A person of the case, shown by name to who may see it. */
    record Person(PersonId value) implements Cell {}

    /** A text of the method, by the last part of its key. */
    record Word(String key) implements Cell {}

    /** Nothing to say here. */
    record None() implements Cell {}

    static Cell of(Money value) {
        return new Amount(value);
    }

    static Cell of(long value) {
        return new Number(value);
    }

    static Cell of(String text) {
        return text.isBlank() ? NONE : new Text(text);
    }

    static Cell word(String key) {
        return new Word(key);
    }

    static Cell day(Optional<LocalDate> value) {
        return value.<Cell>map(Day::new).orElse(NONE);
    }

    /** The part's share of the whole; nothing where there is no whole. */
    static Cell share(Money part, Money whole) {
        return whole.isPositive()
                ? new Percent(part.amount().movePointRight(2).divide(whole.amount(), 1, RoundingMode.HALF_UP))
                : NONE;
    }
}
