package org.qingshou.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Language of each page, and the one place where an error in a screen becomes a sentence. */
@Component
class SessionSetup implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSetup.class);
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    SessionSetup(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(chosen(init.getRequest()));
            init.getSession().setErrorHandler(this::explain);
        });
        event.getSource().addUIInitListener(init -> {
            Locale locale = chosen(VaadinRequest.getCurrent());
            init.getUI().setLocale(locale);
            init.getUI().getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        });
    }

    private static Locale chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> LanguageSwitch.COOKIE.equals(cookie.getName())
                                && Texts.ENGLISH.toLanguageTag().equals(cookie.getValue()));
        return english ? Texts.ENGLISH : Texts.CHINESE;
    }

    private void explain(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        while (!(cause instanceof Refused || cause instanceof AccessDeniedException) && cause.getCause() != null)
            cause = cause.getCause();
        String sentence;
        UI ui = event.getComponent().flatMap(component -> component.getUI()).orElse(UI.getCurrent());
        if (cause instanceof Refused refused) {
            sentence = texts.of(refused, ui.getLocale());
        } else if (cause instanceof AccessDeniedException) {
            sentence = texts.getTranslation("shell.error.denied", ui.getLocale());
        } else {
            String reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("error {} in a screen", reference, event.getThrowable());
            sentence = texts.getTranslation("shell.error.unexpected", ui.getLocale(), reference);
        }
        ui.access(() -> Notes.error(sentence));
    }
}
