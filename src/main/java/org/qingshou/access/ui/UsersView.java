package org.qingshou.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.qingshou.access.BranchAdministration;
import org.qingshou.access.Roles;
import org.qingshou.access.UserAdministration;
import org.qingshou.access.UserRow;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;

/** Who may sign in, as what, where. */
@Route("admin/users")
@Menu(title = "access.users.title", order = 80, icon = "vaadin:users")
@RolesAllowed(Roles.ADMIN)
class UsersView extends Composite<Div> implements HasDynamicTitle {
    private final UserAdministration users;
    private final BranchAdministration branches;
    private final UserGrid grid;
    private final TextField search = new TextField();
    private final Button edit = action("access.users.edit", this::edit);
    private final Button password = action("access.users.password", this::password);
    private final Button unlock =
            action("access.users.unlock", row -> users().unlock(row.user().id()));
    private final Button enable =
            action("access.users.enable", row -> users().enable(row.user().id(), true));
    private final Button disable =
            action("access.users.disable", row -> users().enable(row.user().id(), false));

    UsersView(UserAdministration users, BranchAdministration branches, BusinessClock clock) {
        this.users = users;
        this.branches = branches;
        this.grid = new UserGrid(clock, this::selected);
        getContent().addClassName("qs-page");
        search.setPlaceholder(getTranslation("access.users.search"));
        search.setAriaLabel(getTranslation("access.users.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> grid.refresh());
        Button add = new Button(getTranslation("access.users.add"), e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div tools = new Div(search, edit, password, unlock, enable, disable);
        tools.addClassName("qs-actions");
        getContent().add(new PageBar(getTranslation("access.users.title"), add), tools, grid);
        grid.source(
                (offset, limit) -> users.page(search.getValue(), offset, limit), () -> users.count(search.getValue()));
        selected(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.users.title");
    }

    private UserAdministration users() {
        return users;
    }

    private Button action(String key, Consumer<UserRow> act) {
        return new Button(getTranslation(key), e -> {
            grid.selected().ifPresent(act);
            grid.refresh();
        });
    }

    private void selected(@org.jspecify.annotations.Nullable UserRow row) {
        edit.setEnabled(row != null);
        password.setEnabled(row != null);
        unlock.setEnabled(row != null && grid.locked(row));
        enable.setEnabled(row != null && !row.user().enabled());
        disable.setEnabled(row != null && row.user().enabled());
    }

    private void add() {
        new UserForm(branches.all()).openToAdd((user, secret) -> {
            users.add(user, secret);
            done("access.users.added");
        });
    }

    private void edit(UserRow row) {
        new UserForm(branches.all()).openToChange(row.user(), user -> {
            users.change(user.id(), user.roles(), user.branch(), user.agencyCode());
            done("access.users.changed");
        });
    }

    private void password(UserRow row) {
        PasswordForm.open(row.user(), secret -> {
            users.resetPassword(row.user().id(), secret);
            done("access.users.changed");
        });
    }

    private void done(String key) {
        Notes.done(getTranslation(key));
        grid.refresh();
    }
}
