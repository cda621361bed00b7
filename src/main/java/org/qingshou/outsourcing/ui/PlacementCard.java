package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.StaffLimits;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.Said;

/** One placement: with whom, how it stands, its dates, and what became of its messages. */
class PlacementCard extends Composite<Div> {
    PlacementCard(PlacementView placement, List<OutboundView> messages, LocalDate today) {
        Div head = new Div(
                new H3(getTranslation("outsourcing.card", Integer.toString(placement.round()), placement.agencyName())),
                Shown.state(this, placement.state()));
        head.addClassName("qs-marks");
        Facts facts = new Facts()
                .add(getTranslation("outsourcing.column.batch"), placement.batchNo())
                .add(
                        getTranslation("outsourcing.column.total"),
                        placement.amount().shown())
                .add(getTranslation("outsourcing.fact.maker"), Shown.text(placement.maker()))
                .add(getTranslation("outsourcing.fact.checker"), Shown.text(placement.checker()))
                .add(getTranslation("outsourcing.fact.proposed"), Shown.moment(placement.proposedAt()))
                .add(getTranslation("outsourcing.fact.notified"), Shown.moment(placement.notifiedAt()))
                .add(getTranslation("outsourcing.fact.sent"), Shown.moment(placement.sentAt()))
                .add(getTranslation("outsourcing.fact.offerUntil"), Shown.moment(placement.offerUntil()))
                .add(getTranslation("outsourcing.fact.placed"), Shown.moment(placement.placedAt()))
                .add(getTranslation("outsourcing.column.expires"), Shown.text(placement.expiresOn()));
        if (placement.placedAt() != null && placement.state().open())
            facts.addFigure(getTranslation("outsourcing.column.daysLeft"), Long.toString(placement.daysLeft(today)));
        Line chosen = placement.chosen();
        if (chosen != null) facts.add(getTranslation("rules.fact"), Said.of(this, chosen.key(), chosen.args()));
        String worker = placement.worker();
        if (worker != null) facts.add(getTranslation("outsourcing.worker"), worker);
        end(facts, placement);
        getContent().addClassName("qs-card");
        getContent().add(head, facts);
        Finding finding = placement.workerFinding();
        if (finding != null) {
            Paragraph against = new Paragraph(getTranslation("staff-finding." + finding) + " (" + StaffLimits.ID + ")");
            against.addClassName("qs-problem");
            getContent().add(against);
        }
        if (!messages.isEmpty()) getContent().add(sent(messages));
    }

    private void end(Facts facts, PlacementView placement) {
        String recalled = placement.recallReason();
        if (recalled != null)
            facts.add(getTranslation("outsourcing.fact.recalled"), getTranslation("recall." + recalled));
        String end = reason(this, placement.endReason());
        if (!end.isEmpty()) facts.add(getTranslation("outsourcing.fact.ended"), end);
    }

    /** Why a placement ended: a code has its words, what a person wrote stands as it is. */
    static String reason(Component reader, @Nullable String code) {
        if (code == null) return "";
        return code.matches("(RCL|RET|DEC)_[A-Z_]+") ? reader.getTranslation("return-reason." + code) : code;
    }

    private UnorderedList sent(List<OutboundView> messages) {
        UnorderedList list = new UnorderedList();
        for (OutboundView message : messages)
            list.add(new ListItem(
                    new Span(getTranslation(
                            "outsourcing.message",
                            getTranslation("message-kind." + message.kind()),
                            Integer.toString(message.attempt()))),
                    Shown.state(this, message.state()),
                    new Span(StuckMessages.why(message))));
        list.addClassName("qs-plain-list");
        return list;
    }
}
