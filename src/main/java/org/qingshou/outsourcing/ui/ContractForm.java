package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyRules;
import org.qingshou.uikit.DayPicker;

/** What the law asks of the contract with an agency: list, dates, assessment, terms. */
class ContractForm extends Composite<Div> {
    private final TextField contractNo = new TextField();
    private final DatePicker from = date("contractFrom");
    private final DatePicker to = date("contractTo");
    private final DatePicker listed = date("whiteListedOn");
    private final DatePicker assessed = date("assessedOn");
    private final CheckboxGroup<String> terms = new CheckboxGroup<>();

    ContractForm() {
        contractNo.setLabel(getTranslation("outsourcing.agency.contractNo"));
        contractNo.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        terms.setLabel(getTranslation("outsourcing.agency.contractTerms"));
        terms.setItems(AgencyRules.CONTRACT_TERMS);
        terms.setItemLabelGenerator(term -> getTranslation("contract-term." + term));
        terms.addClassNames("qs-whole", "qs-side-by-side");
        getContent().addClassName("qs-fields");
        getContent().add(contractNo, from, to, listed, assessed, terms);
    }

    /** The contract as entered. */
    record Contract(
            String number,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate listed,
            @Nullable LocalDate assessed,
            List<String> terms) {}

    void show(AgencyInfo agency) {
        contractNo.setValue(agency.contractNo());
        from.setValue(agency.contractFrom());
        to.setValue(agency.contractTo());
        listed.setValue(agency.whiteListedOn());
        assessed.setValue(agency.assessedOn());
        terms.select(agency.contractTerms());
    }

    /** Empty where a date that must be there is missing; the field says so. */
    Optional<Contract> read() {
        LocalDate begins = from.getValue();
        LocalDate ends = to.getValue();
        from.setInvalid(begins == null);
        to.setInvalid(ends == null);
        if (begins == null || ends == null) return Optional.empty();
        List<String> stated = AgencyRules.CONTRACT_TERMS.stream()
                .filter(terms.getValue()::contains)
                .toList();
        return Optional.of(
                new Contract(contractNo.getValue(), begins, ends, listed.getValue(), assessed.getValue(), stated));
    }

    private DatePicker date(String key) {
        DatePicker picker = new DayPicker();
        picker.setLabel(getTranslation("outsourcing.agency." + key));
        picker.setErrorMessage(getTranslation("kit.required"));
        return picker;
    }
}
