package org.qingshou.outsourcing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.outbox.MessageChanged;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.ReconciliationRows.Pair;
import org.qingshou.outsourcing.ReconciliationRows.Run;
import org.qingshou.outsourcing.ReconciliationView.Cause;
import org.qingshou.outsourcing.ReconciliationView.State;
import org.qingshou.outsourcing.gateway.AgencyLists;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.qingshou.outsourcing.gateway.ListPage;
import org.qingshou.outsourcing.gateway.StateQuestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares our open placements with each agency's own list (对账), page by page through the outbox: what was lost after it
 * had arrived, or is worked on after it was taken back, is seen by nothing else.
 */
@Service
class Reconciliation implements AgencyLists {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    static final ActorId ACTOR = ActorId.system("reconciliation");

    /** One that has not come to its end by then is given up for the next. */
    private static final Duration LONGEST = Duration.ofHours(20);

    /** Deliveries that needed so many attempts have met an outage. */
    private static final int OUTAGE = 3;

    private static final Duration BETWEEN_OUTAGES = Duration.ofHours(1);
    private static final Duration AFTER_PURGE = Duration.ofDays(30);
    private static final int LONGEST_PROBLEM = 300;

    private final ReconciliationRows rows;
    private final DifferenceRows differences;
    private final ReconciliationAlarms alarms;
    private final ReconciliationSettings settings;
    private final StateQuestions questions;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;

    Reconciliation(
            ReconciliationRows rows,
            DifferenceRows differences,
            ReconciliationAlarms alarms,
            ReconciliationSettings settings,
            StateQuestions questions,
            Outbox outbox,
            BusinessClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.differences = differences;
        this.alarms = alarms;
        this.settings = settings;
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
        PlatformTransactionManager manager = Objects.requireNonNull(transaction.getTransactionManager());
        apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
    }

    /** Agencies that may have something of ours and can be asked for a list of it. */
    List<String> concerned() {
        return rows.concerned(clock.instant().minus(AFTER_PURGE)).stream()
                .filter(questions::lists)
                .toList();
    }

    /** The day's comparison with every agency, each in a transaction of its own. */
    void startAll() {
        for (String agency : concerned())
            transaction.executeWithoutResult(status -> start(agency, Cause.SCHEDULE, ACTOR));
        transaction.executeWithoutResult(status -> {
            Instant before = clock.instant().minus(settings.keep());
            rows.forget(before);
            differences.forget(before);
            outbox.forget(GatewayKinds.LIST, clock.instant().minus(AFTER_PURGE), 10_000);
        });
    }

    /** False where one with this agency is under way, or where it gives no list. */
    @Transactional
    boolean start(String agency, Cause cause, ActorId by) {
        if (!questions.lists(agency)) return false;
        Instant now = clock.instant();
        Optional<Run> running = rows.running(agency);
        if (running.isPresent()) {
            if (running.get().startedAt().plus(LONGEST).isAfter(now)) return false;
            outbox.cancel(running.get().message(), ACTOR);
            fail(running.get(), "", now);
        }
        UUID id = Ids.next();
        UUID message = Ids.next();
        if (!rows.begin(id, agency, cause, message, by, now)) return false;
        ask(id, agency, 1, null, message, by);
        events.publishEvent(new ReconciliationChanged(
                id, ReconciliationChanged.STARTED, Map.of("agency", agency, "cause", cause.name()), by, now));
        return true;
    }

    private void ask(UUID run, String agency, int page, @Nullable String after, UUID message, ActorId by) {
        String body = JSON.writeValueAsString(after == null ? Map.of() : Map.of("after", after));
        outbox.queue(message, GatewayKinds.LIST, agency, run.toString(), page, body, by);
    }

    /**
     * What arrived only after several attempts has met an outage, and an outage is when things are lost or doubled. Behind
     * the delivery and apart from it: many arrive together when a line comes back, and none of them may wait for another.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void delivered(MessageChanged event) {
        if (!event.change().equals("delivered") || !GatewayKinds.ALL.contains(event.kind())) return;
        int attempts = outbox.find(event.messageId()).map(OutboundView::attempt).orElse(0);
        if (attempts < OUTAGE) return;
        boolean lately = rows.lastStart(event.partner())
                .filter(last -> last.plus(BETWEEN_OUTAGES).isAfter(clock.instant()))
                .isPresent();
        if (lately) return;
        try {
            apart.executeWithoutResult(status -> start(event.partner(), Cause.OUTAGE, ACTOR));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("another delivery to {} begins the comparison", event.partner());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void page(UUID reconciliation, int no, ListPage page) {
        rows.running(reconciliation).filter(run -> run.page() == no).ifPresent(run -> rows.keep(reconciliation, page));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(UUID reconciliation, int no) {
        Run run = rows.running(reconciliation).filter(each -> each.page() == no).orElse(null);
        if (run == null) return;
        if (run.after() == null) {
            compare(run);
            return;
        }
        UUID message = Ids.next();
        rows.nextPage(run.id(), no + 1, message);
        ask(run.id(), run.agency(), no + 1, run.after(), message, ACTOR);
    }

    private void compare(Run run) {
        Instant now = clock.instant();
        Instant settled = run.startedAt().minus(settings.settle());
        Set<String> onTheWay = outbox.unsettled(run.agency(), GatewayKinds.ALL);
        Set<UUID> notJudged = new HashSet<>();
        int listed = 0;
        int ours = 0;
        int found = 0;
        for (Pair pair : rows.pairs(run)) {
            if (pair.theirs() != null) listed++;
            if (pair.ours() != null) ours++;
            Instant moved = pair.movedAt();
            if (onTheWay.contains(pair.packageId().toString()) || (moved != null && moved.isAfter(settled))) {
                notJudged.add(pair.packageId());
                continue;
            }
            Optional<DifferenceKind> kind = DifferenceKind.between(pair.ours(), pair.queuedAt() != null, pair.theirs());
            if (kind.isEmpty()) continue;
            differences.found(run.agency(), kind.get(), pair, now);
            found++;
        }
        differences.gone(run.agency(), notJudged, now);
        rows.end(run.id(), State.DONE, listed, ours, found, null, now);
        events.publishEvent(new ReconciliationChanged(
                run.id(),
                ReconciliationChanged.DONE,
                Map.of(
                        "agency",
                        run.agency(),
                        "listed",
                        Integer.toString(listed),
                        "ours",
                        Integer.toString(ours),
                        "found",
                        Integer.toString(found)),
                ACTOR,
                now));
        alarms.waiting(run.agency(), differences.waiting(run.agency()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(UUID reconciliation, String problem) {
        rows.running(reconciliation).ifPresent(run -> {
            fail(run, problem, clock.instant());
            alarms.noList(run.agency());
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void late(UUID reconciliation) {
        rows.running(reconciliation).ifPresent(run -> alarms.noList(run.agency()));
    }

    private void fail(Run run, String problem, Instant now) {
        String kept = problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
        rows.end(run.id(), State.FAILED, 0, 0, 0, kept, now);
        events.publishEvent(new ReconciliationChanged(
                run.id(), ReconciliationChanged.FAILED, Map.of("agency", run.agency()), ACTOR, now));
    }
}
