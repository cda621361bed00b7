package org.qingshou.outbox.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.OutboundChannel.Answer;

/** What an HTTP status means for a message that carries its own idempotency key. */
public final class HttpAnswers {
    private static final int OUR_OWN_RETRY = 409;

    private HttpAnswers() {}

    /**
     * Reads a status.
     *
     * @param reason what the partner says of a refusal, without a person's data
     */
    public static Delivery read(Answer answer, @Nullable String remoteId, String reason, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) return new Delivery.Accepted(remoteId);
        return switch (status) {
            // A partner that knows the key already has the message: this is our own retry arriving late.
            case OUR_OWN_RETRY -> new Delivery.Accepted(remoteId);
            case 408, 425, 429 -> new Delivery.Later(status, retryAfter(answer.headers(), now));
            case 400, 422 -> new Delivery.Rejected(status, reason);
            default ->
                status >= 500
                        ? new Delivery.Later(status, retryAfter(answer.headers(), now))
                        : new Delivery.Stopped(status, reason);
        };
    }

    /** {@code Retry-After} in either of its forms, seconds or a date; null where it says nothing that can be read. */
    public static @Nullable Duration retryAfter(Map<String, String> headers, Instant now) {
        String text = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .map(Map.Entry::getValue)
                .map(String::strip)
                .findFirst()
                .orElse("");
        if (text.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
