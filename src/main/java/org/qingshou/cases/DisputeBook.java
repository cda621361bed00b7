package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes through their life (card measures art. 69: marked at once, verified, answered). The hold stands as long as one
 * of them is open, whatever day it is.
 */
@Service
class DisputeBook {
    static final int LONGEST = 1000;

    private static final String HOLD = HoldCode.HOLD_DISPUTE.name();

    private final CaseBook cases;
    private final DisputeRows rows;
    private final Timeline timeline;
    private final FieldCipher cipher;

    DisputeBook(CaseBook cases, DisputeRows rows, Timeline timeline, FieldCipher cipher) {
        this.cases = cases;
        this.rows = rows;
        this.timeline = timeline;
        this.cipher = cipher;
    }

    @Transactional
    public UUID raise(CaseId caseId, DisputeKind kind, String words, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        String said = worded(words);
        if (open(caseId, kind)) throw Refused.conflict("cases.dispute.stands");
        LocalDate today = cases.today(theCase, at);
        UUID id = Ids.next();
        Dispute dispute = new Dispute(id, caseId.value(), kind, cipher.seal(said, id), today, by, at);
        rows.saveAndFlush(dispute);
        hold(caseId, HOLD, today, dispute.answerBy(), said, by, at);
        if (kind.suspectsFraud()) hold(caseId, HoldCode.HOLD_FRAUD.name(), today, dispute.answerBy(), said, by, at);
        tell(caseId, "timeline.dispute.raised", "dispute.raised", dispute, said, by, at);
        return id;
    }

    boolean open(CaseId caseId, DisputeKind kind) {
        return rows.findByCaseIdAndState(caseId.value(), DisputeState.OPEN).stream()
                .anyMatch(open -> open.kind() == kind);
    }

    private void hold(CaseId id, String code, LocalDate from, LocalDate review, String why, ActorId by, Instant at) {
        boolean stands =
                cases.holds(id, from).stream().anyMatch(hold -> hold.code().equals(code));
        if (!stands) cases.hold(id, code, from, null, review, why, by, at);
    }

    /** Answered, or taken back; with the last of them the hold is lifted. What was suspected stays until it is found out. */
    @Transactional
    public void resolve(CaseId caseId, UUID id, DisputeState how, String answer, ActorId by, Instant at) {
        Dispute dispute = rows.findById(id)
                .filter(found -> found.caseId().equals(caseId.value()))
                .orElseThrow(() -> Refused.notFound("cases.dispute.missing"));
        if (dispute.state() != DisputeState.OPEN) throw Refused.conflict("cases.dispute.answered");
        String said = worded(answer);
        CollectionCase theCase = cases.locked(caseId);
        dispute.resolve(how, cipher.seal(said, id), by, at);
        rows.saveAndFlush(dispute);
        List<Dispute> left = rows.findByCaseIdAndState(caseId.value(), DisputeState.OPEN);
        if (left.isEmpty())
            cases.holds(caseId, cases.today(theCase, at)).stream()
                    .filter(hold -> hold.code().equals(HOLD))
                    .forEach(hold -> cases.lift(hold.id(), by, at));
        tell(caseId, "timeline.dispute." + how, "dispute.answered", dispute, said, by, at);
    }

    static String worded(String words) {
        if (words.isBlank() || words.length() > LONGEST)
            throw Refused.badInput("cases.grievance.words", Integer.toString(LONGEST));
        return words.strip();
    }

    private void tell(CaseId id, String key, String action, Dispute dispute, String said, ActorId by, Instant at) {
        timeline.add(id, at, Timeline.Kind.HOLD, by, key, said, TextArgs.key("dispute-kind." + dispute.kind()));
        cases.told(
                id,
                action,
                Map.of(
                        "dispute", dispute.getId().toString(),
                        "kind", dispute.kind().name(),
                        "state", dispute.state().name()),
                by,
                at);
    }
}
