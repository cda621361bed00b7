package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyInfo.Status;
import org.qingshou.outsourcing.AgencyTakes;

/** Who an agency is, how it is reached and what it may do. */
class AgencyForm extends Composite<Div> {
    private static final List<String> CHANNELS = List.of("VOICE", "VISIT", "MESSAGE", "LETTER");
    private final TextField code = text("code");
    private final TextField name = text("name");
    private final Select<Status> status = new Select<>();
    private final TextField endpoint = text("endpoint");
    private final Checkbox mainland = new Checkbox(getTranslation("outsourcing.agency.mainland"));
    private final Checkbox ownPurposes = new Checkbox(getTranslation("outsourcing.agency.ownPurposes"));
    private final TextField signingKey = text("signingKey");
    private final TextArea encryptionKey = new TextArea(getTranslation("outsourcing.agency.encryptionKey.label"));
    private final Select<String> feeMode = new Select<>();
    private final TextField tariff = text("tariff");
    private final CheckboxGroup<String> channels =
            new CheckboxGroup<>(getTranslation("outsourcing.agency.channels.label"), CHANNELS);
    private final TextField regions = text("regions");
    private final TextField categories = text("dataCategories");

    AgencyForm() {
        status.setLabel(getTranslation("outsourcing.column.state"));
        status.setItems(Status.values());
        status.setItemLabelGenerator(s -> s == null ? "" : getTranslation("agency-status." + s));
        status.setValue(Status.ACTIVE);
        feeMode.setLabel(getTranslation("outsourcing.agency.feeMode"));
        feeMode.setItems("CONTINGENCY", "MIXED", "FIXED");
        feeMode.setItemLabelGenerator(mode -> mode == null ? "" : getTranslation("fee-mode." + mode));
        feeMode.setValue("MIXED");
        channels.setItemLabelGenerator(channel -> getTranslation("outsourcing.channel." + channel));
        encryptionKey.addClassName("qs-whole");
        signingKey.addClassName("qs-whole");
        signingKey.setHelperText(getTranslation("outsourcing.agency.signingKey.help"));
        getContent().addClassName("qs-fields");
        getContent().add(code, name, status, endpoint, mainland, ownPurposes, signingKey, encryptionKey);
        getContent().add(feeMode, tariff, channels, regions, categories);
    }

    void show(AgencyInfo agency) {
        code.setValue(agency.code());
        code.setReadOnly(true);
        name.setValue(agency.name());
        status.setValue(agency.status());
        endpoint.setValue(agency.endpoint());
        mainland.setValue(agency.inMainland());
        ownPurposes.setValue(agency.ownPurposes());
        signingKey.setValue(agency.signingKey());
        encryptionKey.setValue(agency.encryptionKey());
        feeMode.setValue(agency.feeMode());
        tariff.setValue(agency.tariffId());
        channels.select(agency.channels());
        regions.setValue(String.join(",", agency.regions()));
        categories.setValue(String.join(",", agency.dataCategories()));
    }

    /** @param known null for a new agency; its evaluations are entered on its own page */
    AgencyInfo read(@Nullable AgencyInfo known, ContractForm.Contract contract, AgencyTakes takes) {
        return new AgencyInfo(
                code.getValue().strip(),
                name.getValue().strip(),
                status.getValue(),
                contract.listed(),
                contract.number(),
                contract.from(),
                contract.to(),
                contract.terms(),
                known == null ? null : known.evaluatedOn(),
                contract.assessed(),
                endpoint.getValue().strip(),
                mainland.getValue(),
                ownPurposes.getValue(),
                signingKey.getValue().strip(),
                encryptionKey.getValue().strip(),
                feeMode.getValue(),
                tariff.getValue().strip(),
                CHANNELS.stream().filter(channels.getValue()::contains).toList(),
                Shown.parts(regions.getValue()),
                Shown.parts(categories.getValue()),
                takes,
                known == null ? 0 : known.version());
    }

    private TextField text(String key) {
        return new TextField(getTranslation("outsourcing.agency." + key + ".label"));
    }
}
