package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.VisitDetails;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.Clearance;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.Marks;

/** The record of a visit, for one hand on a phone: whom, what was seen, what came of it, a photo, save. */
class VisitRecord {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final VisitFields visit;
    private final Clearance.Cleared cleared;
    private final VisitSeen seen = new VisitSeen();
    private final ContactFields fields;
    private final EvidenceUpload photo;
    private final PositionField position;

    VisitRecord(Component owner, CaseTools tools, CasePage page, VisitFields visit, Clearance.Cleared cleared) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.visit = visit;
        this.cleared = cleared;
        fields = new ContactFields(
                tools.contacts().visitOutcomes(),
                Channel.VISIT,
                page.now().atZone(page.zone()).toLocalDate());
        photo = new EvidenceUpload(tools.contacts(), page.header().id(), "EV_VISIT_PHOTO", ContactForm.MOST_FILES);
        position = new PositionField(tools.positions());
    }

    void open(Runnable changed) {
        ClearedForms.open(
                owner,
                owner.getTranslation(
                        "cases.visit.record", visit.person.getValue().name()),
                DraftPlace.of("visit", page.header().id(), visit.person.person()),
                tools.contacts(),
                cleared,
                () -> seen.value().map(this::save).orElse(false),
                changed,
                head(),
                new EdgeWarning(tools, page, cleared),
                seen,
                fields,
                photo,
                position);
    }

    private Div head() {
        Span place = new Span(visit.placeText());
        place.addClassName("qs-soft");
        String second =
                visit.second.getOptionalValue().map(UserInfo::displayName).orElse("");
        Div marks = new Div(
                Marks.of(owner.getTranslation("cases.visit.cleared"), Marks.Tone.GOOD),
                new Span(owner.getTranslation("cases.visit.two", second)));
        marks.addClassName("qs-row");
        Div head = new Div(place, marks);
        head.addClassName("qs-card");
        return head;
    }

    private boolean save(VisitDetails details) {
        UUID point =
                visit.address.getOptionalValue().map(address -> address.id()).orElse(null);
        return fields.value(photo.value())
                .map(form -> tools.contacts()
                        .recordVisit(
                                cleared,
                                form.proved(photo.values()),
                                details,
                                visit.placeText(),
                                point,
                                position.value()))
                .isPresent();
    }
}
