package org.qingshou.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.KeyAdministration;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PageBar;

/** Keys of the bank's own systems: issued once, shown once, revoked for good. */
@Route("admin/keys")
@Menu(title = "access.keys.title", order = 82, icon = "vaadin:key-o")
@RolesAllowed(Roles.ADMIN)
class KeysView extends Composite<Div> implements HasDynamicTitle {
    private final KeyAdministration keys;
    private final BusinessClock clock;
    private final Grid<ApiKeys.Entry> grid = new Grid<>();

    KeysView(KeyAdministration keys, BusinessClock clock) {
        this.keys = keys;
        this.clock = clock;
        getContent().addClassName("qs-page");
        Button issue = new Button(getTranslation("access.keys.issue"), e -> issue());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addColumn(ApiKeys.Entry::name).setHeader(getTranslation("access.keys.name"));
        grid.addColumn(key -> day(key.createdAt())).setHeader(getTranslation("access.keys.created"));
        grid.addColumn(key -> day(key.expiresAt())).setHeader(getTranslation("access.keys.expires"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("access.keys.state"));
        grid.addComponentColumn(this::revokeButton)
                .setHeader(getTranslation("access.keys.action"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("access.keys.empty"));
        grid.addClassName("qs-fill");
        getContent().add(new PageBar(getTranslation("access.keys.title"), issue), grid);
        grid.setItems(keys.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.keys.title");
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    private Component state(ApiKeys.Entry key) {
        if (key.revokedAt() != null) return Marks.of(getTranslation("access.keys.revoked"), Marks.Tone.NEUTRAL);
        if (!key.expiresAt().isAfter(clock.instant()))
            return Marks.of(getTranslation("access.keys.expired"), Marks.Tone.WARN);
        return Marks.of(getTranslation("access.keys.valid"), Marks.Tone.GOOD);
    }

    private Component revokeButton(ApiKeys.Entry key) {
        Button revoke = new Button(getTranslation("access.keys.revoke"), e -> ask(key));
        revoke.addThemeVariants(ButtonVariant.SMALL);
        revoke.setAriaLabel(getTranslation("access.keys.revokeNamed", key.name()));
        revoke.setEnabled(key.revokedAt() == null);
        return revoke;
    }

    private void ask(ApiKeys.Entry key) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("access.keys.revokeNamed", key.name()),
                getTranslation("access.keys.revoke.effect"),
                getTranslation("access.keys.revoke"),
                e -> {
                    keys.revoke(key.id());
                    grid.setItems(keys.all());
                },
                getTranslation("kit.cancel"),
                e -> {});
        dialog.setConfirmButtonTheme("primary error");
        dialog.open();
    }

    private void issue() {
        new KeyForm().open((name, days) -> {
            new NewKey(keys.issue(name, days)).open();
            grid.setItems(keys.all());
        });
    }
}
