package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.outsourcing.PlacementRule;
import org.qingshou.outsourcing.RuleBook;
import org.qingshou.outsourcing.RuleBookDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Proposes a new version of the rules of placing, beginning with the one that stands. */
class RulesDialog extends FormDialog {
    private static final int LONGEST = 500;

    RulesDialog(RuleBookDesk desk, Runnable changed) {
        this(desk, changed, new Rules(desk), new TextArea());
    }

    private RulesDialog(RuleBookDesk desk, Runnable changed, Rules rules, TextArea reason) {
        super(
                reason.getTranslation("rules.propose"),
                reason.getTranslation("money.ask"),
                () -> {
                    reason.setInvalid(reason.getValue().isBlank());
                    if (reason.isInvalid()) return false;
                    desk.propose(rules.read(), reason.getValue());
                    Notes.done(reason.getTranslation("money.asked"));
                    changed.run();
                    return true;
                },
                new Paragraph(reason.getTranslation("rules.dialog")),
                rules,
                reason);
        setWidth("56rem");
        reason.setLabel(getTranslation("money.reason"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
    }

    /** As many rules as are wanted. */
    private static final class Rules extends Div {
        private final transient RuleBookDesk desk;
        private final List<RuleRow> rows = new ArrayList<>();
        private final Div list = new Div();

        Rules(RuleBookDesk desk) {
            this.desk = desk;
            list.addClassName("qs-stack");
            Button more = new Button(getTranslation("rules.add"), e -> add());
            more.addThemeVariants(ButtonVariant.SMALL);
            addClassName("qs-stack");
            add(list, more);
            desk.all().stream()
                    .filter(book -> book.state() == RuleBook.State.IN_FORCE)
                    .findFirst()
                    .ifPresentOrElse(book -> book.rules().forEach(rule -> add().show(rule)), this::add);
        }

        private RuleRow add() {
            RuleRow row = new RuleRow(desk, this::remove);
            rows.add(row);
            list.add(row);
            number();
            return row;
        }

        private void remove(RuleRow row) {
            rows.remove(row);
            list.remove(row);
            number();
        }

        private void number() {
            for (int i = 0; i < rows.size(); i++) rows.get(i).number(i + 1);
        }

        List<PlacementRule> read() {
            return rows.stream().map(RuleRow::read).toList();
        }
    }
}
