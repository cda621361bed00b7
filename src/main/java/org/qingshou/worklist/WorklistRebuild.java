package org.qingshou.worklist;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds places anew: of cases that something happened to, and of those whose day has come. What is to be done stands in
 * the database, so a crash loses nothing, and nodes share the work because a row that one holds is skipped by the others.
 */
@Component
class WorklistRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(WorklistRebuild.class);
    private static final int BATCH = 500;
    private static final int RETRIES = 6;
    /** The server works for one while the other prepares what it will write. */
    private static final int TOGETHER = 2;

    private static final LocalDateTime EVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final JdbcClient jdbc;
    private final CaseSituations situations;
    private final WorklistEntries entries;
    private final WorklistWeights weights;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final RetryTemplate retry;

    WorklistRebuild(
            JdbcClient jdbc,
            CaseSituations situations,
            WorklistEntries entries,
            WorklistWeights weights,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.situations = situations;
        this.entries = entries;
        this.weights = weights;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        // Only rows that are taken stay locked: with gaps locked too, two who empty the table would wait crosswise.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        retry = new RetryTemplate(RetryPolicy.builder()
                .includes(TransientDataAccessException.class)
                .maxRetries(RETRIES)
                .delay(Duration.ofMillis(50))
                .multiplier(2)
                .jitter(Duration.ofMillis(20))
                .build());
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 3000)
    void everySecond() {
        try {
            drain(Utc.of(clock.instant()));
        } catch (TransientDataAccessException e) {
            LOG.info("the worklist waits for a lock and goes on in a second");
        }
    }

    /** Builds everything that is marked or due, a batch a transaction; gives how many. */
    long all() {
        return drain(EVER);
    }

    /** The same, by several at once. */
    long allTogether() {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                TOGETHER, Thread.ofPlatform().name("worklist-", 0).factory())) {
            Callable<Long> one = this::all;
            long built = 0;
            for (Future<Long> each : workers.invokeAll(Collections.nCopies(TOGETHER, one))) built += each.get();
            return built;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        }
    }

    private long drain(LocalDateTime until) {
        long built = 0;
        int batch;
        do {
            batch = inTransaction(() -> batch(until));
            built += batch;
        } while (batch > 0);
        return built;
    }

    /** Does this in a transaction that locks no more than it takes; one that loses a deadlock is done again. */
    <T> T inTransaction(Supplier<T> work) {
        try {
            return Objects.requireNonNull(
                    retry.execute(() -> Objects.requireNonNull(transaction.execute(status -> work.get()))));
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        }
    }

    /** Builds one case at once, in the caller's transaction. */
    void now(CaseId id) {
        build(List.of(id.value()));
    }

    /** @param until marks that are ready by then */
    private int batch(LocalDateTime until) {
        // Locked before anything is read: what was marked is committed then, and what comes later marks anew.
        List<UUID> ids = new ArrayList<>(jdbc.sql("""
                        SELECT case_id FROM worklist_dirty WHERE ready_at <= :until LIMIT :n FOR UPDATE SKIP LOCKED""")
                .param("until", until)
                .param("n", BATCH)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list());
        if (!ids.isEmpty())
            // By its key even where the table is small: reading it all would wait for what others have taken.
            jdbc.sql("DELETE d FROM worklist_dirty d FORCE INDEX (PRIMARY) WHERE d.case_id IN (:ids)")
                    .param("ids", ids)
                    .update();
        if (ids.isEmpty())
            ids.addAll(jdbc.sql("""
                            SELECT case_id FROM worklist_entry WHERE next_change_on <= :today
                            LIMIT :n FOR UPDATE SKIP LOCKED""")
                    .param("today", clock.today())
                    .param("n", BATCH)
                    .query((rs, n) -> rs.getObject(1, UUID.class))
                    .list());
        build(ids);
        return ids.size();
    }

    private void build(List<UUID> ids) {
        LocalDate today = clock.today();
        List<WorklistEntries.Placed> placed = new ArrayList<>();
        Set<UUID> gone = new HashSet<>(ids);
        for (Situation situation : situations.read(ids)) {
            placed.add(new WorklistEntries.Placed(situation, StandingBuilder.build(weights, situation, today)));
            gone.remove(situation.caseId());
        }
        entries.put(placed, today);
        entries.remove(gone);
    }
}
