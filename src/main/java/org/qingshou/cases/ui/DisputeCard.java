package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.qingshou.cases.DisputeState;
import org.qingshou.cases.DisputeView;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** One dispute: what was said, until when it is answered, and the answer. */
class DisputeCard extends Composite<Div> {
    DisputeCard(CaseTools tools, CaseId id, DisputeView dispute, LocalDate today, boolean works, Runnable changed) {
        boolean open = dispute.state() == DisputeState.OPEN;
        Div line = new Div(
                new TwoLines(
                        getTranslation("dispute-kind." + dispute.kind()),
                        getTranslation(
                                "cases.dispute.raised.on", dispute.raisedOn().toString())),
                Marks.of(
                        getTranslation("dispute-state." + dispute.state()),
                        open ? Marks.Tone.WARN : Marks.Tone.NEUTRAL));
        if (open)
            line.add(
                    GrievanceForms.clock(this, dispute.answerBy(), ChronoUnit.DAYS.between(today, dispute.answerBy())));
        line.addClassName("qs-line");
        getContent().addClassName("qs-card");
        getContent().add(line, new Paragraph(dispute.words()));
        String answer = dispute.answer();
        if (answer != null) getContent().add(new Paragraph(answer));
        if (open && works)
            getContent()
                    .add(new Div(new Button(
                            getTranslation("cases.dispute.resolve"),
                            e -> GrievanceForms.resolve(this, tools, id, dispute.id(), changed))));
    }
}
