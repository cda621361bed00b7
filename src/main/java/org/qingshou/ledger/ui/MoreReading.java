package org.qingshou.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.CanonicalColumn.Type;
import org.qingshou.ledger.tape.ColumnRule;
import org.qingshou.ledger.tape.ReadingPermission;

/** Opens the rarely needed ways to read a column, and says that some are in use. */
class MoreReading extends Button {
    private final CanonicalColumn column;
    private ColumnRule now = ColumnRule.constant("");

    MoreReading(CanonicalColumn column, String name, List<String> headers, Runnable changed) {
        this.column = column;
        addThemeVariants(ButtonVariant.SMALL);
        setAriaLabel(getTranslation("ledger.import.more-of", name));
        addClickListener(e -> new ReadingDialog(column, name, headers, now, rule -> {
                    show(rule);
                    changed.run();
                })
                .open());
        show(null);
    }

    static boolean takesPrefix(CanonicalColumn column) {
        return column.type() == Type.KEY || column.type() == Type.TEXT;
    }

    static boolean isNumber(CanonicalColumn column) {
        return column.type() == Type.AMOUNT || column.type() == Type.RATE;
    }

    static Set<ReadingPermission> permissions(CanonicalColumn column) {
        return switch (column.type()) {
            case AMOUNT -> EnumSet.of(ReadingPermission.ROUND_HALF_UP, ReadingPermission.CREDIT_BALANCE);
            case KEY -> EnumSet.of(ReadingPermission.TRAILING_ZEROS);
            default -> EnumSet.noneOf(ReadingPermission.class);
        };
    }

    void arrange(boolean fromFile) {
        boolean some = takesPrefix(column) || isNumber(column) || column.type() == Type.DAYS;
        setVisible(fromFile && some);
    }

    void show(@Nullable ColumnRule rule) {
        now = rule == null ? ColumnRule.constant("") : rule;
        boolean used = !ColumnRule.constant("").readLike(now).equals(ColumnRule.constant(""));
        setText(getTranslation(used ? "ledger.import.more.some" : "ledger.import.more"));
    }

    /** The rule, read in these ways. */
    ColumnRule applied(ColumnRule rule) {
        return rule.readLike(now);
    }
}
