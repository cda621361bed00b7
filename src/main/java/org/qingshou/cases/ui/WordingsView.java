package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.cases.wording.Wording;
import org.qingshou.cases.wording.WordingDesk;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.PageBar;

/** What notices say, version by version; other words wait for a manager of the head office. */
@Route("admin/notice-wordings")
@Menu(title = "cases.wording.title", order = 86, icon = "vaadin:file-text")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.COMPLIANCE})
class WordingsView extends Composite<Div> implements HasDynamicTitle {
    private final transient WordingDesk desk;
    private final WordingGrid grid;

    WordingsView(WordingDesk desk, Users users, CurrentActor actor) {
        this.desk = desk;
        boolean writes = actor.get().has(Roles.ADMIN);
        grid = new WordingGrid(desk, users, BusinessClock.DEFAULT_ZONE, writes, this::change);
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), new Paragraph(getTranslation("cases.wording.about")), grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.wording.title");
    }

    private void change(Wording wording) {
        new WordingForm(desk, wording.text()).open(this::refresh);
    }

    private void refresh() {
        grid.setItems(desk.all());
    }
}
