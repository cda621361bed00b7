package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingshou.cases.InstalmentState;
import org.qingshou.cases.Instalments;
import org.qingshou.cases.PlanDesk;
import org.qingshou.cases.PlanView;
import org.qingshou.cases.PlanWish;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;

/** The instalments that what is entered comes to, and what stands against it, while it is entered. */
class PlanPreview extends Composite<Div> {
    private final CaseTools tools;
    private final CaseId id;

    PlanPreview(CaseTools tools, CaseId id) {
        this.tools = tools;
        this.id = id;
        getContent().addClassNames("qs-advice", "qs-stack");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(Optional<PlanWish> wish) {
        getContent().removeAll();
        if (wish.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("cases.plans.preview.empty")));
            return;
        }
        try {
            show(tools.plans().preview(id, wish.get()));
        } catch (Refused refused) {
            problem(
                    refused.key(),
                    Arrays.stream(refused.args()).map(String::valueOf).toList());
        }
    }

    private void show(PlanDesk.Preview shown) {
        List<Instalments.Due> dues = shown.instalments();
        Money sum = dues.stream().map(Instalments.Due::amount).reduce(Money.ZERO, Money::plus);
        getContent()
                .add(new Paragraph(getTranslation(
                        "cases.plans.preview",
                        Integer.toString(dues.size()),
                        dues.getFirst().amount().shown(),
                        dues.getLast().amount().shown(),
                        dues.getLast().on().toString(),
                        sum.shown())));
        shown.against().forEach(line -> problem(line.key(), line.args()));
        Details all = new Details(
                getTranslation("cases.plans.instalments"),
                new InstalmentTable(dues.stream()
                        .map(due -> new PlanView.Instalment(
                                due.no(), due.on(), due.amount(), Money.ZERO, InstalmentState.OPEN))
                        .toList()));
        all.setWidthFull();
        getContent().add(all);
    }

    private void problem(String key, List<String> args) {
        Paragraph problem = new Paragraph(Said.of(this, key, args));
        problem.addClassName("qs-problem");
        getContent().add(problem);
    }
}
