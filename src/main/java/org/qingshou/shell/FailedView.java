package org.qingshou.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** A page that could not be opened: why, in one sentence, or a number to quote to support; never the inside of it. */
@AnonymousAllowed
class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    FailedView(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable cause = parameter.getCaughtException();
        while (!(cause instanceof Refused || cause instanceof AccessDeniedException) && cause.getCause() != null)
            cause = cause.getCause();
        if (cause instanceof Refused refused) {
            show(texts.of(refused, getLocale()));
            return refused.kind() == Refused.Kind.NOT_FOUND ? 404 : 400;
        }
        // Somebody who was signed in and is no longer a user of the bank: nothing failed, and support has nothing to
        // look for.
        if (cause instanceof AccessDeniedException) {
            show(getTranslation("shell.error.denied"));
            return 403;
        }
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("error {} on the way to a page", reference, parameter.getCaughtException());
        show(getTranslation("shell.error.unexpected", reference));
        return 500;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.failed.title");
    }

    private void show(String sentence) {
        addClassName("qs-empty");
        add(new H1(getPageTitle()), new Paragraph(sentence), new Anchor("", getTranslation("shell.notfound.home")));
    }
}
