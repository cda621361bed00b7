package org.qingshou.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page that does not exist, or that this role may not see: both look the same, so that nothing can be guessed. */
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("qs-empty");
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("shell.notfound.mend")),
                new Anchor("", getTranslation("shell.notfound.home")));
        return 404;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.notfound.title");
    }
}
