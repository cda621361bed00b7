package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.exports.download.Downloads;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Keys;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.worklist.SavedViews;
import org.qingshou.worklist.WorklistDesk;
import org.qingshou.worklist.WorklistFilter;
import org.qingshou.worklist.WorklistRow;
import org.qingshou.worklist.WorklistSums;

/** Today's cases in order, with the reason for each place; where an officer's day begins. */
@Route("worklist")
@Menu(title = "worklist.menu", order = 10, icon = "vaadin:list-ol")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER})
class WorklistView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final WorklistDesk desk;
    private final SummaryCards cards = new SummaryCards();
    private final FilterBar filters;
    private final SavedViewsBar views;
    private final WorklistGrid grid;
    private final PreviewPane preview;
    private final LateNotes late = new LateNotes();
    private final Span footer = new Span();
    private final KeyHelp help = new KeyHelp();
    private WorklistFilter filter = WorklistFilter.START;
    private WorklistSums sums = WorklistSums.NONE;

    WorklistView(WorklistDesk desk, SavedViews saved, BusinessClock clock, Downloads downloads) {
        this.desk = desk;
        List<UserInfo> officers = desk.owners();
        Words words = new Words(clock.today(), officers);
        filters = new FilterBar(officers, desk.places(), this::filtered);
        views = new SavedViewsBar(saved, filters::filter, this::show);
        grid = new WorklistGrid(words, this::chosen, row -> open(row.id()));
        preview = new PreviewPane(words, this::open);
        Button next = new Button(getTranslation("worklist.next.button"), e -> next());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Button claim = new Button(getTranslation("worklist.claim"), e -> claim());
        Button keys = new Button(VaadinIcon.KEYBOARD_O.create(), e -> help.open());
        keys.setAriaLabel(getTranslation("worklist.keys"));
        keys.addClassName("qs-desk-only");
        PageBar bar = new PageBar(
                getTranslation("worklist.title"),
                filters.search(),
                grid.columns(),
                keys,
                WorklistFile.button(downloads, desk, clock.today(), () -> filter),
                claim,
                next);
        bar.setMarks(Marks.of(getTranslation("worklist.order"), Marks.Tone.INFO));
        footer.addClassName("qs-soft");
        footer.getElement().setAttribute("aria-live", "polite");
        Div columns = new Div(new Div(grid, footer), preview);
        columns.addClassNames("qs-columns", "qs-worklist-columns");
        Keys shortcuts = new Keys()
                .on("/", () -> filters.search().focus())
                .on("n", this::next)
                .on("?", help::open)
                .on("Enter", () -> grid.selected().ifPresent(row -> open(row.id())));
        getContent().addClassName("qs-page");
        getContent().add(bar, late, cards, filters, views, columns, shortcuts);
        grid.source((offset, limit) -> desk.page(filter, offset, limit), () -> sums.cases());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.show(WorklistAddress.read(event.getLocation().getQueryParameters()));
        cards.show(desk.cards());
        late.show(desk.late());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.title");
    }

    private void filtered() {
        String address = WorklistAddress.of(filters.filter()).getQueryString();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "worklist?" + address));
        refresh();
    }

    private void show(WorklistFilter wanted) {
        filters.show(wanted);
        filtered();
    }

    private void refresh() {
        filter = filters.filter();
        views.shown(filter);
        sums = desk.sums(filter);
        grid.refresh();
        preview.empty();
        footer.setText(getTranslation(
                "worklist.footer",
                Integer.toString(sums.cases()),
                sums.total().shown(),
                sums.asOf().toString()));
    }

    private void chosen(WorklistRow row) {
        desk.preview(row.id()).ifPresentOrElse(preview::show, preview::empty);
    }

    /** The case after the chosen one, whatever the list shows. */
    private void next() {
        CaseId from = grid.selected().map(WorklistRow::id).orElse(null);
        desk.after(filter, from).ifPresentOrElse(grid::show, () -> Notes.done(getTranslation("worklist.next.none")));
    }

    private void claim() {
        Optional<CaseId> claimed = desk.claimNext();
        claimed.ifPresentOrElse(this::open, () -> Notes.done(getTranslation("worklist.claim.none")));
    }

    private void open(CaseId id) {
        getUI().ifPresent(ui -> ui.navigate("cases/" + id));
    }
}
