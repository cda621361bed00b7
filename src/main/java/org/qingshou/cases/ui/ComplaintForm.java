package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.ComplaintKind;
import org.qingshou.cases.ComplaintSource;
import org.qingshou.cases.ComplaintTold;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** What is complained of, by what way it came, about which channel, and on which day it was received. */
final class ComplaintForm {
    private final Component owner;
    private final CaseTools tools;
    private final CaseId id;
    private final Select<ComplaintKind> kind = new Select<>();
    private final Select<ComplaintSource> source = new Select<>();
    private final Select<Channel> channel;
    private final DatePicker received;
    private final TextArea words;

    ComplaintForm(Component owner, CaseTools tools, CaseId id, LocalDate today) {
        this.owner = owner;
        this.tools = tools;
        this.id = id;
        kind.setLabel(owner.getTranslation("cases.complaint.kind"));
        List<ComplaintKind> kinds = tools.grievances().complaintKinds();
        kind.setItems(kinds);
        kind.setItemLabelGenerator(item -> owner.getTranslation("complaint-kind." + item) + " · "
                + owner.getTranslation("severity." + item.severity()));
        kind.setValue(kinds.getFirst());
        source.setLabel(owner.getTranslation("cases.complaint.source"));
        List<ComplaintSource> sources = tools.grievances().complaintSources();
        source.setItems(sources);
        source.setItemLabelGenerator(item -> owner.getTranslation("complaint-source." + item));
        source.setValue(sources.getFirst());
        channel = ChannelSelect.of(owner, "cases.complaint.channel", "cases.complaint.channel.all");
        received = new DayPicker(owner.getTranslation("cases.complaint.received"));
        received.setMax(today);
        received.setValue(today);
        words = GrievanceForms.words(owner, "cases.grievance.field");
    }

    void open(Runnable changed) {
        GrievanceForms.open(
                owner,
                "cases.complaint.take",
                "cases.complaint.done",
                changed,
                this::take,
                kind,
                source,
                channel,
                received,
                words);
    }

    private void take() {
        LocalDate on = received.isEmpty() ? received.getMax() : received.getValue();
        tools.grievances()
                .complain(
                        id,
                        new ComplaintTold(kind.getValue(), source.getValue(), channel.getValue(), words.getValue()),
                        on);
    }
}
