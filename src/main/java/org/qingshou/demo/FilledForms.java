package org.qingshou.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Trade;

/** Fills the form of any kind of record, as its fields ask, from the demo's words. */
final class FilledForms {
    private static final int HUNDRED = 100;

    private final Words words;

    FilledForms(Words words) {
        this.words = words;
    }

    /** @param given values that only the case knows, such as a person or an earlier record */
    Map<String, String> fill(
            MethodCode method, RecordKind kind, Trade trade, LocalDate on, Map<String, String> given, Random random) {
        Map<String, String> values = new HashMap<>(given);
        for (Field field : kind.entered()) {
            if (values.containsKey(field.key())) continue;
            String key = method + "." + kind.code() + "." + field.key();
            value(field, told(key, given, trade), on, random).ifPresent(value -> values.put(field.key(), value));
            if (field.required() && !values.containsKey(field.key()))
                throw new IllegalArgumentException("no words for " + key);
        }
        return values;
    }

    /** What stands for one of the given answers, such as a line's item, before what stands for all. */
    private Optional<List<String>> told(String key, Map<String, String> given, Trade trade) {
        return given.values().stream()
                .flatMap(answer -> words.all(key + "." + answer, trade).stream())
                .findFirst()
                .or(() -> words.all(key, trade));
    }

    private static Optional<String> value(Field field, Optional<List<String>> told, LocalDate on, Random random) {
        if (field.type() == Field.Type.CHECKLIST) return Optional.of(some(field.options(), random));
        if (told.isEmpty()) return Optional.empty();
        String spec = Words.any(told.get(), random);
        int range = spec.indexOf("..");
        if (range < 0) return Optional.of(spec);
        int from = Integer.parseInt(spec.substring(0, range));
        int number = from + random.nextInt(Integer.parseInt(spec.substring(range + 2)) - from + 1);
        return Optional.of(
                switch (field.type()) {
                    case DATE -> on.plusDays(number).toString();
                    case MONEY -> Integer.toString(number / HUNDRED * HUNDRED);
                    default -> Integer.toString(number);
                });
    }

    private static String some(List<String> options, Random random) {
        int first = random.nextInt(options.size() - 2);
        return String.join(",", options.subList(first, first + 3));
    }
}
