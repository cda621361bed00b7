package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints through their life. A grave one holds the case at once; a lesser one stops the channel it is about. An open
 * one about the same matter is joined, so that its clock does not start anew.
 */
@Service
class ComplaintBook implements Complaints {
    private final CaseBook cases;
    private final ComplaintRows rows;
    private final DisputeBook disputes;
    private final ComplaintNews news;
    private final Timeline timeline;
    private final FieldCipher cipher;

    ComplaintBook(
            CaseBook cases,
            ComplaintRows rows,
            DisputeBook disputes,
            ComplaintNews news,
            Timeline timeline,
            FieldCipher cipher) {
        this.cases = cases;
        this.rows = rows;
        this.disputes = disputes;
        this.news = news;
        this.timeline = timeline;
        this.cipher = cipher;
    }

    @Override
    @Transactional
    public UUID receive(CaseId caseId, ComplaintTold told, LocalDate on, ActorId by, Instant at) {
        String said = DisputeBook.worded(told.words());
        CollectionCase theCase = cases.locked(caseId);
        LocalDate today = cases.today(theCase, at);
        if (on.isAfter(today)) throw Refused.badInput("cases.complaint.future");
        Optional<Complaint> open = rows.open(caseId.value(), told.kind());
        if (open.isPresent()) return joined(open.get(), said, by, at);
        UUID id = Ids.next();
        Complaint complaint = new Complaint(id, cases.get(caseId), told, cipher.seal(said, id), on, by, at);
        if (theCase.state() != CaseState.CLOSED) effects(caseId, complaint, told, said, today, by, at);
        rows.saveAndFlush(complaint);
        tell(complaint, "timeline.complaint.received", "complaint.received", said, by, at);
        news.received(cases.get(caseId), told.kind());
        return id;
    }

    private UUID joined(Complaint open, String said, ActorId by, Instant at) {
        open.join();
        rows.saveAndFlush(open);
        tell(open, "timeline.complaint.joined", "complaint.joined", said, by, at);
        return open.getId();
    }

    private void effects(
            CaseId id, Complaint complaint, ComplaintTold told, String said, LocalDate today, ActorId by, Instant at) {
        @Nullable Channel channel = told.kind().severity().grave() ? null : told.channel();
        if (channel != null || told.kind().severity().grave()) {
            boolean stands = channel == null
                    && cases.holds(id, today).stream()
                            .anyMatch(hold -> hold.code().equals(HoldCode.HOLD_COMPLAINT.name()));
            if (!stands)
                complaint.heldBy(cases.hold(
                        id, HoldCode.HOLD_COMPLAINT.name(), channel, today, null, complaint.answerBy(), said, by, at));
        }
        told.kind()
                .dispute()
                .filter(kind -> !disputes.open(id, kind))
                .ifPresent(kind -> disputes.raise(id, kind, said, by, at));
    }

    @Transactional
    public void acknowledge(CaseId caseId, UUID id, ActorId by, Instant at) {
        Complaint complaint = found(caseId, id);
        if (complaint.state() != ComplaintState.RECEIVED) throw Refused.conflict("cases.complaint.state");
        complaint.acknowledge(cases.today(cases.locked(caseId), at));
        rows.saveAndFlush(complaint);
        tell(complaint, "timeline.complaint.acknowledged", "complaint.acknowledged", null, by, at);
    }

    /** More days, where the matter is complicated; with the reason, twice at most. */
    @Transactional
    public void extend(CaseId caseId, UUID id, String reason, ActorId by, Instant at) {
        Complaint complaint = found(caseId, id);
        String said = DisputeBook.worded(reason);
        complaint.extend();
        rows.saveAndFlush(complaint);
        tell(complaint, "timeline.complaint.extended", "complaint.extended", said, by, at);
    }

    @Transactional
    public void answer(CaseId caseId, UUID id, Finding finding, String answer, ActorId by, Instant at) {
        Complaint complaint = open(caseId, id);
        String said = DisputeBook.worded(answer);
        complaint.answer(finding, cipher.seal(said, id), by, at);
        settled(complaint, by, at);
        tell(complaint, "timeline.complaint.answered", "complaint.answered", said, by, at);
    }

    @Transactional
    public void withdraw(CaseId caseId, UUID id, String words, ActorId by, Instant at) {
        Complaint complaint = open(caseId, id);
        String said = DisputeBook.worded(words);
        complaint.withdraw(cipher.seal(said, id), by, at);
        settled(complaint, by, at);
        tell(complaint, "timeline.complaint.withdrawn", "complaint.withdrawn", said, by, at);
    }

    private void settled(Complaint complaint, ActorId by, Instant at) {
        rows.saveAndFlush(complaint);
        UUID hold = complaint.holdId();
        if (hold != null) cases.lift(hold, by, at);
    }

    private Complaint open(CaseId caseId, UUID id) {
        Complaint complaint = found(caseId, id);
        if (!complaint.state().open()) throw Refused.conflict("cases.complaint.state");
        return complaint;
    }

    private Complaint found(CaseId caseId, UUID id) {
        return rows.findById(id)
                .filter(found -> found.caseId().equals(caseId.value()))
                .orElseThrow(() -> Refused.notFound("cases.complaint.missing"));
    }

    private void tell(Complaint complaint, String key, String action, @Nullable String said, ActorId by, Instant at) {
        CaseId id = new CaseId(complaint.caseId());
        timeline.add(
                id,
                at,
                Timeline.Kind.HOLD,
                by,
                key,
                said,
                TextArgs.key("complaint-kind." + complaint.kind()),
                complaint.answerBy().toString());
        cases.told(
                id,
                action,
                Map.of(
                        "complaint", complaint.getId().toString(),
                        "kind", complaint.kind().name(),
                        "answerBy", complaint.answerBy().toString()),
                by,
                at);
    }
}
