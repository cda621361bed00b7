package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingshou.access.Branch;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.ledger.tape.TapeRequest;
import org.qingshou.uikit.DayPicker;

/** As of when, from where, and what the file says of loans that are not in it. */
class ImportSettings extends Composite<Div> {
    private final DatePicker asOf = new DayPicker(getTranslation("ledger.import.as-of"));
    private final ComboBox<String> source = new ComboBox<>(getTranslation("ledger.import.source"));
    private final Select<TapeKind> kind = new Select<>();
    private final MultiSelectComboBox<Branch> scope = new MultiSelectComboBox<>(getTranslation("ledger.import.scope"));

    ImportSettings(LocalDate yesterday, List<String> sources, List<Branch> branches, TapeKind told, Runnable changed) {
        getContent().addClassNames("qs-row", "qs-top");
        asOf.setValue(yesterday);
        asOf.setMax(yesterday.plusDays(1));
        asOf.setRequiredIndicatorVisible(true);
        asOf.addValueChangeListener(e -> changed.run());
        source.setItems(sources);
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(e -> source.setValue(e.getDetail()));
        source.setRequiredIndicatorVisible(true);
        source.setHelperText(getTranslation("ledger.import.source.help"));
        source.setValue(sources.isEmpty() ? getTranslation("ledger.import.source.usual") : sources.getFirst());
        kind.setLabel(getTranslation("ledger.import.kind"));
        kind.setItems(TapeKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("tape-kind." + item));
        kind.setValue(told);
        kind.setHelperText(getTranslation("ledger.import.kind.help." + told));
        kind.addValueChangeListener(e -> {
            kind.setHelperText(getTranslation("ledger.import.kind.help." + e.getValue()));
            changed.run();
        });
        scope.setItems(branches);
        scope.setItemLabelGenerator(branch -> branch.code() + " " + branch.name());
        scope.setPlaceholder(getTranslation("ledger.import.scope.all"));
        getContent().add(asOf, source, kind, scope);
    }

    LocalDate asOf() {
        return Optional.ofNullable(asOf.getValue()).orElseThrow(() -> Refused.badInput("tape.as-of.missing"));
    }

    TapeKind kind() {
        return kind.getValue();
    }

    TapeRequest request(Inspection file, MappingProfile profile, boolean apply) {
        Set<String> codes =
                scope.getValue().stream().map(branch -> branch.code().value()).collect(Collectors.toSet());
        String from = source.getValue() == null ? "" : source.getValue();
        return new TapeRequest(file.upload(), profile, from, asOf(), kind.getValue(), codes, apply);
    }
}
