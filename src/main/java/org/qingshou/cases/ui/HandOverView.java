package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.HandOver;
import org.qingshou.cases.HandOverDesk;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** Hands an officer's cases to another, all or some, with a note for all of them and for single ones. */
@Route("hand-over/:officer")
@RolesAllowed(Roles.MANAGER)
class HandOverView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    static final String OFFICER = "officer";
    private static final int LONGEST_NOTE = 4000;

    private enum Which {
        ALL,
        SOME
    }

    private final transient HandOverDesk desk;
    private final transient CaseList cases;
    private final transient Users users;

    HandOverView(HandOverDesk desk, CaseList cases, Users users) {
        this.desk = desk;
        this.cases = cases;
        this.users = users;
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(OFFICER)
                .flatMap(login -> users.find(new ActorId(login)))
                .map(UserInfo::id)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.handover.title");
    }

    private void show(ActorId from) {
        CaseList.Filter filter = new CaseList.Filter(null, null, from, null, null);
        HandOverGrid grid = new HandOverGrid(cases, filter);
        ComboBox<UserInfo> to = new ComboBox<>(getTranslation("cases.handover.to"));
        to.setItems(desk.receivers(from));
        to.setItemLabelGenerator(UserInfo::displayName);
        to.setRequiredIndicatorVisible(true);
        to.setErrorMessage(getTranslation("kit.required"));
        TextArea note = new TextArea(getTranslation("cases.handover.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(getTranslation("cases.handover.note.help"));
        Chips<Which> which = new Chips<>(
                getTranslation("cases.handover.which"), item -> "cases.handover." + item, List.of(Which.values()));
        which.addValueChangeListener(e -> grid.choose(e.getValue() == Which.SOME));
        which.setValue(Which.ALL);
        Button make = new Button(getTranslation("cases.handover.make"), e -> {
            to.setInvalid(to.getValue() == null);
            if (to.getValue() != null)
                make(new HandOver(
                        from,
                        to.getValue().id(),
                        which.getValue() == Which.SOME ? grid.chosen() : null,
                        note.getValue(),
                        grid.notes()));
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(to, note, which);
        form.addClassName("qs-form");
        CaseList.Total total = cases.total(filter);
        Paragraph sum = new Paragraph(getTranslation(
                "cases.list.total", Integer.toString(total.count()), total.due().shown()));
        getContent().removeAll();
        getContent()
                .add(
                        new PageBar(getTranslation("cases.handover.of", users.nameOf(from)), make),
                        new Panel(getTranslation("cases.handover.title"), form),
                        sum,
                        grid);
    }

    private void make(HandOver handOver) {
        int made = desk.make(handOver);
        Notes.done(getTranslation("cases.handover.made", Integer.toString(made)));
        getUI().ifPresent(ui -> ui.navigate(AssignmentView.class));
    }
}
