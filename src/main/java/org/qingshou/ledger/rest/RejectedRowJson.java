package org.qingshou.ledger.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.RejectedRow;
import org.qingshou.uikit.Texts;

/**
 * A rejected row.
 *
 * @param row as a spreadsheet counts, the header being row 1
 * @param column code of the canonical column, or {@code row}
 * @param code stable code of the reason
 * @param reason the reason in the language of the request
 */
record RejectedRowJson(long row, String column, @Nullable String value, String code, String reason) {
    static RejectedRowJson of(RejectedRow row, Texts texts, Locale language) {
        List<Object> args = new ArrayList<>();
        String value = row.value();
        args.add(value == null ? "" : value);
        args.addAll(row.args());
        return new RejectedRowJson(
                row.row(),
                row.field().replaceFirst("^payment_(?!no$)", ""),
                value,
                row.reason(),
                texts.getTranslation("tape.reject." + row.reason(), language, args.toArray()));
    }
}
