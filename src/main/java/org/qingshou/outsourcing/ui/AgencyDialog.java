package org.qingshou.outsourcing.ui;

import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyDesk;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Enters an agency or changes one. */
class AgencyDialog extends FormDialog {
    AgencyDialog(AgencyDesk desk, @Nullable AgencyInfo agency, Runnable changed) {
        this(desk, agency, changed, new AgencyForm(), new ContractForm(), new TakesForm());
    }

    private AgencyDialog(
            AgencyDesk desk,
            @Nullable AgencyInfo agency,
            Runnable changed,
            AgencyForm form,
            ContractForm contract,
            TakesForm takes) {
        super(
                form.getTranslation(agency == null ? "outsourcing.agencies.add" : "outsourcing.agencies.edit"),
                form.getTranslation("kit.save"),
                () -> {
                    var dates = contract.read();
                    if (dates.isEmpty()) return false;
                    desk.save(form.read(agency, dates.get(), takes.read()));
                    Notes.done(form.getTranslation("outsourcing.agencies.saved"));
                    changed.run();
                    return true;
                },
                form,
                contract,
                takes);
        if (agency != null) {
            form.show(agency);
            contract.show(agency);
            takes.show(agency.takes());
        }
    }
}
