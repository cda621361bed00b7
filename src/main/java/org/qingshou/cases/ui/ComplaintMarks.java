package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.qingshou.cases.ComplaintState;
import org.qingshou.cases.ComplaintView;
import org.qingshou.cases.Finding;
import org.qingshou.uikit.Marks;

/** How a complaint stands: its state, its clock, whether it has gone to the branch above. */
final class ComplaintMarks {
    private ComplaintMarks() {}

    static Component of(Component reader, ComplaintView complaint, LocalDate today) {
        Div marks = new Div();
        marks.addClassName("qs-marks");
        marks.add(Marks.of(
                reader.getTranslation("complaint-state." + complaint.state()),
                complaint.state() == ComplaintState.ANSWERED ? Marks.Tone.GOOD : Marks.Tone.INFO));
        Finding finding = complaint.finding();
        if (finding != null) marks.add(Marks.of(reader.getTranslation("finding." + finding), Marks.Tone.NEUTRAL));
        if (!complaint.open()) return marks;
        marks.add(GrievanceForms.clock(reader, complaint.answerBy(), complaint.daysLeft(today)));
        if (complaint.unheard(today))
            marks.add(Marks.of(
                    reader.getTranslation(
                            "cases.complaint.unheard", complaint.acknowledgeBy().toString()),
                    Marks.Tone.BAD));
        if (complaint.escalatedOn() != null)
            marks.add(Marks.of(reader.getTranslation("cases.complaint.escalated"), Marks.Tone.BAD));
        return marks;
    }
}
