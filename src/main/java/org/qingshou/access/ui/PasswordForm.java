package org.qingshou.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.qingshou.access.UserInfo;
import org.qingshou.uikit.FormDialog;

/** A new password for someone who has lost theirs. */
final class PasswordForm {
    private PasswordForm() {}

    static void open(UserInfo user, Consumer<String> submit) {
        UI ui = UI.getCurrent();
        PasswordField password = new PasswordField(ui.getTranslation("access.users.newPassword"));
        password.setWidthFull();
        new FormDialog(
                        ui.getTranslation("access.users.passwordOf", user.displayName()),
                        ui.getTranslation("kit.save"),
                        () -> {
                            submit.accept(password.getValue());
                            return true;
                        },
                        password)
                .open();
    }
}
