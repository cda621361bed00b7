package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.qingshou.riskinfo.RiskMapping;
import org.qingshou.riskinfo.RiskProvider;
import org.qingshou.riskinfo.RiskProviderDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** A provider's contract, new or known. A known one's secret stays unless a new one is entered, and is never shown. */
class ProviderForm extends Div {
    private final TextField name = new TextField(getTranslation("riskinfo.field.name"));
    private final PasswordField secret = new PasswordField(getTranslation("riskinfo.field.secret"));
    private final MappingFields fields = new MappingFields();

    ProviderForm(RiskProviderDesk desk, @Nullable RiskProvider known, Runnable changed) {
        addClassName("qs-form");
        name.setRequiredIndicatorVisible(true);
        secret.setHelperText(
                getTranslation(known == null ? "riskinfo.field.secret.new" : "riskinfo.field.secret.kept"));
        if (known == null) fields.example();
        else {
            name.setValue(known.name());
            fields.show(known.mapping());
        }
        add(name, secret, fields);
        new FormDialog(
                        getTranslation(known == null ? "riskinfo.admin.add" : "riskinfo.admin.edit"),
                        getTranslation("kit.save"),
                        () -> {
                            save(desk, known);
                            Notes.done(getTranslation("riskinfo.admin.saved"));
                            changed.run();
                            return true;
                        },
                        this)
                .open();
    }

    private void save(RiskProviderDesk desk, @Nullable RiskProvider known) {
        RiskMapping mapping = fields.mapping();
        String entered = secret.getValue();
        if (known == null) desk.add(name.getValue().strip(), mapping, entered);
        else desk.change(known, name.getValue().strip(), mapping, entered.isEmpty() ? null : entered);
    }
}
