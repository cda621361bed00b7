package org.qingshou.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Party;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;

/** Checks what a record's form was filled with, field by field, and names the field that is wrong. */
final class Forms {
    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final Pattern MONEY = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("(100|\\d{1,2}(\\.\\d{1,4})?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private Forms() {}

    /** What was given in its one form, and what is wrong by field. */
    record Checked(Answers answers, Map<Field, Line> wrong) {}

    static Answers check(CaseFile file, MethodCode method, RecordKind kind, Map<String, String> raw) {
        Checked checked = inspect(file, method, kind, raw);
        checked.wrong().values().stream().findFirst().ifPresent(line -> {
            throw Refused.badInput(line.key(), line.args().toArray());
        });
        return checked.answers();
    }

    static Checked inspect(CaseFile file, MethodCode method, RecordKind kind, Map<String, String> raw) {
        Map<String, String> clean = new LinkedHashMap<>();
        Map<Field, Line> wrong = new LinkedHashMap<>();
        for (Field field : kind.entered()) {
            String label = "#method." + method + ".field." + field.key();
            String given = raw.getOrDefault(field.key(), "").strip();
            if (given.isEmpty()) {
                if (field.required()) wrong.put(field, Line.of("strategy.field.required", label));
                continue;
            }
            String value = value(file, method, field, given);
            if (value == null) wrong.put(field, Line.of("strategy.field." + field.type(), label));
            else clean.put(field.key(), value);
        }
        return new Checked(new Answers(clean), wrong);
    }

    /** The value in its one form, or null where it is none of its type. */
    private static @Nullable String value(CaseFile file, MethodCode method, Field field, String given) {
        return switch (field.type()) {
            case TEXT -> given.length() <= SHORT ? given : null;
            case LONG_TEXT -> given.length() <= LONG ? given : null;
            case DATE -> date(given);
            case MONEY ->
                MONEY.matcher(given).matches()
                        ? new BigDecimal(given).setScale(2).toPlainString()
                        : null;
            case NUMBER -> NUMBER.matcher(given).matches() ? given : null;
            case PERCENT -> PERCENT.matcher(given).matches() ? given : null;
            case COUNT -> COUNT.matcher(given).matches() ? given : null;
            case SCALE -> given.matches("[1-5]") ? given : null;
            case CHOICE -> field.options().contains(given) ? given : null;
            case CHECKLIST -> checklist(field, given);
            case YES_NO -> given.equals("true") || given.equals("false") ? given : null;
            case PARTY ->
                file.facts().parties().stream()
                                .map(Party::person)
                                .anyMatch(person -> person.toString().equals(given))
                        ? given
                        : null;
            case RECORD ->
                file.records(method).stream()
                                .filter(record -> field.options().contains(record.kind()))
                                .map(MethodRecord::id)
                                .anyMatch(id -> id.toString().equals(given))
                        ? given
                        : null;
        };
    }

    private static @Nullable String date(String given) {
        try {
            return LocalDate.parse(given).toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String checklist(Field field, String given) {
        Set<String> chosen = Arrays.stream(given.split(",", -1)).collect(Collectors.toSet());
        if (!field.options().containsAll(chosen)) return null;
        return field.options().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }
}
