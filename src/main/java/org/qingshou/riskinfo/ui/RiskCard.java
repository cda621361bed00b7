package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.qingshou.riskinfo.RiskDesk;
import org.qingshou.riskinfo.RiskKind;
import org.qingshou.riskinfo.RiskQuestion;
import org.qingshou.riskinfo.RiskState;
import org.qingshou.riskinfo.Why;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** One question: about whom, by whom on which ground, and how many findings of each kind came back. */
class RiskCard extends Composite<Div> {
    private final DateTimeFormatter moment;

    RiskCard(RiskDesk desk, RiskDesk.Shown shown, ZoneId zone) {
        moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        RiskQuestion question = shown.question();
        Div head = new Div(
                new TwoLines(
                        shown.person() + " · " + getTranslation("party-role." + question.role()),
                        getTranslation(
                                "riskinfo.by", shown.askedBy(), moment.format(question.askedAt()), shown.provider())),
                Marks.of(
                        getTranslation("risk-state." + question.state()),
                        question.state().tone()));
        head.addClassNames("qs-row", "qs-spread");
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(head);
        soft(getTranslation(
                "riskinfo.ground",
                getTranslation("risk-ground." + question.ground()),
                getTranslation("risk-purpose." + question.purpose())));
        if (question.consent() != null) soft(getTranslation("riskinfo.consent", question.consent()));
        if (question.reason() != null) soft(getTranslation("riskinfo.again", question.reason()));
        Instant at = question.answeredAt();
        String asOf = question.asOf();
        if (question.state() == RiskState.ANSWERED && at != null)
            soft(
                    asOf == null
                            ? getTranslation("riskinfo.answered.only", moment.format(at))
                            : getTranslation("riskinfo.answered", moment.format(at), asOf));
        if (question.state() == RiskState.ANSWERED) answer(desk, shown);
        String code = question.answerCode();
        if (code != null)
            getContent()
                    .add(new Paragraph(
                            Why.isOurs(code)
                                    ? getTranslation("riskinfo.why." + code)
                                    : getTranslation("riskinfo.why.code", code)));
    }

    private void soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("qs-soft");
        getContent().add(line);
    }

    private void answer(RiskDesk desk, RiskDesk.Shown shown) {
        Map<RiskKind, Long> found = shown.found();
        if (found == null) {
            soft(getTranslation("riskinfo.gone"));
            return;
        }
        if (found.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("riskinfo.none")));
            return;
        }
        Div marks = new Div();
        marks.addClassName("qs-marks");
        found.forEach((kind, count) -> marks.add(Marks.of(
                getTranslation("riskinfo.count", getTranslation("risk-kind." + kind), count), Marks.Tone.INFO)));
        Details each = new Details(getTranslation("riskinfo.each"));
        each.addOpenedChangeListener(e -> {
            if (e.isOpened() && each.getContent().findAny().isEmpty())
                each.add(new FindingList(desk.findings(
                        shown.question().caseId(), shown.question().id())));
        });
        getContent().add(marks, each);
    }
}
