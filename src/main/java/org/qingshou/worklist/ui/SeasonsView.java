package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.worklist.SeasonDesk;
import org.qingshou.worklist.SeasonWindow;

/** The times of the year that move cases in the order of work; those of the whole bank come first. */
@Route("seasons")
@Menu(title = "worklist.season.title", order = 26, icon = "vaadin:sun-o")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
class SeasonsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SeasonDesk desk;
    private final transient SeasonWords words;
    private final Grid<SeasonDesk.Line> grid = new Grid<>();

    SeasonsView(SeasonDesk desk, BusinessClock clock) {
        this.desk = desk;
        words = new SeasonWords(clock.today());
        Button add = new Button(getTranslation("worklist.season.add"), e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> words.name(line.window())).setHeader(getTranslation("worklist.season.name"));
        grid.addColumn(line -> words.kind(line.window())).setHeader(getTranslation("worklist.season.kind"));
        grid.addColumn(words::branch).setHeader(getTranslation("worklist.season.branch"));
        grid.addColumn(line -> words.span(line.window()))
                .setHeader(getTranslation("worklist.season.span"))
                .setFlexGrow(2);
        grid.addColumn(line -> words.next(line.window()))
                .setHeader(getTranslation("worklist.season.next"))
                .setAutoWidth(true);
        grid.addColumn(line -> words.customers(line.window())).setHeader(getTranslation("worklist.season.customers"));
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("worklist.season.edit"))
                .setAutoWidth(true);
        PhoneCards.on(grid, getTranslation("worklist.season.title"), this::card);
        grid.setEmptyStateText(getTranslation("worklist.season.empty"));
        Paragraph about = new Paragraph(getTranslation("worklist.season.about"));
        about.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle(), add), about, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.season.title");
    }

    private void refresh() {
        grid.setItems(desk.all());
    }

    private void add() {
        form().open(getTranslation("worklist.season.add"), null, this::save);
    }

    private void edit(SeasonWindow window) {
        SeasonForm form = form();
        form.fill(window);
        form.open(getTranslation("worklist.season.edit"), window.id(), this::save);
    }

    private SeasonForm form() {
        return new SeasonForm(desk.branches(), desk.keepsTheBanks());
    }

    private void save(SeasonWindow window) {
        desk.save(window);
        Notes.done(getTranslation("worklist.season.saved"));
        refresh();
    }

    private void remove(SeasonWindow window) {
        UUID id = Objects.requireNonNull(window.id());
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("worklist.season.remove"),
                getTranslation("worklist.season.remove.ask", words.name(window)),
                getTranslation("worklist.season.remove"),
                e -> {
                    desk.remove(id);
                    Notes.done(getTranslation("worklist.season.removed"));
                    refresh();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("kit.cancel"));
        ask.open();
    }

    private Component acts(SeasonDesk.Line line) {
        if (!line.mine()) return new Span("—");
        SeasonWindow window = line.window();
        Button edit = new Button(getTranslation("worklist.season.edit"), e -> edit(window));
        edit.setAriaLabel(getTranslation("worklist.season.edit") + " " + words.name(window));
        edit.addThemeVariants(ButtonVariant.SMALL);
        Button remove = new Button(getTranslation("worklist.season.remove"), e -> remove(window));
        remove.setAriaLabel(getTranslation("worklist.season.remove") + " " + words.name(window));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div both = new Div(edit, remove);
        both.addClassName("qs-row");
        return both;
    }

    private RowCard card(SeasonDesk.Line line) {
        return new RowCard(new Span(words.name(line.window())), words.kind(line.window()))
                .line(words.span(line.window()))
                .soft(words.branch(line) + " · " + words.customers(line.window()))
                .soft(getTranslation("worklist.season.next") + " " + words.next(line.window()))
                .marks(List.of(acts(line)));
    }
}
