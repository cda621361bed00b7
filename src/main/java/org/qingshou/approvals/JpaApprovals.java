package org.qingshou.approvals;

import java.math.BigDecimal;
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
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;
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
    private final ApprovalSettings settings;
    private final RequestWords words;
    private final ApprovalNews news;
    private final BusinessClock clock;

    JpaApprovals(
            ApprovalRequests requests,
            Requests sealed,
            Subjects subjects,
            Checkers checkers,
            ApprovalSettings settings,
            RequestWords words,
            ApprovalNews news,
            BusinessClock clock) {
        this.requests = requests;
        this.sealed = sealed;
        this.subjects = subjects;
        this.checkers = checkers;
        this.settings = settings;
        this.words = words;
        this.news = news;
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
        policy(request, ask.amount());
        try {
            requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
            throw Refused.conflict("approvals.asked.already");
        }
        words.add(request.getId(), RequestAct.ASKED, new Seat(maker, null), ask.reason(), now);
        AskedFor asked = sealed.asked(request);
        request.about(joined(subjects.of(ask.kind()).about(asked)));
        requests.saveAndFlush(request);
        news.waits(request, "asked", maker, now);
        return request.getId();
    }

    private static String joined(Line about) {
        return Said.joined(about.key(), about.args());
    }

    /** How many yeses and from where, and until when: what holds today, at each new start. */
    private void policy(ApprovalRequest request, BigDecimal amount) {
        List<BranchCode> path = checkers.path(request.branch());
        int levels = Levels.needed(
                amount, subjects.of(request.kind()).limits(path), settings.limits(request.kind(), path), path.size());
        int days = settings.expireDays(request.kind(), path);
        request.under(
                levels, Levels.deciding(path, 0), checkers.day(request.branch()).plusDays(days));
    }

    @Override
    @Transactional
    public RequestState decide(UUID requestId, Decision decision, ActorId checker) {
        ApprovalRequest request = find(requestId);
        ActorId by = checkers.canonical(checker);
        if (by.equals(request.maker())) throw Refused.forbidden("approvals.maker");
        if (!request.pending()) throw Refused.conflict("approvals.decided.already");
        if (request.without(by)) throw Refused.forbidden("approvals.again");
        Seat seat = checkers.seat(
                        by,
                        request.deciding(),
                        request::without,
                        subjects.of(request.kind()).decidedBy())
                .orElseThrow(() -> Refused.forbidden("approvals.checker"));
        Instant now = clock.instant();
        AskedFor asked = sealed.asked(request);
        switch (decision) {
            case Decision.Approve() -> approve(request, asked, seat, now);
            case Decision.Reject(String reason) -> {
                request.reject(seat, required(reason, request), now);
                settle(request);
                words.add(requestId, RequestAct.REJECTED, seat, reason, now);
                subjects.of(request.kind()).dropped(asked, by, now);
                news.answered(request, asked, "rejected", seat, now);
            }
            case Decision.SendBack(String reason) -> {
                request.sendBack(seat, required(reason, request), now);
                settle(request);
                words.add(requestId, RequestAct.SENT_BACK, seat, reason, now);
                news.answered(request, asked, "sentBack", seat, now);
            }
        }
        return request.state();
    }

    private void approve(ApprovalRequest request, AskedFor asked, Seat seat, Instant now) {
        ApprovalSubject subject = subjects.of(request.kind());
        List<Line> differences = subject.recheck(asked);
        if (!differences.isEmpty()) throw new StaleFacts(differences).refusal();
        boolean last = request.approve(seat, now);
        if (!last) request.next(Levels.deciding(checkers.path(request.branch()), request.level()));
        settle(request);
        words.add(request.getId(), last ? RequestAct.APPROVED : RequestAct.AGREED, seat, null, now);
        if (!last) {
            news.waits(request, "agreed", seat, now);
            return;
        }
        subject.apply(asked, seat.checker(), now);
        news.answered(request, asked, "approved", seat, now);
    }

    @Override
    @Transactional
    public void answer(UUID requestId, String answer, ActorId maker) {
        ApprovalRequest request = find(requestId);
        if (request.state() != RequestState.SENT_BACK) throw Refused.conflict("approvals.answer.state");
        ActorId by = checkers.canonical(maker);
        if (answer.isBlank()) throw Refused.badInput("approvals.answer.missing");
        Instant now = clock.instant();
        request.answer(by, now);
        policy(request, Ask.amount(sealed.asked(request).facts()));
        settle(request);
        words.add(requestId, RequestAct.ANSWERED, new Seat(by, null), answer, now);
        news.waits(request, "answered", by, now);
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
        words.add(requestId, RequestAct.WITHDRAWN, new Seat(by, null), null, now);
        subjects.of(request.kind()).dropped(asked, by, now);
        news.published(request, "withdrawn", new Seat(by, null), now);
    }

    /** In the caller's transaction; whoever has decided it meanwhile was quicker. */
    @Transactional
    public void expire(UUID requestId, ActorId by, Instant now) {
        ApprovalRequest request = find(requestId);
        if (!request.pending()) return;
        AskedFor asked = sealed.asked(request);
        request.expire(by, now);
        settle(request);
        words.add(requestId, RequestAct.EXPIRED, new Seat(by, null), null, now);
        subjects.of(request.kind()).dropped(asked, by, now);
        news.answered(request, asked, "expired", new Seat(by, null), now);
    }

    /** Tells once more whom it waits for. */
    @Transactional
    public void remind(UUID requestId) {
        ApprovalRequest request = find(requestId);
        if (request.pending()) news.soon(request);
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
        return new ApprovalRequest(id, ask, maker, sealed.seal(ask.reason(), id), sealed.json(ask.facts()), at);
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
}
