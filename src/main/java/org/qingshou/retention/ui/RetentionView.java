package org.qingshou.retention.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.retention.RetentionDesk;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.PageBar;

/** What may be deleted, and what was: looked at and proposed here, decided among the approvals. */
@Route("retention")
@Menu(title = "retention.title", order = 72, icon = "vaadin:archive")
@RolesAllowed({Roles.COMPLIANCE, Roles.MANAGER, Roles.ADMIN})
class RetentionView extends Composite<Div> implements HasDynamicTitle {
    RetentionView(RetentionDesk desk, Users users, BusinessClock clock) {
        RunList runs = new RunList(desk, users, clock.getZone());
        PreviewPart preview = new PreviewPart(desk, runs::refresh);
        Chips<String> choice = Chips.asTabs(
                getTranslation("retention.show"), part -> "retention.tab." + part, List.of("preview", "runs"));
        runs.setVisible(false);
        choice.addValueChangeListener(e -> {
            preview.setVisible(e.getValue().equals("preview"));
            runs.setVisible(e.getValue().equals("runs"));
        });
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getPageTitle()),
                        new Paragraph(getTranslation("retention.about")),
                        choice,
                        preview,
                        runs);
        runs.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retention.title");
    }
}
