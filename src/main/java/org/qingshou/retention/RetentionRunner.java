package org.qingshou.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was allowed, batch by batch: each is one transaction with its mark and its line in the audit trail, so a run that
 * was cut off goes on where it stood, on whatever node. Holds are asked at the moment of deletion.
 */
@Component
class RetentionRunner {
    static final ActorId ACTOR = ActorId.system("retention");
    static final int BATCH = 200;

    private final Map<String, RetentionKind> kinds;
    private final RetentionRows rows;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RetentionRunner(
            List<RetentionKind> kinds,
            RetentionRows rows,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RetentionKind::code, Function.identity()));
        this.rows = rows;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Takes the allowed run, if there is one, to its end. */
    void work() {
        rows.running().ifPresent(run -> {
            for (RunPart part : rows.parts(run.id())) {
                if (part.sha256() != null) continue;
                int done = BATCH;
                while (done == BATCH) done = Objects.requireNonNull(transaction.execute(status -> batch(run, part)));
                transaction.executeWithoutResult(status -> rows.seal(run.id(), part.kind()));
            }
            transaction.executeWithoutResult(status -> finish(run));
        });
    }

    private int batch(RetentionRun run, RunPart part) {
        RetentionKind kind = kinds.get(part.kind());
        if (kind == null) throw new IllegalStateException("nobody brings the kind " + part.kind());
        List<UUID> ids = rows.next(run.id(), part.kind(), BATCH);
        if (ids.isEmpty()) return 0;
        List<UUID> gone = kind.delete(ids, run.asOf(), ACTOR);
        Set<UUID> set = new HashSet<>(gone);
        List<UUID> left = ids.stream().filter(id -> !set.contains(id)).toList();
        rows.settle(run.id(), part.kind(), gone, left);
        MessageDigest digest = RetentionRows.sha256();
        gone.forEach(id -> digest.update(id.toString().getBytes(StandardCharsets.US_ASCII)));
        events.publishEvent(new RetentionChanged(
                run.id(),
                "retention.deleted",
                Map.of(
                        "kind", part.kind(),
                        "rule", part.rule(),
                        "count", Integer.toString(gone.size()),
                        "kept", Integer.toString(left.size()),
                        "sha256", HexFormat.of().formatHex(digest.digest())),
                ACTOR,
                clock.instant()));
        return ids.size();
    }

    private void finish(RetentionRun run) {
        rows.done(run.id(), clock.instant());
        RetentionRun end = rows.get(run.id());
        events.publishEvent(new RetentionChanged(
                run.id(),
                "retention.done",
                Map.of("count", Long.toString(end.deleted()), "kept", Long.toString(end.kept())),
                ACTOR,
                clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "qingshou.retention-runs.automatic", matchIfMissing = true)
    static class Timed {
        private static final Duration EVERY = Duration.ofSeconds(10);

        @Bean
        RecurringTask<Void> retentionRuns(ObjectProvider<RetentionRunner> runner) {
            return Tasks.recurring("retention-runs", FixedDelay.of(EVERY))
                    .execute((instance, context) -> runner.getObject().work());
        }
    }
}
