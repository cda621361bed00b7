package org.qingshou.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.mapping.Places;
import tools.jackson.databind.JsonNode;

/** Reads a provider's answer by its mapping: many say no with a status of 200. */
final class ProviderAnswer {
    private static final int LONGEST = 60;

    private ProviderAnswer() {}

    static Delivery read(RouteMapping.Answer how, Answer answer, Instant now) {
        JsonNode body = Places.json(answer.body());
        String code = Places.text(body, how.codeAt());
        boolean success = answer.status() >= 200 && answer.status() < 300;
        if (success && !how.codeAt().isEmpty()) {
            if (Places.listed(how.ok(), code)) return new Delivery.Accepted(id(how, body));
            if (Places.listed(how.later(), code)) return new Delivery.Later(answer.status(), null);
            // A success that does not say what the contract promises may have been one.
            if (code.isEmpty()) return new Delivery.Unknown("answer without a code");
            return new Delivery.Rejected(answer.status(), cut(code));
        }
        return HttpAnswers.read(answer, id(how, body), code.isEmpty() ? "HTTP " + answer.status() : cut(code), now);
    }

    private static @Nullable String id(RouteMapping.Answer how, JsonNode body) {
        String id = how.idAt().isEmpty() ? "" : Places.text(body, how.idAt());
        return id.isEmpty() || id.length() > 100 ? null : id;
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
