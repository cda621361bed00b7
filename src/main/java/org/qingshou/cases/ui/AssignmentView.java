package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Branch;
import org.qingshou.access.Roles;
import org.qingshou.cases.AssignmentDesk;
import org.qingshou.cases.AssignmentPolicy;
import org.qingshou.cases.AssignmentPreview;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.cases.OfficerLoad;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** How a branch's cases lie with its officers, what nobody has, and by which policy that is given. */
@Route("assignment")
@Menu(title = "cases.assignment.title", order = 22, icon = "vaadin:split")
@RolesAllowed(Roles.MANAGER)
class AssignmentView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AssignmentDesk desk;
    private final transient CaseAssignment assignment;
    private final Select<Branch> branch = new Select<>();
    private final Paragraph unowned = new Paragraph();
    private final Button preview = new Button(getTranslation("cases.assignment.preview"), e -> preview());
    private final OfficerGrid officers = new OfficerGrid();
    private final PolicyForm policy = new PolicyForm(this::save);

    AssignmentView(AssignmentDesk desk, CaseAssignment assignment) {
        this.desk = desk;
        this.assignment = assignment;
        branch.setAriaLabel(getTranslation("cases.list.branch"));
        branch.setItemLabelGenerator(item -> item.code().value() + " " + item.name());
        branch.addValueChangeListener(e -> show());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        unowned.getElement().setAttribute("role", "status");
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageBar bar = new PageBar(getTranslation("cases.assignment.title"), branch);
        getContent().removeAll();
        getContent().add(bar);
        List<Branch> branches = desk.branches();
        branch.setVisible(branches.size() > 1);
        if (branches.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("cases.assignment.nobody")));
            return;
        }
        getContent()
                .add(
                        new Panel(getTranslation("cases.assignment.officers"), unowned, officers).withActions(preview),
                        new Panel(getTranslation("cases.policy.title"), policy));
        branch.setItems(branches);
        branch.setValue(branches.getFirst());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.assignment.title");
    }

    private void show() {
        Branch shown = branch.getValue();
        if (shown == null) return;
        OfficerLoad waiting = desk.unowned(shown.code());
        List<AssignmentDesk.OfficerLine> lines = desk.officers(shown.code());
        unowned.setText(getTranslation(
                "cases.assignment.unowned",
                Integer.toString(waiting.cases()),
                waiting.amount().shown()));
        preview.setEnabled(waiting.cases() > 0);
        officers.setItems(lines);
        policy.show(desk.policy(shown.code()), lines);
    }

    private void save(AssignmentPolicy entered) {
        desk.change(entered);
        Notes.done(getTranslation("cases.policy.saved"));
        show();
    }

    private void preview() {
        AssignmentPreview found = assignment.previewUnowned(branch.getValue().code());
        PreviewPart part = new PreviewPart();
        part.show(found);
        new FormDialog(
                        getTranslation("cases.assignment.preview"),
                        getTranslation("cases.preview.apply"),
                        () -> {
                            int made = assignment.apply(found);
                            Notes.done(getTranslation("cases.preview.applied", Integer.toString(made)));
                            show();
                            return true;
                        },
                        part)
                .open();
    }
}
