package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.CanonicalColumn.Type;
import org.qingshou.ledger.tape.ColumnRule;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.uikit.Panel;

/** Which of the file's columns means what, in groups, the needed ones first. */
class MappingPanel extends Composite<Panel> {
    private static final Set<CanonicalColumn> NEEDED = EnumSet.of(
            CanonicalColumn.LOAN_NO,
            CanonicalColumn.CUSTOMER_NO,
            CanonicalColumn.CUSTOMER_NAME,
            CanonicalColumn.BRANCH_CODE,
            CanonicalColumn.PRINCIPAL_OUTSTANDING,
            CanonicalColumn.OVERDUE_SINCE,
            CanonicalColumn.DAYS_PAST_DUE);
    private static final Set<CanonicalColumn> ENDS = EnumSet.of(
            CanonicalColumn.CLOSED_ON,
            CanonicalColumn.CLOSE_REASON,
            CanonicalColumn.GRANTED_ON,
            CanonicalColumn.FIRST_DUE_ON,
            CanonicalColumn.RESTRUCTURED);
    private static final Set<Type> MONEY_AND_TIME = EnumSet.of(Type.AMOUNT, Type.DATE, Type.RATE, Type.DAYS);

    private final Inspection file;
    private final Map<CanonicalColumn, MappingRow> rows = new EnumMap<>(CanonicalColumn.class);
    private final Map<H3, Predicate<CanonicalColumn>> titles = new LinkedHashMap<>();
    private final MappingOptions options;

    MappingPanel(Inspection file, Runnable changed) {
        this.file = file;
        Runnable edited = () -> {
            options().showLeft(file.form().header(), profile());
            changed.run();
        };
        options = new MappingOptions(edited);
        Div body = new Div();
        body.addClassName("qs-map");
        group(body, "ledger.import.group.needed", NEEDED::contains, edited);
        group(body, "ledger.import.group.ends", ENDS::contains, edited);
        group(body, "ledger.import.group.money", c -> isOther(c) && isMoney(c), edited);
        group(body, "ledger.import.group.people", c -> isOther(c) && !isMoney(c), edited);
        getContent().setBody(body, options);
        show(file.suggested());
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ledger.import.mapping"));
    }

    private MappingOptions options() {
        return options;
    }

    private static boolean isOther(CanonicalColumn column) {
        return !NEEDED.contains(column) && !ENDS.contains(column);
    }

    private static boolean isMoney(CanonicalColumn column) {
        return MONEY_AND_TIME.contains(column.type());
    }

    private void group(Div body, String heading, Predicate<CanonicalColumn> which, Runnable edited) {
        H3 title = new H3(getTranslation(heading));
        body.add(title);
        Arrays.stream(CanonicalColumn.values()).filter(which).forEach(column -> {
            MappingRow row = new MappingRow(column, file, edited);
            rows.put(column, row);
            body.add(row);
        });
        titles.put(title, which);
    }

    /** Shows what means something in a file of this kind. */
    void arrange(TapeKind kind) {
        rows.forEach((column, row) -> row.arrange(kind));
        titles.forEach((title, which) ->
                title.setVisible(rows.keySet().stream().anyMatch(column -> kind.takes(column) && which.test(column))));
    }

    void show(MappingProfile profile) {
        rows.forEach((column, row) -> row.show(profile.rule(column).orElse(null)));
        options.show(profile);
        options.showLeft(file.form().header(), profile());
    }

    MappingProfile profile() {
        Map<String, ColumnRule> rules = new LinkedHashMap<>();
        rows.forEach((column, row) -> {
            if (row.isVisible()) row.rule().ifPresent(rule -> rules.put(column.code(), rule));
        });
        return options.profile(rules);
    }
}
