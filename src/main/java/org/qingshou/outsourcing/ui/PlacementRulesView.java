package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.outsourcing.RuleBook;
import org.qingshou.outsourcing.RuleBookDesk;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** The rules by which agencies are proposed, version by version; the head office proposes and decides. */
@Route("placement-rules")
@Menu(title = "rules.menu", order = 76, icon = "vaadin:split")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.COMPLIANCE})
class PlacementRulesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient RuleBookDesk desk;
    private final Div versions = new Div();

    PlacementRulesView(RuleBookDesk desk) {
        this.desk = desk;
        versions.addClassName("qs-stack");
        Button propose = new Button(getTranslation("rules.propose"), e -> new RulesDialog(desk, this::refresh).open());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.setVisible(desk.mayPropose());
        Paragraph about = new Paragraph(getTranslation("rules.about"));
        about.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle(), propose), about, versions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.menu");
    }

    private void refresh() {
        List<RuleBook> all = desk.all();
        RuleBook holds = all.stream()
                .filter(book -> book.state() == RuleBook.State.IN_FORCE)
                .findFirst()
                .orElse(null);
        versions.removeAll();
        if (all.isEmpty()) versions.add(new EmptyState(getTranslation("rules.none")));
        all.forEach(book -> versions.add(card(book, book.equals(holds))));
    }

    private Component card(RuleBook book, boolean holds) {
        var checker = book.checker();
        Paragraph who = new Paragraph(getTranslation(
                checker == null ? "rules.by" : "rules.by.both",
                desk.nameOf(book.maker()),
                Shown.moment(book.madeAt()),
                checker == null ? "" : desk.nameOf(checker)));
        who.addClassName("qs-soft");
        return new Panel(
                        getTranslation("rules.version", Integer.toString(book.version())),
                        Shown.lines(this, desk.words(book)),
                        who)
                .withActions(mark(book, holds));
    }

    private Component mark(RuleBook book, boolean holds) {
        return switch (book.state()) {
            case ASKED -> Marks.of(getTranslation("rules.state.asked"), Marks.Tone.INFO);
            case REJECTED -> Marks.of(getTranslation("rules.state.rejected"), Marks.Tone.NEUTRAL);
            case IN_FORCE ->
                holds
                        ? Marks.of(getTranslation("rules.state.holds"), Marks.Tone.GOOD)
                        : Marks.of(getTranslation("rules.state.former"), Marks.Tone.NEUTRAL);
        };
    }
}
