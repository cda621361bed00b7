package org.qingshou.strategy.ui;

import java.util.List;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;

/** How wide a sheet's columns are: what is entered there must fit. */
final class SheetColumns {
    private SheetColumns() {}

    static String width(Field.Type type) {
        return switch (type) {
            case TEXT -> "10rem";
            case LONG_TEXT -> "14rem";
            case DATE -> "9rem";
            case MONEY -> "9rem";
            case PERCENT, NUMBER, COUNT, SCALE, YES_NO -> "6.5rem";
            case CHOICE, PARTY, RECORD, CHECKLIST -> "9rem";
        };
    }

    /** Words take what width is left. */
    static int grow(Field.Type type) {
        return type == Field.Type.TEXT || type == Field.Type.LONG_TEXT ? 1 : 0;
    }

    static String sum(Field field, List<MethodRecord> rows) {
        return rows.stream()
                .map(row -> row.answers().money(field.key()))
                .reduce(Money.ZERO, Money::plus)
                .shown();
    }

    /** The first amount of a row, which its card shows at the head. */
    static String figure(RecordKind kind, MethodRecord row) {
        return kind.fields().stream()
                .filter(field -> field.type() == Field.Type.MONEY)
                .filter(field -> !row.answers().text(field.key()).isEmpty())
                .map(field -> row.answers().money(field.key()).shown())
                .findFirst()
                .orElse("");
    }
}
