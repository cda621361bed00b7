package org.qingshou.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Who stands in the place of a debtor who is dead or cannot act, on which proof. */
final class SuccessorForm {
    private SuccessorForm() {}

    static Button button(CaseTools tools, CaseId id, Runnable changed) {
        Button add = new Button();
        add.setText(add.getTranslation("cases.successor.add"));
        add.addClickListener(e -> open(add, tools, id, changed));
        return add;
    }

    private static void open(Button owner, CaseTools tools, CaseId id, Runnable changed) {
        List<PartyRole> roles = tools.standings().successors(id);
        Select<PartyRole> role = new Select<>();
        role.setLabel(owner.getTranslation("cases.successor.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(item -> owner.getTranslation("party-role." + item));
        role.setValue(roles.getFirst());
        TextField name = field(owner, "cases.successor.name.field");
        TextField phone = field(owner, "cases.successor.phone");
        TextField proof = field(owner, "cases.standing.proof.field");
        name.setRequiredIndicatorVisible(true);
        proof.setRequiredIndicatorVisible(true);
        new FormDialog(
                        owner.getTranslation("cases.successor.add"),
                        owner.getTranslation("kit.save"),
                        () -> {
                            tools.standings()
                                    .add(id, role.getValue(), name.getValue(), phone.getValue(), proof.getValue());
                            Notes.done(owner.getTranslation("cases.successor.done"));
                            changed.run();
                            return true;
                        },
                        role,
                        name,
                        phone,
                        proof)
                .open();
    }

    private static TextField field(Button owner, String key) {
        TextField field = new TextField(owner.getTranslation(key));
        field.setMaxLength(200);
        return field;
    }
}
