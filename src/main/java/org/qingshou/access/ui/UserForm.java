package org.qingshou.access.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.FormDialog;

/** One user's login, name, roles and place; the login and name of an existing one stay as they are. */
class UserForm extends Div {
    private static final List<String> ROLES =
            List.of(Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE, Roles.ADMIN, Roles.AGENCY);

    private final TextField login = new TextField(getTranslation("access.users.login"));
    private final TextField name = new TextField(getTranslation("access.users.name"));
    private final TextField staffNo = new TextField(getTranslation("access.users.staffNo"));
    private final PasswordField password = new PasswordField(getTranslation("access.users.newPassword"));
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(getTranslation("access.users.roles"));
    private final ComboBox<Branch> branch = new ComboBox<>(getTranslation("access.users.branch"));
    private final TextField agency = new TextField(getTranslation("access.users.agency"));
    private final List<TextField> needed = new ArrayList<>(List.of(login, name));

    UserForm(List<Branch> branches) {
        addClassName("qs-form");
        roles.setItems(ROLES);
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        branch.setItems(branches);
        branch.setItemLabelGenerator(b -> b.code().value() + " " + b.name());
        branch.setClearButtonVisible(true);
        needed.forEach(field -> field.setRequiredIndicatorVisible(true));
        add(login, name, staffNo, password, roles, branch, agency);
    }

    void openToAdd(BiConsumer<UserInfo, String> submit) {
        open("access.users.add", () -> submit.accept(entered(), password.getValue()));
    }

    void openToChange(UserInfo user, Consumer<UserInfo> submit) {
        login.setValue(user.id().value());
        name.setValue(user.displayName());
        staffNo.setValue(user.staffNo());
        roles.setValue(user.roles());
        agency.setValue(user.agencyCode() == null ? "" : user.agencyCode());
        branch.getListDataView()
                .getItems()
                .filter(b -> b.code().equals(user.branch()))
                .findFirst()
                .ifPresent(branch::setValue);
        List.of(login, name, staffNo).forEach(field -> field.setReadOnly(true));
        password.setVisible(false);
        open("access.users.edit", () -> submit.accept(entered()));
    }

    private void open(String titleKey, Runnable submit) {
        BooleanSupplier save = () -> {
            if (valid()) submit.run();
            return needed.stream().noneMatch(TextField::isInvalid);
        };
        new FormDialog(getTranslation(titleKey), getTranslation("kit.save"), save, this).open();
    }

    private boolean valid() {
        for (TextField field : needed) {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage(getTranslation("kit.required"));
        }
        return needed.stream().noneMatch(TextField::isInvalid);
    }

    private UserInfo entered() {
        return new UserInfo(
                new ActorId(login.getValue().strip()),
                name.getValue().strip(),
                staffNo.getValue().strip(),
                roles.getValue(),
                branch.getValue() == null ? null : branch.getValue().code(),
                blankToNull(agency.getValue()),
                true);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
