package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BranchCode;
import org.qingshou.strategy.LadderPolicy;
import org.qingshou.strategy.PolicyDesk;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** What each branch goes by on the ladder; the address holds the branch. */
@Route("admin/ladder")
@Menu(title = "strategy.policy.title", order = 82, icon = "vaadin:list-ol")
@RolesAllowed(Roles.ADMIN)
class LadderPolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String BRANCH = "branch";

    private final transient PolicyDesk desk;
    private final Select<Branch> branch = new Select<>();
    private final LadderPolicyForm form = new LadderPolicyForm(this::save);
    private final Paragraph from = new Paragraph();
    private final Paragraph waiting = new Paragraph(getTranslation("strategy.policy.waiting"));
    private final Panel history = new Panel(getTranslation("strategy.policy.history"));
    private int version;

    LadderPolicyView(PolicyDesk desk) {
        this.desk = desk;
        branch.setLabel(getTranslation("strategy.policy.branchLabel"));
        branch.setItemLabelGenerator(item -> item.code().value() + " " + item.name());
        branch.addValueChangeListener(e -> {
            if (e.isFromClient()) address();
            show();
        });
        from.addClassName("qs-soft");
        waiting.getElement().setAttribute("role", "status");
        Paragraph fixed = new Paragraph(getTranslation("strategy.policy.fixed"));
        fixed.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getTranslation("strategy.policy.title")),
                        branch,
                        new Panel(getTranslation("strategy.policy.now"), from, waiting, fixed, form),
                        history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Branch> all = desk.branches();
        if (all.isEmpty()) {
            getContent().removeAll();
            getContent().add(new EmptyState(getTranslation("strategy.policy.noBranch")));
            return;
        }
        branch.setItems(all);
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter(BRANCH);
        branch.setValue(all.stream()
                .filter(item -> wanted.filter(item.code().value()::equals).isPresent())
                .findFirst()
                .orElse(all.getFirst()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("strategy.policy.title");
    }

    private void show() {
        Branch chosen = branch.getValue();
        if (chosen == null) return;
        PolicyDesk.Shown found = desk.open(chosen.code());
        version = found.version();
        from.setText(
                found.own()
                        ? getTranslation("strategy.policy.from.own")
                        : found.from()
                                .map(BranchCode::value)
                                .map(code -> getTranslation("strategy.policy.from.above", code))
                                .orElseGet(() -> getTranslation("strategy.policy.from.standard")));
        waiting.setVisible(found.waiting());
        form.show(found);
        history.setBody(new PolicyHistory(found, desk.standard()));
    }

    private void save(@Nullable LadderPolicy entered, String reason) {
        Optional<UUID> asked = desk.change(branch.getValue().code(), entered, version, reason);
        Notes.done(getTranslation(asked.isPresent() ? "strategy.policy.asked" : "strategy.policy.saved"));
        show();
    }

    private void address() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new com.vaadin.flow.router.Location(
                                "admin/ladder",
                                QueryParameters.of(
                                        BRANCH, branch.getValue().code().value()))));
    }
}
