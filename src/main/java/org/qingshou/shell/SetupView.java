package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qingshou.access.Branch;
import org.qingshou.access.FirstRun;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;

/** First start without demo data: the first branch and the first administrator, for the holder of the one-time code. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    /** What the form asks for. */
    public record Form(
            String code,
            String branchCode,
            String branchName,
            String division,
            String login,
            String name,
            String password) {}

    private final FirstRun firstRun;
    private final Binder<Form> binder = new Binder<>(Form.class);

    SetupView(FirstRun firstRun) {
        this.firstRun = firstRun;
        getContent().addClassName("qs-login");
        Div card = new Div(
                new H1(getTranslation("shell.setup.title")), new Paragraph(getTranslation("shell.setup.about")));
        card.addClassName("qs-login-card");
        card.add(text("code"), text("branchCode"), text("branchName"), text("division"), text("login"), text("name"));
        PasswordField password = new PasswordField(getTranslation("shell.setup.password"));
        binder.forField(password).asRequired(getTranslation("kit.required")).bind("password");
        Button finish = new Button(getTranslation("shell.setup.finish"), e -> finish());
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.addClickShortcut(Key.ENTER);
        card.add(password, finish, new LanguageSwitch());
        getContent().add(card);
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation("shell.setup." + key));
        binder.forField(field).asRequired(getTranslation("kit.required")).bind(key);
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.needed()) event.forwardTo(LoginView.class);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.setup.title");
    }

    private void finish() {
        try {
            Form form = binder.writeRecord();
            Branch branch = new Branch(
                    new BranchCode(form.branchCode()),
                    form.branchName(),
                    null,
                    BusinessClock.DEFAULT_ZONE,
                    form.division());
            firstRun.finish(form.code(), branch, form.login(), form.name(), form.password());
            UI.getCurrent().navigate(LoginView.class);
        } catch (ValidationException e) {
            // The fields show what is missing.
        }
    }
}
