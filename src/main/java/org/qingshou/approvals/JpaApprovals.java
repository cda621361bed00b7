package org.qingshou.approvals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests and decisions; the aggregate holds the invariant, the subject acts in the same transaction. */
@Service
class JpaApprovals implements Approvals {
    private static final Set<RequestState> OPEN = EnumSet.of(RequestState.PENDING, RequestState.SENT_BACK);

    private final ApprovalRequests requests;
    private final Requests sealed;
    private final Subjects subjects;
    private final Checkers checkers;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    JpaApprovals(
            ApprovalRequests requests,
            Requests sealed,
            Subjects subjects,
            Checkers checkers,
            Notices notices,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.requests = requests;
        this.sealed = sealed;
        this.subjects = subjects;
        this.checkers = checkers;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID ask(Ask ask) {
        subjects.of(ask.kind());
        Instant now = clock.instant();
        ActorId maker = checkers.canonical(ask.maker());
        ApprovalRequest request = requests.findByKindAndSubjectIdAndStateIn(ask.kind(), ask.subjectId(), OPEN).stream()
                .findFirst()
                .map(open -> again(open, ask, maker, now))
                .orElseGet(() -> fresh(ask, maker, now));
        try {
            requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
            throw Refused.conflict("approvals.asked.already");
        }
        notices.tell(
                checkers.toTell(ask.branch(), maker),
                route(request),
                "approvals.notice.asked",
                "#approval." + ask.kind());
        publish(request, "asked", maker, now);
        return request.getId();
    }

    @Override
    @Transactional
    public void decide(UUID requestId, Decision decision, ActorId checker) {
        ApprovalRequest request = find(requestId);
        ActorId by = checkers.canonical(checker);
        if (by.equals(request.maker())) throw Refused.forbidden("approvals.maker");
        if (!checkers.mayDecide(by, request.branch())) throw Refused.forbidden("approvals.checker");
        if (!request.pending()) throw Refused.conflict("approvals.decided.already");
        Instant now = clock.instant();
        AskedFor asked = sealed.asked(request);
        ApprovalSubject subject = subjects.of(request.kind());
        switch (decision) {
            case Decision.Approve() -> {
                List<Line> differences = subject.recheck(asked);
                if (!differences.isEmpty()) throw new StaleFacts(differences).refusal();
                request.approve(by, now);
                settle(request);
                subject.apply(asked, by, now);
                tellMaker(asked, "approvals.notice.approved");
                publish(request, "approved", by, now);
            }
            case Decision.Reject(String reason) -> {
                request.reject(by, required(reason, request), now);
                settle(request);
                subject.dropped(asked, by, now);
                tellMaker(asked, "approvals.notice.rejected");
                publish(request, "rejected", by, now);
            }
            case Decision.SendBack(String reason) -> {
                request.sendBack(by, required(reason, request), now);
                settle(request);
                tellMaker(asked, "approvals.notice.sentBack");
                publish(request, "sentBack", by, now);
            }
        }
    }

    @Override
    @Transactional
    public void withdraw(UUID requestId, ActorId maker) {
        ApprovalRequest request = find(requestId);
        if (!OPEN.contains(request.state())) throw Refused.conflict("approvals.decided.already");
        Instant now = clock.instant();
        ActorId by = checkers.canonical(maker);
        AskedFor asked = sealed.asked(request);
        request.withdraw(by, now);
        settle(request);
        subjects.of(request.kind()).dropped(asked, by, now);
        publish(request, "withdrawn", by, now);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AskedFor> open(String kind, String subjectId) {
        return requests.findByKindAndSubjectIdAndStateIn(kind, subjectId, EnumSet.of(RequestState.PENDING)).stream()
                .findFirst()
                .map(sealed::asked);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Standing> latest(String kind, String subjectId) {
        return requests.findFirstByKindAndSubjectIdOrderByAskedAtDescIdDesc(kind, subjectId)
                .map(request -> new Standing(
                        request.getId(), request.state(), request.decidedBy(), sealed.decisionReason(request)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AskedFor> open(String subjectId) {
        return requests.findBySubjectIdAndStateOrderByAskedAtAscIdAsc(subjectId, RequestState.PENDING).stream()
                .map(sealed::asked)
                .toList();
    }

    private ApprovalRequest fresh(Ask ask, ActorId maker, Instant at) {
        UUID id = Ids.next();
        return new ApprovalRequest(
                id,
                ask.kind(),
                ask.subjectId(),
                ask.branch(),
                maker,
                sealed.seal(ask.reason(), id),
                sealed.json(ask.facts()),
                at);
    }

    private ApprovalRequest again(ApprovalRequest request, Ask ask, ActorId maker, Instant at) {
        if (request.pending()) throw Refused.conflict("approvals.asked.already");
        request.askAgain(maker, sealed.seal(ask.reason(), request.getId()), sealed.json(ask.facts()), at);
        return request;
    }

    private ApprovalRequest find(UUID id) {
        return requests.findById(id).orElseThrow(() -> Refused.notFound("approvals.missing"));
    }

    private byte[] required(String reason, ApprovalRequest request) {
        if (reason.isBlank()) throw Refused.badInput("approvals.reason.missing");
        return sealed.seal(reason, request.getId());
    }

    /** Writes the decision now, so that of two managers at once the second is told before anything is done twice. */
    private void settle(ApprovalRequest request) {
        try {
            requests.saveAndFlush(request);
        } catch (OptimisticLockingFailureException e) {
            throw Refused.conflict("approvals.decided.already");
        }
    }

    private void tellMaker(AskedFor asked, String key) {
        String route = subjects.of(asked.kind()).makerRoute(asked);
        notices.tell(List.of(asked.maker()), route, key, "#approval." + asked.kind());
    }

    private static String route(ApprovalRequest request) {
        return "approvals/" + request.getId();
    }

    private void publish(ApprovalRequest request, String change, ActorId by, Instant at) {
        events.publishEvent(new ApprovalChanged(
                request.getId(), request.kind(), request.subjectId(), change, request.maker(), by, at));
    }
}
