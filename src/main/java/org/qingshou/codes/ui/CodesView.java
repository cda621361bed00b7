package org.qingshou.codes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.qingshou.access.Roles;
import org.qingshou.codes.CodeDesk;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeRow;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Texts;

/** The codes people pick from, a list at a time or all that a search finds; what the bank offers, and in which words. */
@Route("admin/codes")
@Menu(title = "codes.title", order = 84, icon = "vaadin:list-select")
@RolesAllowed(Roles.ADMIN)
class CodesView extends Composite<Div> implements HasDynamicTitle {
    private final CodeDesk desk;
    private final Texts texts;
    private final CodeFinder finder;
    private final Select<CodeList> list = new Select<>();
    private final TextField search = new TextField(getTranslation("codes.search"));
    private final Button order = new Button(getTranslation("codes.order.reset"), e -> resetOrder());
    private final CodeGrid grid;
    private List<CodeRow> rows;

    CodesView(CodeDesk desk, Texts texts, BusinessClock clock) {
        this.desk = desk;
        this.texts = texts;
        finder = new CodeFinder(texts);
        rows = desk.rows();
        grid = new CodeGrid(texts, clock, this::edit, this::reset);
        list.setLabel(getTranslation("codes.list"));
        list.setItems(desk.lists());
        list.setItemLabelGenerator(each -> CodeMarks.list(this, each));
        list.setValue(rows.getFirst().list());
        list.addValueChangeListener(e -> show());
        search.setClearButtonVisible(true);
        search.setHelperText(getTranslation("codes.search.help"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show());
        Div filters = new Div(list, search, order);
        filters.addClassNames("qs-row", "qs-filters");
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getPageTitle(), new ExportLink(desk)),
                        new Paragraph(getTranslation("codes.about")),
                        filters,
                        grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codes.title");
    }

    private void edit(CodeRow row) {
        new CodeForm(row, texts).open(wish -> {
            desk.change(row, wish);
            Notes.done(getTranslation("codes.saved"));
            refresh();
        });
    }

    private void reset(CodeRow row) {
        desk.reset(row);
        Notes.done(getTranslation("codes.reset.done"));
        refresh();
    }

    private void resetOrder() {
        ofList().stream().findFirst().ifPresent(desk::resetOrder);
        Notes.done(getTranslation("codes.reset.done"));
        refresh();
    }

    private void refresh() {
        rows = desk.rows();
        show();
    }

    private void show() {
        boolean whole = search.getValue().isBlank();
        list.setEnabled(whole);
        grid.setItems(whole ? ofList() : finder.found(rows, search.getValue()));
        order.setVisible(whole && ofList().stream().anyMatch(row -> !Objects.equals(row.place(), row.builtInPlace())));
    }

    private List<CodeRow> ofList() {
        return rows.stream()
                .filter(row -> row.list().id().equals(list.getValue().id()))
                .toList();
    }
}
