package org.qingshou.ledger.tape;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import from where it stands to where it ends. Found unfinished after a crash, an import that was still being
 * staged has changed nothing and is marked failed; one that was being applied is rolled forward.
 */
@Component
class TapeRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TapeRunner.class);

    private static final String ABSENCE_AHEAD = "tape.message.absence-ahead";

    private final TapeStore tapes;
    private final TapeStatuses statuses;
    private final TapeLane lane;
    private final TapeStaging staging;
    private final TapeMerge merge;
    private final TapeChecks checks;
    private final MassAbsence mass;
    private final Notices notices;
    private final TransactionTemplate transaction;

    TapeRunner(
            TapeStore tapes,
            TapeStatuses statuses,
            TapeLane lane,
            TapeStaging staging,
            TapeMerge merge,
            TapeChecks checks,
            MassAbsence mass,
            Notices notices,
            TransactionTemplate transaction) {
        this.tapes = tapes;
        this.statuses = statuses;
        this.lane = lane;
        this.staging = staging;
        this.merge = merge;
        this.checks = checks;
        this.mass = mass;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** Another run has taken over, because this one was silent for too long; nothing more may be written. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * False where another import holds the lane, or another run is at this one: try again later. Throws where applying must
     * be tried again.
     */
    boolean run(UUID id) {
        if (!tapes.get(id).state().isMoving()) return true;
        TapeLane.Stay entered = lane.enter(id).orElse(null);
        if (entered == null) return false;
        try (TapeLane.Stay stay = entered) {
            switch (tapes.get(id).state()) {
                case QUEUED -> begin(id, stay);
                case STAGING -> fail(id, stay, TapeMessage.of("tape.failed.interrupted"));
                case MERGING -> finish(id, stay);
                case CHECKED, WAITING, APPLIED, NO_OP, DISCARDED, FAILED -> {}
            }
            return true;
        } catch (Overtaken overtaken) {
            LOG.warn("import {} was taken over by another run while this one was silent", id);
            return false;
        }
    }

    private void begin(UUID id, TapeLane.Stay stay) {
        TapeRecord tape = tapes.get(id);
        Optional<AbsenceFigures> held;
        try {
            Optional<TapeMessage> noOp = checks.again(tape);
            if (noOp.isPresent()) {
                staging.sweep(id);
                leave(tape, stay, TapeState.NO_OP, Map.of(), noOp.get(), null);
                return;
            }
            boolean staged = tape.stagedAt() != null && !tapes.stale(tape);
            if (!staged) {
                tapes.move(tape, TapeState.STAGING, Map.of());
                staging.stage(tapes.get(id));
                if (!stay.renew()) {
                    // Whoever took over has marked it failed and cleared away what was staged until then.
                    staging.sweep(id);
                    throw new Overtaken();
                }
                tape = tapes.get(id);
            }
            held = mass.held(tape);
            tapes.unsay(id, ABSENCE_AHEAD);
            if (held.isPresent() && tape.apply()) {
                TapeRecord asked = tape;
                AbsenceFigures figures = held.get();
                transaction.executeWithoutResult(status -> {
                    leaveLane(stay);
                    mass.ask(asked, figures);
                    tell(asked.createdBy(), id, "tape.notice.waiting");
                });
                return;
            }
        } catch (Overtaken overtaken) {
            throw overtaken;
        } catch (Refused refused) {
            fail(
                    id,
                    stay,
                    new TapeMessage(
                            refused.key(),
                            java.util.Arrays.stream(refused.args())
                                    .map(String::valueOf)
                                    .toList()));
            return;
        } catch (RuntimeException e) {
            String reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("import {} failed before anything was applied, reference {}", id, reference, e);
            fail(id, stay, TapeMessage.of("tape.failed.unexpected", reference));
            return;
        }
        if (tape.apply()) {
            if (tapes.move(tape, TapeState.MERGING, Map.of())) finish(id, stay);
        } else {
            TapeMessage ahead = held.map(figures ->
                            TapeMessage.of(ABSENCE_AHEAD, Long.toString(figures.absent()), Long.toString(figures.of())))
                    .orElse(null);
            leave(tape, stay, TapeState.CHECKED, counts(id), ahead, "tape.notice.checked");
        }
    }

    /** The staged rows go before the state is final: after it nobody would come back for them. */
    private void finish(UUID id, TapeLane.Stay stay) {
        merge.merge(tapes.get(id));
        check(stay);
        staging.sweep(id);
        leave(tapes.get(id), stay, TapeState.APPLIED, counts(id), null, "tape.notice.applied");
    }

    private void fail(UUID id, TapeLane.Stay stay, TapeMessage why) {
        check(stay);
        staging.sweep(id);
        leave(tapes.get(id), stay, TapeState.FAILED, Map.of("reason", why.key()), why, "tape.notice.failed");
    }

    private static void check(TapeLane.Stay stay) {
        if (!stay.renew()) throw new Overtaken();
    }

    private void leaveLane(TapeLane.Stay stay) {
        if (!lane.leave(stay)) throw new Overtaken();
    }

    private void leave(
            TapeRecord tape,
            TapeLane.Stay stay,
            TapeState to,
            Map<String, String> facts,
            @Nullable TapeMessage message,
            @Nullable String notice) {
        transaction.executeWithoutResult(status -> {
            leaveLane(stay);
            if (message != null) tapes.say(tape.id(), List.of(message));
            tapes.move(tape, to, facts);
            if (notice != null) tell(tape.createdBy(), tape.id(), notice);
        });
    }

    private Map<String, String> counts(UUID id) {
        TapeStatus status = statuses.find(id).orElseThrow();
        return Map.of(
                "read", Long.toString(status.read()),
                "added", Long.toString(status.added()),
                "changed", Long.toString(status.changed()),
                "unchanged", Long.toString(status.unchanged()),
                "left_out", Long.toString(status.leftOut()),
                "rejected", Long.toString(status.rejected()));
    }

    /** Only people read notices; jobs and the bank's systems look at the state. */
    private void tell(ActorId who, UUID id, String key) {
        if (who.value().contains(":")) return;
        TapeStatus status = statuses.find(id).orElseThrow();
        notices.tell(
                List.of(who),
                "import/" + id,
                key,
                status.source(),
                status.asOf().toString(),
                Long.toString(status.read()),
                Long.toString(status.rejected()));
    }
}
