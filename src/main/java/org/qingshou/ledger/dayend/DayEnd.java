package org.qingshou.ledger.dayend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The business-day close (日终). Dates are closed in order, a missed one is caught up first; each step commits on its own
 * and is recorded, so that a crash is resumed at the step that was not done, and a finished date stays as it is.
 */
@Service
public class DayEnd {
    private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);
    private static final int MOST_DAYS_AT_ONCE = 366;
    private static final int BEAT_SECONDS = 10;

    private final DayEndStore store;
    private final List<DayEndStep> steps;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Set<LocalDate> begun = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("day-end-heart").daemon().factory());

    DayEnd(
            DayEndStore store,
            List<DayEndStep> steps,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(DayEndStep::order).thenComparing(DayEndStep::name))
                .toList();
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Closes every day up to this one, in the caller's thread. A date that is closed already is a no-op.
     *
     * @throws Refused where the date lies in the future, too far ahead, or another node is at it
     */
    public DayEndRun run(LocalDate date, ActorId by) {
        check(date);
        LocalDate next = first(date);
        while (!next.isAfter(date)) {
            close(next, by);
            next = next.plusDays(1);
        }
        return store.find(date).orElseThrow(() -> Refused.conflict("dayend.skipped", date.toString()));
    }

    /** Closes yesterday and what was missed before it. */
    void runYesterday(ActorId by) {
        run(clock.today().minusDays(1), by);
    }

    /** The same in the background; refusals still come at once. */
    public void start(LocalDate date, ActorId by) {
        check(date);
        if (!begun.add(date)) return;
        Thread.ofVirtual().name("day-end-" + date).start(() -> {
            try {
                run(date, by);
            } catch (Refused refused) {
                LOG.info("day-end {} was not run: {}", date, refused.key());
            } finally {
                begun.remove(date);
            }
        });
    }

    private void check(LocalDate date) {
        if (date.isAfter(clock.today()))
            throw Refused.badInput("dayend.future", clock.today().toString());
        if (store.fileBeingApplied()) throw Refused.conflict("dayend.tape");
        LocalDate next = first(date);
        if (ChronoUnit.DAYS.between(next, date) > MOST_DAYS_AT_ONCE)
            throw Refused.badInput(
                    "dayend.far",
                    next.toString(),
                    next.plusDays(MOST_DAYS_AT_ONCE).toString());
        Optional<LocalDate> last = store.lastClosed();
        if (last.isPresent() && date.isBefore(last.get()) && store.find(date).isEmpty())
            throw Refused.conflict("dayend.skipped", last.get().toString());
    }

    /** Where to begin so that no day is left out. */
    private LocalDate first(LocalDate date) {
        return store.open()
                .or(() -> store.lastClosed().map(last -> last.plusDays(1)))
                .filter(next -> next.isBefore(date))
                .orElse(date);
    }

    private void close(LocalDate date, ActorId by) {
        boolean closed =
                store.find(date).filter(run -> run.state() == DayEndState.DONE).isPresent();
        if (closed) return;
        if (!store.claim(date, by, clock.instant())) throw Refused.conflict("dayend.running", date.toString());
        var beat = heart.scheduleWithFixedDelay(() -> beat(date), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            Set<String> done = store.doneSteps(date);
            for (DayEndStep step : steps) if (!done.contains(step.name())) runStep(step, date);
            finish(date, by);
        } finally {
            beat.cancel(false);
        }
    }

    /** An executor beats no more after a failure, which a moment without the database must not come to. */
    private void beat(LocalDate date) {
        try {
            store.beat(date, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("the heart of day-end {} missed a beat", date, e);
        }
    }

    private void runStep(DayEndStep step, LocalDate date) {
        long begun = System.nanoTime();
        try {
            long changed = step.run(date);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            store.stepDone(date, step, changed, millis);
            store.beat(date, clock.instant());
        } catch (RuntimeException e) {
            String reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("day-end {} broke off in step {}, reference {}", date, step.name(), reference, e);
            store.fail(date, step.name() + " " + reference);
            throw Refused.conflict("dayend.failed", date.toString(), step.name(), reference);
        }
    }

    private void finish(LocalDate date, ActorId by) {
        transaction.executeWithoutResult(status -> {
            store.finish(date, clock.instant());
            Map<String, String> facts = new LinkedHashMap<>();
            for (DayEndRun.Step step : store.find(date).orElseThrow().steps())
                facts.put(step.name(), Long.toString(step.changed()));
            events.publishEvent(new DayClosed(date, facts, by, clock.instant()));
        });
    }

    boolean isMoving(LocalDate date) {
        return begun.contains(date)
                || store.find(date)
                        .filter(run -> run.state() == DayEndState.RUNNING)
                        .isPresent();
    }

    public Optional<DayEndRun> find(LocalDate date) {
        return store.find(date);
    }

    public Optional<LocalDate> lastClosed() {
        return store.lastClosed();
    }

    /** Newest first, without their steps. */
    public List<DayEndRun> history(int offset, int limit) {
        return store.history(offset, limit);
    }

    /** Steps in the order in which they run. */
    public List<String> stepNames() {
        return steps.stream().map(DayEndStep::name).toList();
    }

    /** A run whose node was lost is gone on with. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void resumeAbandoned() {
        store.abandoned(clock.instant()).ifPresent(run -> start(run.date(), new ActorId(run.startedBy())));
    }
}
