package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;

/** Names and values of a method's records in the reader's language. */
record FieldTexts(Component reader, Workspace workspace) {
    /** A text of the method itself, by the last part of its key. */
    String of(String part) {
        return reader.getTranslation("method." + workspace.method() + "." + part);
    }

    String label(Field field) {
        return of("field." + field.key());
    }

    String option(Field field, String code) {
        return of("field." + field.key() + "." + code);
    }

    String value(Field field, String value) {
        return switch (field.type()) {
            case MONEY -> Money.of(value).shown();
            case CHOICE -> option(field, value);
            case CHECKLIST ->
                Arrays.stream(value.split(",", -1))
                        .map(code -> option(field, code))
                        .collect(Collectors.joining(" · "));
            case YES_NO -> reader.getTranslation(value.equals("true") ? "kit.yes" : "kit.no");
            case PARTY -> workspace.people().getOrDefault(value, "—");
            case RECORD ->
                workspace.records().stream()
                        .filter(record -> record.id().toString().equals(value))
                        .map(this::shortly)
                        .findFirst()
                        .orElse("—");
            case TEXT, LONG_TEXT, DATE, PERCENT, NUMBER, COUNT, SCALE -> value;
        };
    }

    /** A record in one line: its date and its first field. */
    String shortly(MethodRecord record) {
        return record.on() + " · "
                + workspace.everyKind().stream()
                        .filter(kind -> kind.code().equals(record.kind()))
                        .map(RecordKind::fields)
                        .map(fields -> value(
                                fields.getFirst(),
                                record.answers().text(fields.getFirst().key())))
                        .findFirst()
                        .orElse("");
    }

    /** A value that the method read out of its records. */
    String of(Cell cell) {
        return switch (cell) {
            case Cell.Amount(Money value) -> value.shown();
            case Cell.Number(long value) -> Long.toString(value);
            case Cell.Percent(BigDecimal value) -> value.toPlainString() + "%";
            case Cell.Day(LocalDate value) -> value.toString();
            case Cell.Text(String value) -> value;
            case Cell.Person(PersonId value) -> workspace.people().getOrDefault(value.toString(), "—");
            case Cell.Word(String key) -> of(key);
            case Cell.None() -> "—";
        };
    }
}
