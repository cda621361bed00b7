package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.VisitDetails;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.Clearance;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.uikit.Marks;

/** The record of a visit, for one hand on a phone: whom, what was seen, what came of it, a photo, save. */
class VisitRecord {
    private final Component owner;
    private final CaseTools tools;
    private final VisitFields visit;
    private final Clearance.Cleared cleared;
    private final Chips<String> met;
    private final Chips<String> seen;
    private final Chips<String> entry;
    private final Checkbox idShown;
    private final ContactFields fields;
    private final EvidenceUpload photo;

    VisitRecord(Component owner, CaseTools tools, CasePage page, VisitFields visit, Clearance.Cleared cleared) {
        this.owner = owner;
        this.tools = tools;
        this.visit = visit;
        this.cleared = cleared;
        met = new Chips<>(
                owner.getTranslation("cases.visit.met"), "visit-met.", List.of("SELF", "FAMILY", "STAFF", "NOBODY"));
        seen = new Chips<>(
                owner.getTranslation("cases.visit.seen"),
                "visit-seen.",
                List.of("RUNNING", "REDUCED", "CLOSED", "UNKNOWN"));
        entry = new Chips<>(
                owner.getTranslation("cases.visit.entry"), "visit-entry.", List.of("YES", "NO", "NOT_ASKED"));
        entry.setValue("NOT_ASKED");
        idShown = new Checkbox(owner.getTranslation("cases.visit.idShown"));
        fields = new ContactFields(
                ContactOutcome.shortListOfVisit(),
                Channel.VISIT,
                page.now().atZone(page.zone()).toLocalDate());
        photo = new EvidenceUpload(tools.contacts(), page.header().id(), "EV_VISIT_PHOTO");
    }

    void open(Runnable changed) {
        Span place = new Span(visit.placeText());
        place.addClassName("qs-soft");
        Span two = new Span(owner.getTranslation(
                "cases.visit.two",
                visit.second.getOptionalValue().map(user -> user.displayName()).orElse("")));
        Div marks = new Div(Marks.of(owner.getTranslation("cases.visit.cleared"), Marks.Tone.GOOD), two);
        marks.addClassName("qs-row");
        Div head = new Div(place, marks);
        head.addClassName("qs-card");
        ClearedForms.open(
                owner,
                owner.getTranslation(
                        "cases.visit.record", visit.person.getValue().name()),
                tools.contacts(),
                cleared,
                this::save,
                changed,
                head,
                met,
                seen,
                fields,
                entry,
                photo,
                idShown);
    }

    private boolean save() {
        String whom = met.needed(owner.getTranslation("kit.required"));
        String what = seen.needed(owner.getTranslation("kit.required"));
        if (whom == null || what == null) return false;
        ContactPoint point = visit.address.getValue();
        UUID pointId = point == null ? null : point.id();
        return fields.value(photo.value())
                .map(form -> tools.contacts()
                        .recordVisit(
                                cleared,
                                form,
                                new VisitDetails(whom, what, idShown.getValue(), consent()),
                                visit.placeText(),
                                pointId))
                .isPresent();
    }

    private @Nullable Boolean consent() {
        return switch (entry.getValue()) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }
}
