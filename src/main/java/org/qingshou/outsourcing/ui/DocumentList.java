package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.qingshou.outsourcing.DocumentDesk;
import org.qingshou.outsourcing.DocumentRequest;
import org.qingshou.outsourcing.DocumentRequest.State;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;

/** Papers that the agency has asked for, each with what became of it; nothing where none was asked for. */
class DocumentList extends Composite<Div> {
    private final transient DocumentDesk desk;
    private final UUID placement;

    DocumentList(DocumentDesk desk, UUID placement) {
        this.desk = desk;
        this.placement = placement;
        refresh();
    }

    private void refresh() {
        List<DocumentRequest> requests = desk.of(placement);
        getContent().removeAll();
        getContent().setVisible(!requests.isEmpty());
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(new H3(getTranslation("outsourcing.documents")));
        requests.forEach(request -> getContent().add(row(request)));
    }

    private Component row(DocumentRequest request) {
        Div head = new Div(
                new Span(getTranslation("document-kind." + request.kind())),
                state(request),
                new Span(Shown.moment(request.askedAt())));
        head.addClassName("qs-marks");
        Div all = new Div(head, new Paragraph(getTranslation("outsourcing.document.because", request.reason())));
        if (request.state() == State.GRANTED)
            all.add(new Paragraph(getTranslation(
                    "outsourcing.document.fetched",
                    Integer.toString(request.fetched()),
                    Integer.toString(desk.fetches()),
                    Shown.moment(request.expiresAt()))));
        if (request.state() == State.ASKED && desk.mayDecide()) all.add(actions(request));
        return all;
    }

    private Component state(DocumentRequest request) {
        Marks.Tone tone = switch (request.state()) {
            case ASKED -> Marks.Tone.WARN;
            case GRANTED -> Marks.Tone.GOOD;
            case REFUSED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("document-state." + request.state()), tone);
    }

    private Component actions(DocumentRequest request) {
        Button grant = new Button(
                getTranslation("outsourcing.document.grant"),
                click -> new GrantDialog(desk, request, this::refresh).open());
        grant.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button refuse = new Button(getTranslation("outsourcing.document.refuse"), click -> {
            desk.refuse(request);
            Notes.done(getTranslation("outsourcing.document.refused"));
            refresh();
        });
        refuse.addThemeVariants(ButtonVariant.SMALL);
        Div actions = new Div(grant, refuse);
        actions.addClassName("qs-actions");
        return actions;
    }
}
