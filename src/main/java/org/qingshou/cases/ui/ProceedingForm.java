package org.qingshou.cases.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.ProceedingKind;
import org.qingshou.cases.ProceedingWish;
import org.qingshou.cases.UrgentClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.LoanView;

/** Proposes a proceeding: what, where, about which loans, for how much. */
final class ProceedingForm {
    private final LegalDesk desk;
    private final CaseId id;
    private final Runnable changed;

    ProceedingForm(LegalDesk desk, CaseId id, Runnable changed) {
        this.desk = desk;
        this.id = id;
        this.changed = changed;
    }

    /** @param urgent clocks that end soon; the form then stands ready for their loans */
    void open(List<UrgentClock> urgent) {
        open(urgent, ProceedingKind.LAW_SUIT, "");
    }

    /** A claim to be declared in an insolvency before this court. */
    void claim(String before) {
        open(List.of(), ProceedingKind.LAW_BANKRUPTCY_CLAIM, before);
    }

    private void open(List<UrgentClock> urgent, ProceedingKind first, String before) {
        List<LoanView> loans = desk.loans(id);
        Select<ProceedingKind> kind = LegalFields.select("legal.kind", "proceeding-kind.", ProceedingKind.values());
        kind.setValue(first);
        TextField court = LegalFields.text("legal.court.field", 120, true);
        court.setValue(before);
        CheckboxGroup<LoanView> about = LegalFields.loans("legal.loans.field", loans);
        BigDecimalField claimed = LegalFields.money("legal.claimed.field");
        claimed.setHelperText(LegalFields.words("legal.claimed.help"));
        about.addValueChangeListener(e -> claimed.setValue(owed(e.getValue())));
        about.setValue(loans.stream()
                .filter(loan -> urgent.isEmpty()
                        || urgent.stream().anyMatch(clock -> clock.loan().equals(loan.id())))
                .collect(Collectors.toSet()));
        TextArea reason = LegalFields.reason("legal.reason.field");
        if (!urgent.isEmpty()) {
            UrgentClock soonest = urgent.getFirst();
            reason.setValue(LegalFields.words(
                    "legal.urgent",
                    soonest.loanNo(),
                    LegalFields.words("clock-kind." + soonest.kind()),
                    soonest.dueOn().toString(),
                    Long.toString(soonest.left())));
        }
        LegalForm.open(
                "legal.propose",
                "legal.asked",
                changed,
                () -> {
                    claimed.setInvalid(!LegalFields.isMoney(claimed));
                    if (claimed.isInvalid()) return false;
                    desk.propose(
                            id,
                            new ProceedingWish(
                                    kind.getValue(),
                                    court.getValue(),
                                    about.getValue().stream().map(LoanView::id).toList(),
                                    new Money(claimed.getValue()),
                                    reason.getValue()));
                    return true;
                },
                kind,
                court,
                about,
                claimed,
                reason);
    }

    private static BigDecimal owed(Collection<LoanView> loans) {
        return loans.stream()
                .map(loan -> loan.balances().total())
                .reduce(Money.ZERO, Money::plus)
                .amount();
    }
}
