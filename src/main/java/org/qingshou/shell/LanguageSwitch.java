package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.qingshou.uikit.Texts;

/** Chinese or English, remembered in the browser. */
class LanguageSwitch extends Composite<Div> {
    static final String COOKIE = "qs-lang";

    LanguageSwitch() {
        boolean english = Texts.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        Locale other = english ? Texts.CHINESE : Texts.ENGLISH;
        Button button = new Button(getTranslation("shell.language.other"), e -> to(other));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("lang", other.toLanguageTag());
        getContent().add(button);
    }

    private void to(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
        getUI().ifPresent(ui -> {
            ui.getSession().setLocale(locale);
            ui.getPage().reload();
        });
    }
}
