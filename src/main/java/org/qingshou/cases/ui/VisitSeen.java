package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.qingshou.cases.VisitDetails;
import org.qingshou.uikit.Chips;

/** Whom they met, what they saw, whether they showed who they are and were let in. */
class VisitSeen extends Composite<Div> {
    private final Chips<String> met = new Chips<>(
            getTranslation("cases.visit.met"),
            code -> "visit-met." + code,
            List.of("SELF", "FAMILY", "STAFF", "NOBODY"));
    private final Chips<String> seen = new Chips<>(
            getTranslation("cases.visit.seen"),
            code -> "visit-seen." + code,
            List.of("RUNNING", "REDUCED", "CLOSED", "UNKNOWN"));
    private final Chips<String> entry = new Chips<>(
            getTranslation("cases.visit.entry"), code -> "visit-entry." + code, List.of("YES", "NO", "NOT_ASKED"));
    private final Checkbox idShown = new Checkbox(getTranslation("cases.visit.idShown"));

    VisitSeen() {
        entry.setValue("NOT_ASKED");
        getContent().addClassName("qs-form");
        getContent().add(idShown, met, seen, entry);
    }

    /** Empty where a field is marked. */
    Optional<VisitDetails> value() {
        String whom = met.needed(getTranslation("kit.required"));
        String what = seen.needed(getTranslation("kit.required"));
        if (whom == null || what == null) return Optional.empty();
        Boolean consent = switch (entry.getValue()) {
            case "YES" -> Boolean.TRUE;
            case "NO" -> Boolean.FALSE;
            default -> null;
        };
        return Optional.of(new VisitDetails(whom, what, idShown.getValue(), consent));
    }
}
