package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** What secures each loan, on its card, with its latest value; a place to add some and to value it anew. */
class LoanCollaterals {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final Runnable changed;
    private final Map<LoanId, List<Collateral>> all;
    private final boolean works;

    LoanCollaterals(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.changed = changed;
        all = tools.collaterals().of(page.header().id()).stream().collect(Collectors.groupingBy(Collateral::loan));
        works = page.allowed().contains(CaseAction.NOTE);
    }

    void addTo(Div card, Div acts, LoanView loan) {
        all.getOrDefault(loan.id(), List.of()).forEach(each -> card.add(line(each)));
        if (works) acts.add(add(loan));
    }

    private Component line(Collateral each) {
        String title = Stream.of(each.kind(), each.description())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
        Div line = new Div(
                new TwoLines(title.isEmpty() ? owner.getTranslation("cases.collateral") : title, beneath(each)),
                each.releasedOn() == null
                        ? Marks.of(owner.getTranslation("cases.collateral"), Marks.Tone.INFO)
                        : Marks.of(
                                owner.getTranslation("cases.collateral.released", String.valueOf(each.releasedOn())),
                                Marks.Tone.NEUTRAL));
        line.addClassName("qs-line");
        if (works && each.releasedOn() == null) line.add(revalue(each, title));
        return line;
    }

    private String beneath(Collateral each) {
        BigDecimal value = each.currentValue();
        String worth = value == null
                ? owner.getTranslation("cases.collateral.no-value")
                : owner.getTranslation(
                        "cases.collateral.worth", new Money(value).shown(), String.valueOf(each.currentValueOn()));
        Integer rank = each.rank();
        String place = rank == null ? "" : " · " + owner.getTranslation("cases.collateral.place", rank.toString());
        return worth + place + " · "
                + (each.byTape() ? owner.getTranslation("cases.collateral.tape") : each.reference());
    }

    private Button add(LoanView loan) {
        return small(
                "cases.collateral.add",
                loan.loanNo(),
                () -> new CollateralDialog(owner, tools, page, changed).add(loan));
    }

    private Button revalue(Collateral each, String title) {
        return small(
                "cases.collateral.revalue",
                title,
                () -> new CollateralDialog(owner, tools, page, changed).revalue(each));
    }

    private Button small(String key, String of, Runnable act) {
        Button button = new Button(owner.getTranslation(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(owner.getTranslation(key) + " " + of);
        return button;
    }
}
