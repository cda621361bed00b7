package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Tells a visitor of the demo how to sign in; never shown without the demo profile. */
class DemoAccounts extends Composite<Div> {
    DemoAccounts() {
        getContent().addClassName("qs-demo-accounts");
        getContent()
                .add(
                        new Paragraph(getTranslation("shell.login.demo")),
                        new Paragraph(getTranslation("shell.login.demo.accounts")));
    }
}
