package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.qingshou.riskinfo.RiskKind;
import org.qingshou.riskinfo.RiskMapping;

/** The requests that a provider wants, and where in its answer what stands. */
class MappingFields extends Div {
    private final TextArea headers = new TextArea(getTranslation("riskinfo.field.headers"));
    private final TextField personUrl = new TextField(getTranslation("riskinfo.field.personUrl"));
    private final TextArea personBody = new TextArea(getTranslation("riskinfo.field.personBody"));
    private final TextField companyUrl = new TextField(getTranslation("riskinfo.field.companyUrl"));
    private final TextArea companyBody = new TextArea(getTranslation("riskinfo.field.companyBody"));
    private final TextField inquiry = new TextField(getTranslation("riskinfo.field.inquiry"));
    private final TextField code = new TextField(getTranslation("riskinfo.field.code"));
    private final TextField ok = new TextField(getTranslation("riskinfo.field.ok"));
    private final TextField later = new TextField(getTranslation("riskinfo.field.later"));
    private final TextField asOf = new TextField(getTranslation("riskinfo.field.asOf"));
    private final TextArea places = new TextArea(getTranslation("riskinfo.field.places"));

    MappingFields() {
        addClassName("qs-form");
        headers.setHelperText(getTranslation("riskinfo.field.headers.help"));
        personUrl.setHelperText(getTranslation("riskinfo.field.url.help"));
        personBody.setHelperText(getTranslation("riskinfo.field.personBody.help"));
        companyUrl.setHelperText(getTranslation("riskinfo.field.url.help"));
        companyBody.setHelperText(getTranslation("riskinfo.field.companyBody.help"));
        inquiry.setHelperText(getTranslation("riskinfo.field.inquiry.help"));
        code.setHelperText(getTranslation("riskinfo.field.code.help"));
        ok.setHelperText(getTranslation("riskinfo.field.codes.help"));
        places.setHelperText(getTranslation(
                "riskinfo.field.places.help",
                Arrays.stream(RiskKind.values())
                        .map(kind -> kind + " " + getTranslation("risk-kind." + kind))
                        .collect(Collectors.joining(", "))));
        places.setRequiredIndicatorVisible(true);
        add(
                new H3(getTranslation("riskinfo.admin.request")),
                headers,
                personUrl,
                personBody,
                companyUrl,
                companyBody,
                inquiry,
                new H3(getTranslation("riskinfo.admin.answer")),
                code,
                ok,
                later,
                asOf,
                places);
    }

    /** A common form to begin with. */
    void example() {
        headers.setValue("Authorization: Bearer {{secret}}\nIdempotency-Key: {{id}}");
        personBody.setValue("{\"requestId\": \"{{id}}\", \"name\": \"{{name}}\", \"idNo\": \"{{idNumber}}\"}");
        companyBody.setValue("{\"requestId\": \"{{id}}\", \"name\": \"{{name}}\", \"creditCode\": \"{{creditCode}}\"}");
        code.setValue("/code");
        ok.setValue("0");
        places.setValue(
                "ENFORCEMENT list=/data/enforcements date=/filedOn authority=/court amount=/amount number=/caseNo");
    }

    void show(RiskMapping mapping) {
        headers.setValue(mapping.headers());
        personUrl.setValue(mapping.person().url());
        personBody.setValue(mapping.person().body());
        companyUrl.setValue(mapping.company().url());
        companyBody.setValue(mapping.company().body());
        inquiry.setValue(mapping.inquiry());
        code.setValue(mapping.answer().codeAt());
        ok.setValue(mapping.answer().ok());
        later.setValue(mapping.answer().later());
        asOf.setValue(mapping.answer().asOfAt());
        places.setValue(mapping.answer().places());
    }

    RiskMapping mapping() {
        return new RiskMapping(
                new RiskMapping.Ask(personUrl.getValue().strip(), personBody.getValue()),
                new RiskMapping.Ask(companyUrl.getValue().strip(), companyBody.getValue()),
                headers.getValue(),
                inquiry.getValue().strip(),
                new RiskMapping.Answer(
                        code.getValue().strip(),
                        ok.getValue().strip(),
                        later.getValue().strip(),
                        asOf.getValue().strip(),
                        places.getValue()));
    }
}
