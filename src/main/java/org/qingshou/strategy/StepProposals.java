package org.qingshou.strategy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer proposes about the ladder and a manager, never the same person, decides. */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
public class StepProposals {
    private final LadderAccess access;
    private final Openings openings;
    private final Waivers waivers;
    private final Methods methods;
    private final Approvals approvals;
    private final ApprovalTimeline timeline;
    private final BusinessClock clock;

    StepProposals(
            LadderAccess access,
            Openings openings,
            Waivers waivers,
            Methods methods,
            Approvals approvals,
            ApprovalTimeline timeline,
            BusinessClock clock) {
        this.access = access;
        this.openings = openings;
        this.waivers = waivers;
        this.methods = methods;
        this.approvals = approvals;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Proposes to open a method's step, leaving a running one if said so. The very first step of a case opens at once.
     *
     * @param reason needed where the advice is another; may be blank otherwise
     * @return the request, or empty where the step is open already
     */
    @Transactional
    public Optional<UUID> propose(CaseId caseId, MethodCode method, Optional<Leave> leave, String reason) {
        CaseFile file = access.work(caseId);
        Refusals.throwFirst(openings.obstacles(file, method, leave));
        ActorId by = access.actor().id();
        Instant now = clock.instant();
        if (openings.atOnce(file, method)) {
            openings.open(file, method, leave, by, now);
            return Optional.empty();
        }
        Advice advice = file.advice(leave).orElseThrow(() -> Refused.conflict("strategy.diagnosis.first"));
        if (reason.isBlank() && !advice.answer().is(method))
            throw Refused.badInput(
                    "strategy.reason.differs", "#" + advice.answer().textKey());
        Proposal proposal = new Proposal(method, leave, advice.answer().code(), advice.rule());
        String kind = methods.get(method).opening().name();
        return Optional.of(ask(file, kind, reason, proposal.facts(), Openings.name(method)));
    }

    /** Proposes methods as not applicable, each by a reason code of its own; one request for all. */
    @Transactional
    public UUID waive(CaseId caseId, Map<MethodCode, String> reasons, String why) {
        CaseFile file = access.work(caseId);
        Refusals.throwFirst(waivers.obstacles(file, reasons));
        String subject =
                reasons.size() == 1 ? Openings.name(reasons.keySet().iterator().next()) : "#strategy.several";
        return ask(file, WaiverSubject.KIND, why, Waivers.facts(reasons), subject);
    }

    /** Proposes to begin a settled method once more. */
    @Transactional
    public UUID reopen(CaseId caseId, MethodCode method, String reason) {
        CaseFile file = access.work(caseId);
        Refusals.throwFirst(ReopenSubject.obstacles(file, method));
        if (reason.isBlank()) throw Refused.badInput("strategy.reason.reopen");
        return ask(
                file, ReopenSubject.KIND, reason, Map.of(ReopenSubject.METHOD, method.value()), Openings.name(method));
    }

    private UUID ask(CaseFile file, String kind, String reason, Map<String, String> facts, String subject) {
        CaseId id = file.view().id();
        ActorId by = access.actor().id();
        UUID request = approvals.ask(new Ask(kind, id.toString(), file.view().branch(), by, reason, facts));
        timeline.asked(id, kind, by, clock.instant(), subject);
        return request;
    }
}
