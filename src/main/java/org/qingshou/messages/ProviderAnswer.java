package org.qingshou.messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads a provider's answer by its mapping: many say no with a status of 200. */
final class ProviderAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 60;

    private ProviderAnswer() {}

    static Delivery read(RouteMapping.Answer how, Answer answer, Instant now) {
        JsonNode body = json(answer.body());
        String code = text(body, how.codeAt());
        boolean success = answer.status() >= 200 && answer.status() < 300;
        if (success && !how.codeAt().isEmpty()) {
            if (listed(how.ok(), code)) return new Delivery.Accepted(id(how, body));
            if (listed(how.later(), code)) return new Delivery.Later(answer.status(), null);
            // A success that does not say what the contract promises may have been one.
            if (code.isEmpty()) return new Delivery.Unknown("answer without a code");
            return new Delivery.Rejected(answer.status(), cut(code));
        }
        return HttpAnswers.read(answer, id(how, body), code.isEmpty() ? "HTTP " + answer.status() : cut(code), now);
    }

    private static @Nullable String id(RouteMapping.Answer how, JsonNode body) {
        String id = how.idAt().isEmpty() ? "" : text(body, how.idAt());
        return id.isEmpty() || id.length() > 100 ? null : id;
    }

    static boolean listed(String codes, String code) {
        return Arrays.stream(codes.split(",", -1)).map(String::strip).anyMatch(code::equals);
    }

    /** The value at a JSON pointer, cut for a column; empty where there is none. */
    static String text(JsonNode json, String pointer) {
        JsonNode found = pointer.isEmpty() ? MissingNode.getInstance() : json.at(pointer);
        String text = found.isValueNode() ? found.asString("") : "";
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static JsonNode json(byte[] body) {
        try {
            JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            return json == null ? MissingNode.getInstance() : json;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
