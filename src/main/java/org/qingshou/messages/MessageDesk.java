package org.qingshou.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages of a case as its officer writes them. The guard's word on the plan is written down; the act itself begins when
 * the message leaves, and is cleared anew then.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class MessageDesk {
    private static final int SHOWN = 100;
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageDrafts drafts;
    private final MessageRows rows;
    private final ReplyRows replies;
    private final Routes routes;
    private final Cases cases;
    private final ComplianceGuard guard;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    MessageDesk(
            MessageDrafts drafts,
            MessageRows rows,
            ReplyRows replies,
            Routes routes,
            Cases cases,
            ComplianceGuard guard,
            Outbox outbox,
            Timeline timeline,
            Branches branches,
            CurrentActor current,
            BusinessClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.rows = rows;
        this.replies = replies;
        this.routes = routes;
        this.cases = cases;
        this.guard = guard;
        this.outbox = outbox;
        this.timeline = timeline;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * What would leave, and what the guard says of it.
     *
     * @param ruling of the moment at which it would leave
     * @param dueAt when that is: now, or when the quiet hours end
     * @param moved whether the quiet hours put it off
     */
    public record Preview(String subject, String text, Ruling ruling, Instant dueAt, boolean moved, ZoneId zone) {
        /** Whether it could be planned with, or without, a reason. */
        public boolean possible() {
            return ruling.allowed();
        }

        public boolean needsReason() {
            return ruling.verdict() == Verdict.WARN;
        }
    }

    /** The case's people, numbers and texts by which a message could go. */
    public List<MessageDrafts.Choice> choices(CaseId id) {
        return drafts.choices(header(id));
    }

    /** Whether the reader may write messages in this case now. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayWrite(CaseId id) {
        var actor = current.get();
        boolean works = actor.has(org.qingshou.access.Roles.OFFICER) || actor.has(org.qingshou.access.Roles.MANAGER);
        return works
                && header(id).state() != CaseState.CLOSED
                && !routes.active().isEmpty();
    }

    public Preview preview(CaseId id, UUID point, UUID content) {
        CaseView header = header(id);
        Instant now = clock.instant();
        BorrowerMessage draft = drafts.draft(header, point, content, null, by(), now);
        Ruling ruling = guard.preview(drafts.act(draft), now);
        ZoneId zone = branches.zone(header.branch());
        if (ruling.waitsFor().isEmpty()) return new Preview(draft.subject(), draft.text(), ruling, now, false, zone);
        Instant due = ruling.waitsFor().get();
        BorrowerMessage then = drafts.draft(header, point, content, null, by(), due);
        return new Preview(then.subject(), then.text(), guard.preview(drafts.act(then), due), due, true, zone);
    }

    /**
     * Plans a message: it leaves at once, or when the quiet hours end.
     *
     * @param content id of the text, or of a letter's printed notice
     * @param reason why to go on where a rule warns
     * @return the ruling that it was planned, or refused, under
     */
    public Ruling send(CaseId id, UUID point, UUID content, @Nullable String reason) {
        CaseView header = header(id);
        if (header.state() == CaseState.CLOSED) throw Refused.conflict("messages.closed");
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > LONGEST_REASON) throw Refused.badInput("messages.reason", LONGEST_REASON);
        Preview seen = preview(id, point, content);
        if (!seen.possible()) return seen.ruling();
        if (seen.needsReason() && why == null) throw Refused.badInput("messages.reason", LONGEST_REASON);
        Instant now = clock.instant();
        BorrowerMessage draft = drafts.draft(header, point, content, why, by(), seen.dueAt());
        Clearance said = guard.clear(drafts.act(draft), now, why);
        // The act begins when it leaves: until then nothing is held in reserve for it.
        if (said instanceof Clearance.Cleared) guard.abandon(said.id(), now);
        else if (!seen.moved()) return said.ruling();
        transaction.executeWithoutResult(status -> queue(draft, drafts.shown(draft), seen));
        return seen.ruling();
    }

    private void queue(BorrowerMessage draft, String shown, Preview seen) {
        ActorId by = draft.plannedBy();
        rows.insert(draft);
        MessageRoute route = routes.get(draft.route());
        outbox.queue(
                draft.id(),
                MessageChannel.KIND,
                route.partner(),
                "message:" + draft.id(),
                1,
                draft.id().toString(),
                draft.dueAt(),
                by);
        timeline.add(
                draft.caseId(),
                draft.plannedAt(),
                Timeline.Kind.CONTACT,
                by,
                seen.moved() ? "messages.told.later" : "messages.told.planned",
                draft.warnReason(),
                "#contact-action." + draft.action(),
                shown,
                MOMENT.format(draft.dueAt().atZone(seen.zone())));
        events.publishEvent(new MessageMoved(
                draft.id(),
                "borrower-message.planned",
                Map.of(
                        "case", draft.caseId().toString(),
                        "action", draft.action().name(),
                        "due", draft.dueAt().toString()),
                by,
                draft.plannedAt()));
    }

    /** Takes a message back that has not left. */
    @Transactional
    public void cancel(CaseId id, UUID messageId) {
        header(id);
        BorrowerMessage message = rows.find(messageId)
                .filter(found -> found.caseId().equals(id))
                .orElseThrow(() -> Refused.notFound("messages.missing"));
        boolean never = message.doubtSince() == null && outbox.cancel(messageId, by());
        if (!never || !rows.move(messageId, MessageState.CANCELLED, null, MessageState.WAITING, MessageState.STUCK))
            throw Refused.conflict("messages.cancel.late");
        Instant now = clock.instant();
        timeline.add(
                id,
                now,
                Timeline.Kind.CONTACT,
                by(),
                "messages.told.cancelled",
                null,
                "#contact-action." + message.action());
        events.publishEvent(new MessageMoved(messageId, "borrower-message.cancelled", Map.of(), by(), now));
    }

    /** The messages of a case, the latest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<MessageDrafts.Line> ofCase(CaseId id) {
        return drafts.lines(header(id), rows.ofCase(id, SHOWN));
    }

    /** What was answered to the messages of a case, the oldest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public Map<UUID, List<MessageReply>> replies(CaseId id) {
        header(id);
        List<UUID> shown =
                rows.ofCase(id, SHOWN).stream().map(BorrowerMessage::id).toList();
        return replies.of(shown).stream().collect(Collectors.groupingBy(MessageReply::message));
    }

    /** The zone in which the case's moments are told. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public ZoneId zone(CaseId id) {
        return branches.zone(header(id).branch());
    }

    private CaseView header(CaseId id) {
        return cases.find(id, current.get().branches()).orElseThrow(() -> Refused.notFound("cases.missing"));
    }

    private ActorId by() {
        return current.get().id();
    }
}
