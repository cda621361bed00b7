package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.CollateralEntry;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What secures a loan, or its new value, each with its paper. */
final class CollateralDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CaseId id;
    private final Runnable changed;
    private final CollateralFields fields;

    CollateralDialog(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.id = page.header().id();
        this.changed = changed;
        fields = new CollateralFields(
                owner,
                new EvidenceUpload(tools.contacts(), id, "EV_VALUATION").named("cases.evidence.named.valuation"));
    }

    void add(LoanView loan) {
        String title = owner.getTranslation("cases.collateral.add.of", loan.loanNo());
        open(title, () -> tools.collaterals().add(id, loan.id(), fields.entry()), fields.all());
    }

    void revalue(Collateral each) {
        open(owner.getTranslation("cases.collateral.revalue"), () -> revalue(each, fields.entry()), fields.ofValue());
    }

    private void revalue(Collateral each, CollateralEntry entry) {
        tools.collaterals()
                .revalue(
                        id,
                        each.loan(),
                        each.id(),
                        entry.value(),
                        entry.valuedOn(),
                        entry.reference(),
                        entry.evidence());
    }

    private void open(String title, Runnable keep, Component[] shown) {
        new FormDialog(
                        title,
                        owner.getTranslation("cases.collateral.save"),
                        () -> {
                            keep.run();
                            Notes.done(owner.getTranslation("cases.collateral.done"));
                            changed.run();
                            return true;
                        },
                        shown)
                .open();
    }
}
