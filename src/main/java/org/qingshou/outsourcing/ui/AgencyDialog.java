package org.qingshou.outsourcing.ui;

import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyDesk;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Enters an agency or changes one. */
class AgencyDialog extends FormDialog {
    AgencyDialog(AgencyDesk desk, @Nullable AgencyInfo agency, Runnable changed) {
        this(desk, agency, changed, new AgencyForm(), new ContractForm());
    }

    private AgencyDialog(
            AgencyDesk desk, @Nullable AgencyInfo agency, Runnable changed, AgencyForm form, ContractForm contract) {
        super(
                form.getTranslation(agency == null ? "outsourcing.agencies.add" : "outsourcing.agencies.edit"),
                form.getTranslation("kit.save"),
                () -> {
                    var dates = contract.read();
                    if (dates.isEmpty()) return false;
                    desk.save(form.read(dates.get(), agency == null ? 0 : agency.version()));
                    Notes.done(form.getTranslation("outsourcing.agencies.saved"));
                    changed.run();
                    return true;
                },
                form,
                contract);
        if (agency != null) {
            form.show(agency);
            contract.show(agency);
        }
    }
}
