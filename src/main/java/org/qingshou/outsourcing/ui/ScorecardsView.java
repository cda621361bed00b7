package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.qingshou.access.Branch;
import org.qingshou.access.Roles;
import org.qingshou.outsourcing.score.ScoreDesk;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** How agencies do: side by side for a period, and compared by lot. */
@Route("agency-scorecards")
@Menu(title = "score.menu", order = 42, icon = "vaadin:bar-chart-h")
@RolesAllowed({Roles.MANAGER, Roles.COMPLIANCE})
class ScorecardsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MONTHS = 12;

    private final transient ScoreDesk desk;
    private final DatePicker from = new DayPicker(getTranslation("score.from"));
    private final DatePicker to = new DayPicker(getTranslation("score.to"));
    private final Select<Branch> branch = new Select<>();
    private final ScoreGrid grid = new ScoreGrid();
    private final Panel trials = new Panel(getTranslation("trials.panel"));

    ScorecardsView(ScoreDesk desk) {
        this.desk = desk;
        from.setValue(desk.today().minusMonths(MONTHS));
        to.setValue(desk.today());
        branch.setLabel(getTranslation("outsourcing.column.branch"));
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(getTranslation("rules.any.branch"));
        branch.setItems(desk.branches());
        branch.setItemLabelGenerator(each -> each == null ? getTranslation("rules.any.branch") : each.name());
        from.addValueChangeListener(e -> refresh());
        to.addValueChangeListener(e -> refresh());
        branch.addValueChangeListener(e -> refresh());
        Paragraph about = new Paragraph(getTranslation("score.about"));
        about.addClassName("qs-soft");
        Div filters = new Div(from, to, branch);
        filters.addClassName("qs-row");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), about, filters, grid, trials);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        trials.setBody(new TrialList(desk.trials()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("score.menu");
    }

    private void refresh() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean whole = first != null && last != null && !last.isBefore(first);
        to.setErrorMessage(getTranslation("score.period"));
        to.setInvalid(!whole);
        if (!whole) return;
        Branch of = branch.getValue();
        grid.show(desk.cards(first, last, of == null ? null : of.code().value()));
    }
}
