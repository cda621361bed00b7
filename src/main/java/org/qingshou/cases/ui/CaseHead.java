package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Ruling;
import org.qingshou.uikit.PageBar;

/** Name, standing and actions of a case; what the guard would refuse now is there, disabled, with its reason beneath. */
class CaseHead extends Composite<Div> {
    private record Refusal(Ruling ruling, List<String> acts) {}

    private final transient CasePage page;
    private final List<Component> buttons = new ArrayList<>();

    CaseHead(CaseTools tools, CasePage page, Runnable changed) {
        this.page = page;
        PageBar bar = new PageBar(page.debtor().name());
        bar.setMarks(CaseMarks.ofPage(this, page));
        SmallForms forms = new SmallForms(this, tools, page, changed);
        add(CaseAction.CALL, VaadinIcon.PHONE, () -> new CallDialog(tools, page, changed).open(), true);
        add(CaseAction.VISIT, VaadinIcon.HOME, () -> new VisitDialog(this, tools, page, changed).open(), true);
        add(CaseAction.NOTICE, VaadinIcon.ENVELOPE, () -> new NoticeDialog(this, tools, page).open(changed), false);
        tools.panels().stream()
                .filter(panel -> panel.place() == CasePanel.Place.ACT)
                .sorted(Comparator.comparingInt(CasePanel::order))
                .forEach(panel -> buttons.add(panel.build(page.header().id(), changed)));
        add(CaseAction.PROMISE, VaadinIcon.HANDSHAKE, () -> PromiseForm.open(this, tools, page, changed), false);
        add(CaseAction.NOTE, VaadinIcon.PENCIL, forms::note, false);
        add(CaseAction.HOLD, VaadinIcon.PAUSE, forms::hold, false);
        add(CaseAction.ASSIGN, VaadinIcon.USER, forms::assign, false);
        bar.setActions(buttons.toArray(Component[]::new));
        getContent().addClassName("qs-stack");
        getContent().add(bar);
        refusals(page)
                .forEach(refused -> getContent()
                        .add(new GuardWords(
                                String.join(" · ", refused.acts()),
                                refused.ruling(),
                                tools.words(),
                                page.now(),
                                page.zone())));
    }

    /** Acts that are refused for the same reasons are named together. */
    private List<Refusal> refusals(CasePage page) {
        Map<List<RuleBreach>, Refusal> refusals = new LinkedHashMap<>();
        new TreeMap<>(page.stopped())
                .forEach((action, ruling) -> refusals.computeIfAbsent(
                                ruling.breaches(), breaches -> new Refusal(ruling, new ArrayList<>()))
                        .acts()
                        .add(getTranslation("case-action." + action)));
        return List.copyOf(refusals.values());
    }

    private void add(CaseAction action, VaadinIcon icon, Runnable open, boolean primary) {
        if (!page.allowed().contains(action)) return;
        Button button = new Button(getTranslation("case-action." + action), icon.create(), e -> open.run());
        button.setId("case-" + action);
        if (primary) button.addThemeVariants(ButtonVariant.PRIMARY);
        // A visit of another purpose, or planned for another day, may still be possible.
        button.setEnabled(!page.stopped().containsKey(action) || action == CaseAction.VISIT);
        buttons.add(button);
    }
}
