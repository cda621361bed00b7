package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qingshou.access.Roles;
import org.qingshou.cases.AbsenceDesk;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Who is or will be away, and who stands in: an officer's own ones, for a manager those of the branches. */
@Route("absences")
@Menu(title = "cases.absence.title", order = 25, icon = "vaadin:calendar-user")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER})
class AbsencesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AbsenceDesk desk;
    private final Grid<AbsenceDesk.Line> grid = new Grid<>();

    AbsencesView(AbsenceDesk desk) {
        this.desk = desk;
        Button enter =
                new Button(getTranslation("cases.absence.enter"), e -> new AbsenceForm(this, desk).open(this::refresh));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setVisible(!desk.officers().isEmpty());
        grid.setAllRowsVisible(true);
        grid.addColumn(AbsenceDesk.Line::officer)
                .setHeader(getTranslation("cases.absence.field.officer"))
                .setAutoWidth(true);
        grid.addColumn(AbsencesView::days)
                .setHeader(getTranslation("cases.absence.days"))
                .setAutoWidth(true);
        grid.addColumn(line -> Objects.requireNonNullElse(line.deputy(), "—"))
                .setHeader(getTranslation("cases.absence.field.deputy"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("cases.list.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> line.mine() ? end(line) : new Span())
                .setHeader(getTranslation("cases.absence.end"))
                .setAutoWidth(true);
        PhoneCards.on(grid, getTranslation("cases.absence.title"), this::card);
        grid.setEmptyStateText(getTranslation("cases.absence.empty"));
        Paragraph effect = new Paragraph(getTranslation("cases.absence.effect"));
        effect.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getTranslation("cases.absence.title"), enter), effect, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.absence.title");
    }

    private void refresh() {
        grid.setItems(desk.lines());
    }

    private static String days(AbsenceDesk.Line line) {
        return line.absence().from() + " – " + line.absence().lastDay();
    }

    private RowCard card(AbsenceDesk.Line line) {
        List<Component> marks = new ArrayList<>(List.of(state(line)));
        if (line.mine()) marks.add(end(line));
        return new RowCard(new Span(line.officer()), "")
                .line(days(line))
                .soft(getTranslation("cases.absence.field.deputy") + " "
                        + Objects.requireNonNullElse(line.deputy(), "—"))
                .marks(marks);
    }

    private Component state(AbsenceDesk.Line line) {
        return line.stands()
                ? Marks.of(getTranslation("cases.absence.stands"), Marks.Tone.WARN)
                : Marks.of(getTranslation("cases.absence.coming"), Marks.Tone.INFO);
    }

    private Button end(AbsenceDesk.Line line) {
        Button end = new Button(getTranslation("cases.absence.end"), e -> {
            desk.end(line.absence().id());
            Notes.done(getTranslation("cases.absence.ended"));
            refresh();
        });
        end.setAriaLabel(getTranslation("cases.absence.end.of", line.officer()));
        end.addThemeVariants(ButtonVariant.SMALL);
        return end;
    }
}
