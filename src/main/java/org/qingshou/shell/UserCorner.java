package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.access.Actor;
import org.qingshou.access.Branch;
import org.qingshou.kernel.BranchCode;

/** Who is signed in, where, as what; language and the way out. */
class UserCorner extends Composite<Div> {
    UserCorner(Actor actor, ShellParts parts) {
        getContent().addClassName("qs-user");
        Span name = new Span(actor.displayName());
        name.addClassName("qs-user-name");
        String roles = String.join(
                "、",
                actor.roles().stream()
                        .sorted()
                        .map(r -> getTranslation("role." + r))
                        .toList());
        BranchCode home = actor.home();
        String branch = home == null
                ? ""
                : parts.branches().find(home).map(Branch::name).orElse("");
        Button out =
                new Button(getTranslation("shell.logout"), e -> parts.session().logout());
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div buttons = new Div(new LanguageSwitch(), out);
        buttons.addClassName("qs-actions");
        getContent().add(name, new Span((branch + " · " + roles).replaceFirst("^ · ", "")), buttons);
    }
}
