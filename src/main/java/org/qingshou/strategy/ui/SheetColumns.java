package org.qingshou.strategy.ui;

import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;

/** How wide a sheet's columns are: what is entered there must fit. */
final class SheetColumns {
    private SheetColumns() {}

    static String width(Field.Type type) {
        return switch (type) {
            case TEXT -> "11rem";
            case LONG_TEXT -> "14rem";
            case DATE -> "10rem";
            case MONEY -> "10rem";
            case PERCENT, NUMBER, COUNT, SCALE, YES_NO -> "7rem";
            case CHOICE, PARTY, RECORD, CHECKLIST -> "10rem";
        };
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
