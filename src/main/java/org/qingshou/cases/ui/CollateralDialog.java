package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.CollateralEntry;
import org.qingshou.ledger.Collaterals;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What secures a loan, or its new value, each with its paper. */
final class CollateralDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CaseId id;
    private final Runnable changed;
    private final TextField kind;
    private final TextArea description;
    private final BigDecimalField value;
    private final DayPicker valuedOn;
    private final IntegerField rank;
    private final TextField reference;
    private final EvidenceUpload paper;

    CollateralDialog(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.id = page.header().id();
        this.changed = changed;
        kind = new TextField(text("kind"));
        kind.setHelperText(text("kind.help"));
        kind.setMaxLength(Collaterals.LONGEST_KIND);
        kind.setRequiredIndicatorVisible(true);
        description = new TextArea(text("description"));
        description.setMaxLength(Collaterals.LONGEST_DESCRIPTION);
        description.setRequiredIndicatorVisible(true);
        value = new BigDecimalField(text("value"));
        valuedOn = new DayPicker(text("valued-on"));
        rank = new IntegerField(text("rank"));
        rank.setHelperText(text("rank.help"));
        rank.setMin(1);
        reference = new TextField(text("reference"));
        reference.setHelperText(text("reference.help"));
        reference.setMaxLength(80);
        reference.setRequiredIndicatorVisible(true);
        paper = new EvidenceUpload(tools.contacts(), id, "EV_VALUATION");
    }

    private String text(String key) {
        return owner.getTranslation("cases.collateral." + key);
    }

    void add(LoanView loan) {
        new FormDialog(
                        owner.getTranslation("cases.collateral.add.of", loan.loanNo()),
                        text("save"),
                        () -> {
                            CollateralEntry entry = new CollateralEntry(
                                    kind.getValue(),
                                    description.getValue(),
                                    value.getValue(),
                                    valuedOn.getValue(),
                                    rank.getValue(),
                                    reference.getValue(),
                                    paper.value());
                            tools.collaterals().add(id, loan.id(), entry);
                            return told();
                        },
                        kind,
                        description,
                        value,
                        valuedOn,
                        rank,
                        reference,
                        paper)
                .open();
    }

    void revalue(Collateral each) {
        value.setRequiredIndicatorVisible(true);
        valuedOn.setRequiredIndicatorVisible(true);
        new FormDialog(
                        text("revalue"),
                        text("save"),
                        () -> {
                            tools.collaterals()
                                    .revalue(
                                            id,
                                            each.loan(),
                                            each.id(),
                                            value.getValue(),
                                            valuedOn.getValue(),
                                            reference.getValue(),
                                            paper.value());
                            return told();
                        },
                        value,
                        valuedOn,
                        reference,
                        paper)
                .open();
    }

    private boolean told() {
        Notes.done(text("done"));
        changed.run();
        return true;
    }
}
