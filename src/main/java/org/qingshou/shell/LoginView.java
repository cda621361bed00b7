package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qingshou.access.FirstRun;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where everyone signs in; a fresh installation goes to the set-up first. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final FirstRun firstRun;
    private final LoginForm form = new LoginForm();

    LoginView(FirstRun firstRun, Environment environment) {
        this.firstRun = firstRun;
        getContent().addClassName("qs-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        Div card = new Div(
                new H1(getTranslation("shell.brand")), new Paragraph(getTranslation("shell.login.claim")), form);
        card.addClassName("qs-login-card");
        if (environment.acceptsProfiles(Profiles.of("demo"))) card.add(new DemoAccounts());
        card.add(new LanguageSwitch());
        getContent().add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstRun.needed()) {
            event.forwardTo(SetupView.class);
            return;
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title");
    }

    private LoginI18n texts() {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form labels = i18n.getForm();
        labels.setTitle(getTranslation("shell.login.title"));
        labels.setUsername(getTranslation("shell.login.user"));
        labels.setPassword(getTranslation("shell.login.password"));
        labels.setSubmit(getTranslation("shell.login.submit"));
        i18n.setForm(labels);
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setTitle(getTranslation("shell.login.failed"));
        error.setMessage(getTranslation("shell.login.failed.mend"));
        error.setUsername(getTranslation("shell.login.user.missing"));
        error.setPassword(getTranslation("shell.login.password.missing"));
        i18n.setErrorMessage(error);
        return i18n;
    }
}
