package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.ApprovalDesk.Act;
import org.qingshou.approvals.ApprovalDesk.Box;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.DeputyDesk;
import org.qingshou.approvals.RequestState;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.RouteIds;

/** Everything that waits for a second person, and one's own requests; the address holds the request that is open. */
@Route("approvals")
@RouteAlias("approvals/:requestId")
@Menu(title = "approvals.menu", order = 30, icon = "vaadin:check-square-o")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE})
class ApprovalsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final ApprovalDesk desk;
    private final boolean decides;
    private final RadioButtonGroup<Box> boxes = new RadioButtonGroup<>();
    private final Select<String> kind = new Select<>();
    private final Button batch = new Button(getTranslation("approvals.batch"), e -> approveSelected());
    private final RequestGrid grid;
    private final Div side = new Div();
    private @Nullable UUID shown;

    ApprovalsView(ApprovalDesk desk, DeputyDesk deputies, CurrentActor current) {
        this.desk = desk;
        decides = current.get().has(Roles.MANAGER);
        grid = new RequestGrid(desk, this::choose, batch::setEnabled);
        boolean readsOthers = decides || current.get().has(Roles.COMPLIANCE);
        boxes.setLabel(getTranslation("approvals.box"));
        boxes.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        boxes.setItems(readsOthers ? List.of(Box.values()) : List.of(Box.MINE));
        boxes.setItemLabelGenerator(box -> getTranslation("approvals.box." + box));
        boxes.setValue(readsOthers ? Box.TO_DECIDE : Box.MINE);
        boxes.addValueChangeListener(e -> list());
        kind.setLabel(getTranslation("approvals.kind"));
        kind.setItems(desk.kinds());
        kind.setItemLabelGenerator(code -> getTranslation(code == null ? "approvals.kind.all" : "approval." + code));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("approvals.kind.all"));
        kind.addValueChangeListener(e -> list());
        batch.setEnabled(false);
        side.addClassName("qs-stack");
        Div filter = new Div(boxes, kind);
        filter.addClassName("qs-row");
        Div left = new Div(filter, grid);
        left.addClassName("qs-stack");
        Div split = new Div(left, side);
        split.addClassName("qs-split");
        getContent().addClassName("qs-page");
        Button away =
                new Button(getTranslation("approvals.deputy"), e -> new DeputyDialog(deputies, this::list).open());
        away.setVisible(decides);
        getContent().add(new PageBar(getPageTitle(), away, batch), split);
        list();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("approvals.menu");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().get("requestId").isEmpty() ? null : RouteIds.uuid(event, "requestId");
        // What came in since the list was read, such as the request whose notice led here.
        grid.refresh();
        show();
    }

    private void choose(UUID id) {
        UI.getCurrent().navigate("approvals/" + id);
    }

    private void list() {
        Box box = boxes.getValue();
        batch.setVisible(decides && box == Box.TO_DECIDE);
        grid.show(box, kind.getValue());
    }

    private void show() {
        side.removeAll();
        UUID id = shown;
        if (id == null) {
            side.add(new EmptyState(getTranslation("approvals.none.chosen")));
            return;
        }
        ApprovalDesk.Detail detail = desk.open(id);
        side.add(new RequestPanel(detail));
        if (detail.allowed().contains(Act.DECIDE))
            side.add(new DecisionBar(detail.decidesFor(), decision -> decide(id, decision)));
        if (detail.allowed().contains(Act.ANSWER)) side.add(WordsDialog.answer(words -> answer(id, words)));
        if (detail.allowed().contains(Act.WITHDRAW))
            side.add(new Button(getTranslation("approvals.withdraw"), e -> withdraw(id)));
    }

    private void decide(UUID id, Decision decision) {
        boolean further = desk.decide(id, decision) == RequestState.PENDING;
        done(
                further
                        ? "approvals.done.further"
                        : "approvals.done." + decision.getClass().getSimpleName());
    }

    private void answer(UUID id, String words) {
        desk.answer(id, words);
        done("approvals.done.Answer");
    }

    private void withdraw(UUID id) {
        desk.withdraw(id);
        done("approvals.done.Withdraw");
    }

    private void done(String key) {
        Notes.done(getTranslation(key));
        list();
        show();
    }

    private void approveSelected() {
        ApprovalDesk.BatchResult result = desk.approveAll(grid.chosen());
        new BatchOutcomes(result).open();
        list();
        show();
    }
}
