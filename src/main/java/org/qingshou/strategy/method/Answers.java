package org.qingshou.strategy.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qingshou.kernel.Money;

/** What a record's form was filled with, checked against its fields; values as text in one form each. */
public record Answers(Map<String, String> values) {
    public Answers {
        values = Map.copyOf(values);
    }

    /** Empty where the field was left out. */
    public String text(String key) {
        return values.getOrDefault(key, "");
    }

    public boolean is(String key, String code) {
        return text(key).equals(code);
    }

    public boolean yes(String key) {
        return is(key, "true");
    }

    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable(values.get(key)).map(LocalDate::parse);
    }

    public Optional<BigDecimal> number(String key) {
        return Optional.ofNullable(values.get(key)).map(BigDecimal::new);
    }

    /** Zero where the field was left out. */
    public Money money(String key) {
        return Optional.ofNullable(values.get(key)).map(Money::of).orElse(Money.ZERO);
    }
}
