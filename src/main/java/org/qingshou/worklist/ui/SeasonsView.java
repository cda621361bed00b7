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
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.worklist.SeasonDesk;
import org.qingshou.worklist.SeasonKind;
import org.qingshou.worklist.SeasonWindow;

/** The times of the year that move cases in the order of work; those of the whole bank come first. */
@Route("seasons")
@Menu(title = "worklist.season.title", order = 26, icon = "vaadin:sun-o")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
class SeasonsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SeasonDesk desk;
    private final transient BusinessClock clock;
    private final Grid<SeasonDesk.Line> grid = new Grid<>();

    SeasonsView(SeasonDesk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
        Button add = new Button(getTranslation("worklist.season.add"), e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> name(line.window())).setHeader(getTranslation("worklist.season.name"));
        grid.addColumn(line -> kind(line.window())).setHeader(getTranslation("worklist.season.kind"));
        grid.addColumn(this::branch).setHeader(getTranslation("worklist.season.branch"));
        grid.addColumn(line -> span(line.window()))
                .setHeader(getTranslation("worklist.season.span"))
                .setFlexGrow(2);
        grid.addColumn(line -> next(line.window()))
                .setHeader(getTranslation("worklist.season.next"))
                .setAutoWidth(true);
        grid.addColumn(line -> customers(line.window())).setHeader(getTranslation("worklist.season.customers"));
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
                getTranslation("worklist.season.remove.ask", name(window)),
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
        edit.setAriaLabel(getTranslation("worklist.season.edit") + " " + name(window));
        edit.addThemeVariants(ButtonVariant.SMALL);
        Button remove = new Button(getTranslation("worklist.season.remove"), e -> remove(window));
        remove.setAriaLabel(getTranslation("worklist.season.remove") + " " + name(window));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div both = new Div(edit, remove);
        both.addClassName("qs-row");
        return both;
    }

    private RowCard card(SeasonDesk.Line line) {
        return new RowCard(new Span(name(line.window())), kind(line.window()))
                .line(span(line.window()))
                .soft(branch(line) + " · " + customers(line.window()))
                .soft(getTranslation("worklist.season.next") + " " + next(line.window()))
                .marks(List.of(acts(line)));
    }

    private String name(SeasonWindow window) {
        return getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? window.nameZh() : window.nameEn();
    }

    private String kind(SeasonWindow window) {
        return getTranslation("worklist.season.kind." + window.kind());
    }

    private String branch(SeasonDesk.Line line) {
        return Objects.requireNonNullElse(line.branchName(), getTranslation("worklist.season.bank"));
    }

    private String span(SeasonWindow window) {
        return window.kind() == SeasonKind.SPRING_FESTIVAL
                ? getTranslation(
                        "worklist.season.festival", Objects.toString(window.before()), Objects.toString(window.after()))
                : getTranslation("worklist.season.days", SeasonForm.told(window.from()), SeasonForm.told(window.to()));
    }

    private String next(SeasonWindow window) {
        return window.near(clock.today())
                .map(span -> getTranslation(
                        "worklist.season.days",
                        span.from().toString(),
                        span.to().toString()))
                .orElseGet(() -> getTranslation("worklist.season.none"));
    }

    private String customers(SeasonWindow window) {
        return window.customers().stream()
                .sorted()
                .map(each -> getTranslation("worklist.kind." + each))
                .collect(Collectors.joining(" · "));
    }
}
