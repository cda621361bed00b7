package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.SheetDraft.Problem;
import org.qingshou.strategy.SheetDraft.Row;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.RecordKind;

/** Finds out which column is which field, and reads each row as values; a column that is needed and missing is said once. */
final class SheetReading {
    private final RecordKind kind;
    private final SheetWords words;
    private final String method;

    SheetReading(String method, RecordKind kind, SheetWords words) {
        this.method = method;
        this.kind = kind;
        this.words = words;
    }

    /** Rows with or without a header; without one the columns stand as the sheet shows them. */
    SheetDraft pasted(List<TableRow> rows) {
        if (rows.isEmpty()) throw Refused.badInput("strategy.sheet.empty");
        List<String> first = rows.getFirst().cells();
        boolean header = first.stream()
                .anyMatch(cell -> words.column(cell, kind.entered()).isPresent());
        if (header)
            return named(first, rows.subList(1, rows.size()), rows.getFirst().number());
        List<Optional<Field>> columns = new ArrayList<>();
        for (int i = 0; i < first.size(); i++)
            columns.add(i < kind.entered().size() ? Optional.of(kind.entered().get(i)) : Optional.empty());
        return read(columns, List.of(), rows, List.of());
    }

    SheetDraft named(List<String> header, List<TableRow> rows, long headerRow) {
        List<Optional<Field>> columns = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : header) {
            Optional<Field> field = words.column(name, kind.entered());
            boolean again = field.isPresent() && columns.contains(field);
            if (again) problems.add(new Problem(headerRow, field, Line.of("strategy.sheet.twice", label(field.get()))));
            else if (field.isEmpty() && !name.isBlank()) passedOver.add(name);
            columns.add(again ? Optional.empty() : field);
        }
        if (columns.stream().allMatch(Optional::isEmpty))
            throw Refused.badInput(
                    "strategy.sheet.unknown", label(kind.entered().getFirst()));
        for (Field field : kind.entered())
            if (field.required() && field.type() != Field.Type.RECORD && !columns.contains(Optional.of(field)))
                problems.add(
                        new Problem(headerRow, Optional.of(field), Line.of("strategy.sheet.missing", label(field))));
        return read(columns, passedOver, rows, problems);
    }

    private SheetDraft read(
            List<Optional<Field>> columns, List<String> passedOver, List<TableRow> rows, List<Problem> problems) {
        List<Row> read = new ArrayList<>();
        for (TableRow row : rows) {
            if (row.cells().stream().allMatch(String::isBlank)) continue;
            Map<Field, String> cells = new HashMap<>();
            for (int i = 0; i < row.cells().size() && i < columns.size(); i++) {
                String cell = row.cells().get(i);
                columns.get(i).ifPresent(field -> cells.put(field, cell));
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (Field field : kind.entered()) {
                String value = words.value(field, cells.getOrDefault(field, ""));
                if (!value.isEmpty()) values.put(field.key(), value);
            }
            read.add(new Row(row.number(), values));
        }
        return new SheetDraft(columns.stream().flatMap(Optional::stream).toList(), passedOver, read, problems);
    }

    private String label(Field field) {
        return "#method." + method + ".field." + field.key();
    }
}
