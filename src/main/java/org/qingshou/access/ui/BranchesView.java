package org.qingshou.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Branch;
import org.qingshou.access.BranchAdministration;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Divisions;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.TwoLines;

/** The bank's branches; a bank has some hundred, so they are read at once. */
@Route("admin/branches")
@Menu(title = "access.branches.title", order = 81, icon = "vaadin:building-o")
@RolesAllowed(Roles.ADMIN)
class BranchesView extends Composite<Div> implements HasDynamicTitle {
    private final BranchAdministration branches;
    private final Grid<Branch> grid = new Grid<>();

    BranchesView(BranchAdministration branches) {
        this.branches = branches;
        getContent().addClassName("qs-page");
        Button add = new Button(getTranslation("access.branches.add"), e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addColumn(branch -> branch.code().value()).setHeader(getTranslation("access.branches.code"));
        grid.addColumn(Branch::name).setHeader(getTranslation("access.branches.name"));
        grid.addColumn(BranchesView::parent).setHeader(getTranslation("access.branches.parent"));
        grid.addComponentColumn(branch -> new TwoLines(
                        branch.divisionCode(),
                        Divisions.of(branch.divisionCode()).full()))
                .setHeader(getTranslation("access.branches.division"))
                .setFlexGrow(2);
        grid.addColumn(branch -> branch.zone().getId()).setHeader(getTranslation("access.branches.zone"));
        grid.setEmptyStateText(getTranslation("access.branches.empty"));
        grid.addClassName("qs-fill");
        getContent().add(new PageBar(getTranslation("access.branches.title"), add), grid);
        grid.setItems(branches.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.branches.title");
    }

    private static String parent(Branch branch) {
        BranchCode parent = branch.parent();
        return parent == null ? "—" : parent.value();
    }

    private void add() {
        new BranchForm(branches.all()).open(branch -> {
            branches.add(branch);
            grid.setItems(branches.all());
            Notes.done(getTranslation("access.branches.added"));
        });
    }
}
