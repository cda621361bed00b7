package org.qingshou.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.MessageRow.Ending;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.Pace;

/** What becomes of a message after an attempt: the one place where an outcome turns into a state and a next moment. */
final class Verdicts {
    private Verdicts() {}

    static Ending after(MessageRow row, Delivery outcome, boolean departed, Pace pace, Instant now) {
        return switch (outcome) {
            case Delivery.Accepted(var remoteId) ->
                new Ending(MessageState.DELIVERED, false, departed, now, null, null, remoteId, false);
            case Delivery.Rejected(var status, var reason) ->
                new Ending(MessageState.REFUSED, false, departed, now, status, reason, null, false);
            case Delivery.Withheld(var reason) ->
                new Ending(
                        row.inDoubt() ? MessageState.NEEDS_PERSON : MessageState.REFUSED,
                        row.inDoubt(),
                        departed,
                        now,
                        null,
                        reason,
                        null,
                        false);
            case Delivery.Postponed(var until) ->
                new Ending(
                        row.inDoubt() ? MessageState.UNKNOWN : MessageState.DUE,
                        row.inDoubt(),
                        departed,
                        until,
                        null,
                        "postponed",
                        null,
                        false,
                        until.plus(pace.alarmAfter()));
            case Delivery.Stopped(var status, var reason) ->
                new Ending(MessageState.NEEDS_PERSON, row.asking(), departed, now, status, reason, null, false);
            case Delivery.NotThere()
            when row.asking() -> new Ending(MessageState.DUE, false, departed, now, null, null, null, true);
            case Delivery.NotThere() -> retry(row, departed, pace, now, null, null, "not there");
            case Delivery.Later(var status, var after) ->
                retry(row, departed, pace, now, status == 0 ? null : status, after, "not reached");
            case Delivery.Unknown(var cause) -> again(row, true, departed, pace, now, null, null, cause);
        };
    }

    private static Ending retry(
            MessageRow row,
            boolean departed,
            Pace pace,
            Instant now,
            @Nullable Integer status,
            @Nullable Duration after,
            String cause) {
        // An answer to a question that settles nothing leaves the message as doubtful as it was.
        return again(row, row.asking(), departed, pace, now, status, after, status == null ? cause : null);
    }

    private static Ending again(
            MessageRow row,
            boolean inDoubt,
            boolean departed,
            Pace pace,
            Instant now,
            @Nullable Integer status,
            @Nullable Duration after,
            @Nullable String cause) {
        return pace.next(
                        row.message().attempt(),
                        now,
                        after,
                        () -> ThreadLocalRandom.current().nextDouble())
                .map(at -> new Ending(
                        inDoubt ? MessageState.UNKNOWN : MessageState.DUE,
                        inDoubt,
                        departed,
                        at,
                        status,
                        cause,
                        null,
                        false))
                .orElseGet(() ->
                        new Ending(MessageState.NEEDS_PERSON, inDoubt, departed, now, status, cause, null, false));
    }
}
