package org.qingshou.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer proposes about the ladder and a manager, never the same person, decides; where the branch's policy
 * lets a move happen at once, its managers read of it.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
public class StepProposals {
    private final LadderAccess access;
    private final Openings openings;
    private final StepEnds ends;
    private final StepMoves moves;
    private final MadeAtOnce made;
    private final Waivers waivers;
    private final CodeCatalogue codes;
    private final Methods methods;
    private final Approvals approvals;
    private final ApprovalTimeline timeline;
    private final BusinessClock clock;

    StepProposals(
            LadderAccess access,
            Openings openings,
            StepEnds ends,
            StepMoves moves,
            MadeAtOnce made,
            Waivers waivers,
            CodeCatalogue codes,
            Methods methods,
            Approvals approvals,
            ApprovalTimeline timeline,
            BusinessClock clock) {
        this.access = access;
        this.openings = openings;
        this.ends = ends;
        this.moves = moves;
        this.made = made;
        this.waivers = waivers;
        this.codes = codes;
        this.methods = methods;
        this.approvals = approvals;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Proposes to open a method's step, leaving a running one if said so. The very first step of a case opens at once,
     * as does what the branch lets officers do by themselves.
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
        boolean atOnce = openings.atOnce(file, method, leave);
        if (atOnce && file.untouched()) {
            openings.open(file, method, leave, by, now);
            return Optional.empty();
        }
        Advice advice = file.advice(leave).orElseThrow(() -> Refused.conflict("strategy.diagnosis.first"));
        boolean asAdvised = advice.answer().is(method);
        if (reason.isBlank() && !asAdvised)
            throw Refused.badInput(
                    "strategy.reason.differs", "#" + advice.answer().textKey());
        Proposal proposal = new Proposal(method, leave, advice.answer().code(), advice.rule());
        String kind = methods.get(method).opening().name();
        if (!atOnce) return Optional.of(ask(file, kind, reason, proposal.facts(), Openings.name(method)));
        if (approvals.open(kind, caseId.toString()).isPresent()) throw Refused.conflict("approvals.asked.already");
        openings.open(file, method, leave, by, now);
        made.tell(file, Move.ESCALATE, method, leave, asAdvised, reason, by, now);
        return Optional.empty();
    }

    /** Proposes methods as not applicable, each by a reason code of its own; one request for all. */
    @Transactional
    public UUID waive(CaseId caseId, Map<MethodCode, String> reasons, String why) {
        CaseFile file = access.work(caseId);
        Refusals.throwFirst(waivers.obstacles(file, reasons));
        reasons.forEach((method, reason) -> codes.check(StrategyCodes.reasonKey(method, reason)));
        String subject =
                reasons.size() == 1 ? Openings.name(reasons.keySet().iterator().next()) : "#strategy.several";
        return ask(file, WaiverSubject.KIND, why, Waivers.facts(reasons), subject);
    }

    /**
     * Proposes to begin settled methods once more, as after an agency gave the case back.
     *
     * @return the request, or empty where the branch lets it happen at once
     */
    @Transactional
    public Optional<UUID> reopen(CaseId caseId, Set<MethodCode> chosen, String reason) {
        CaseFile file = access.work(caseId);
        List<MethodCode> again = file.methods().all().stream()
                .map(CollectionMethod::code)
                .filter(chosen::contains)
                .toList();
        Refusals.throwFirst(ReopenSubject.obstacles(file, again));
        if (reason.isBlank()) throw Refused.badInput("strategy.reason.reopen");
        if (file.policy().asks(Move.NEW_ROUND) || !again.stream().allMatch(openings::ordinary))
            return Optional.of(
                    ask(file, ReopenSubject.KIND, reason, ReopenSubject.facts(again), ReopenSubject.name(again)));
        ActorId by = access.actor().id();
        Instant now = clock.instant();
        for (MethodCode method : again) {
            moves.reopen(caseId, method, by, now);
            made.tell(file, Move.NEW_ROUND, method, Optional.empty(), false, reason, by, now);
        }
        return Optional.empty();
    }

    /**
     * Ends or withdraws a running step; exhausted only with its minimum evidence on file.
     *
     * @return the request where the branch wants a manager for it, otherwise empty: it is done
     */
    @Transactional
    public Optional<UUID> leave(CaseId caseId, Leave leave) {
        CaseFile file = access.work(caseId);
        Refusals.throwFirst(ends.obstacles(file, leave));
        if (file.policy().asks(Move.of(leave)))
            return Optional.of(
                    ask(file, LeaveSubject.KIND, "", LeaveSubject.facts(leave), Openings.name(leave.method())));
        moves.leave(caseId, leave, access.actor().id(), clock.instant());
        return Optional.empty();
    }

    private UUID ask(CaseFile file, String kind, String reason, Map<String, String> facts, String subject) {
        CaseId id = file.view().id();
        ActorId by = access.actor().id();
        UUID request = approvals.ask(new Ask(kind, id.toString(), file.view().branch(), by, reason, facts));
        timeline.asked(id, kind, by, clock.instant(), subject);
        return request;
    }
}
