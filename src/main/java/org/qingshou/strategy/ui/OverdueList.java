package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.strategy.OverdueDesk;
import org.qingshou.strategy.OverdueDesk.Overdue;
import org.qingshou.strategy.OverdueStage;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Steps that run too long; a case that is offered to another can be given away from here. */
class OverdueList extends Composite<Div> {
    private final transient CaseAssignment assignment;
    private final boolean gives;
    private final Grid<Overdue> grid = new Grid<>();

    OverdueList(OverdueDesk desk, CaseAssignment assignment, OverdueStage stage, boolean gives) {
        this.assignment = assignment;
        this.gives = gives && stage == OverdueStage.TRANSFER;
        column("strategy.watch.case", one -> new CaseLink(one.caseId(), one.caseNo()));
        column("strategy.overdue.what", one -> new Span(what(one)));
        column("strategy.overdue.owner", one -> new Span(owner(one)));
        column("strategy.overdue.next", one -> new Span(next(one)));
        if (this.gives) column("strategy.overdue.give", this::give);
        PhoneCards.on(grid, getTranslation("strategy.watch.title"), this::card);
        grid.setEmptyStateText(getTranslation("strategy.overdue.empty"));
        grid.addClassName("qs-fill");
        getContent().addClassName("qs-stack");
        getContent().add(grid);
        grid.setItems(query -> desk.list(stage, query.getOffset(), query.getLimit()));
    }

    private void column(String key, SerializableFunction<Overdue, Component> shown) {
        grid.addComponentColumn(shown::apply).setHeader(getTranslation(key)).setAutoWidth(true);
    }

    private String what(Overdue one) {
        return getTranslation(
                "strategy.overdue.days", getTranslation("method." + one.method() + ".name"), Long.toString(one.days()));
    }

    private String next(Overdue one) {
        String key = one.proposed();
        return key == null ? getTranslation("strategy.overdue.undiagnosed") : getTranslation(key);
    }

    private static String owner(Overdue one) {
        return Objects.requireNonNullElse(one.owner(), "—");
    }

    private Component card(Overdue one) {
        return new RowCard(new CaseLink(one.caseId(), one.caseNo()), "")
                .line(what(one))
                .soft(owner(one) + " · " + next(one))
                .marks(gives ? List.of(give(one)) : List.of());
    }

    private Button give(Overdue one) {
        Button give = new Button(getTranslation("strategy.overdue.give"), e -> open(one));
        give.setAriaLabel(getTranslation("strategy.overdue.give.case", one.caseNo()));
        give.addThemeVariants(ButtonVariant.SMALL);
        return give;
    }

    private void open(Overdue one) {
        Select<UserInfo> officer = new Select<>();
        officer.setLabel(getTranslation("strategy.overdue.to"));
        officer.setItemLabelGenerator(UserInfo::displayName);
        officer.setItems(assignment.officers(one.caseId()));
        new FormDialog(
                        getTranslation("strategy.overdue.give"),
                        getTranslation("kit.save"),
                        () -> {
                            officer.setInvalid(officer.isEmpty());
                            if (officer.isEmpty()) return false;
                            assignment.reassign(
                                    List.of(one.caseId()), officer.getValue().id());
                            Notes.done(getTranslation("strategy.overdue.given"));
                            grid.getDataProvider().refreshAll();
                            return true;
                        },
                        officer)
                .open();
    }
}
