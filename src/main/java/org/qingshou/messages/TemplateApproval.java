package org.qingshou.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** A manager of the head office reads the text, beside the one it would replace, and says whether it may be sent. */
@Component
class TemplateApproval implements ApprovalSubject {
    private final Templates templates;

    TemplateApproval(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String kind() {
        return Templates.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        MessageTemplate template = template(asked);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("messages.template.shown.use", "#message-use." + template.use()));
        if (!template.subject().isEmpty()) lines.add(Line.of("messages.template.shown.subject", template.subject()));
        lines.add(Line.of("messages.template.shown.text", template.text()));
        UUID replaced = template.replaces();
        if (replaced != null)
            templates
                    .find(replaced)
                    .ifPresent(before -> lines.add(Line.of("messages.template.shown.before", before.text())));
        return new Shown(
                Line.of("messages.template.shown.title", template.name()),
                lines,
                Line.of("messages.template.shown.effect"),
                "");
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        MessageTemplate template = template(asked);
        UUID replaced = template.replaces();
        boolean stands = template.state() == MessageTemplate.State.PROPOSED
                && (replaced == null || templates.get(replaced).state() == MessageTemplate.State.ALLOWED);
        return stands ? List.of() : List.of(Line.of("messages.template.shown.moved"));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        templates.allow(template(asked).id(), checker);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        templates.reject(template(asked).id(), by);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "admin/message-templates";
    }

    private MessageTemplate template(AskedFor asked) {
        return templates.get(UUID.fromString(asked.subjectId()));
    }
}
