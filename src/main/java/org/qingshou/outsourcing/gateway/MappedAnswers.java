package org.qingshou.outsourcing.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outsourcing.gateway.ChannelMapping.Outcome;
import org.qingshou.outsourcing.gateway.ChannelMapping.Reading;
import org.qingshou.outsourcing.gateway.ChannelMapping.Rows;
import org.qingshou.outsourcing.gateway.ChannelMapping.Told;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a platform's answers by its words. Nothing is known of how it treats a repetition, so wherever it may have taken
 * a package the outcome is unknown and it is asked; what is not in the mapping is never taken for a yes.
 */
final class MappedAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final String NOT_MAPPED = "an answer that the mapping does not know";
    private static final int LONGEST = 200;

    private MappedAnswers() {}

    /**
     * What an answer says of a message.
     *
     * @param careful whether a doubtful answer must be asked about; otherwise the request may simply be repeated
     */
    static Delivery read(Reading reading, Answer answer, boolean careful, Instant now) {
        int status = answer.status();
        Duration after = HttpAnswers.retryAfter(answer.headers(), now);
        if (status == 429) return new Delivery.Later(status, after);
        if (status == 408 || status == 425 || status >= 500)
            return careful ? new Delivery.Unknown("HTTP " + status) : new Delivery.Later(status, after);
        if (status == 401 || status == 403 || (status >= 300 && status < 400)) return new Delivery.Stopped(status, "");
        JsonNode body = json(answer);
        @Nullable Outcome outcome = outcome(reading, body, status);
        String detail = clean(text(body, reading.detail()));
        return switch (outcome) {
            case ACCEPTED, DUPLICATE -> new Delivery.Accepted(remoteId(body, reading.id()));
            case REFUSED -> new Delivery.Rejected(status, detail);
            case LATER -> new Delivery.Later(status, after);
            case NOT_FOUND -> new Delivery.NotThere();
            case UNKNOWN -> careful ? new Delivery.Unknown("HTTP " + status) : new Delivery.Later(status, after);
            case null -> careful ? new Delivery.Unknown(NOT_MAPPED) : new Delivery.Stopped(status, NOT_MAPPED);
        };
    }

    private static @Nullable Outcome outcome(Reading reading, JsonNode body, int status) {
        JsonPointer at = reading.outcome();
        if (at != null) return reading.words().get(text(body, at));
        if (status < 300) return Outcome.ACCEPTED;
        return switch (status) {
            case 400, 422 -> Outcome.REFUSED;
            case 404 -> Outcome.NOT_FOUND;
            default -> null;
        };
    }

    /** The state of one case in the answer to the question. */
    static ListPage.Line line(ChannelMapping mapping, UUID packageId, JsonPointer at, Answer answer)
            throws ListPage.NotAList {
        @Nullable Told told = mapping.states().get(text(json(answer), at));
        if (told == null) throw new ListPage.NotAList(at.toString());
        return new ListPage.Line(packageId, told.state(), told.reason());
    }

    static ListPage page(ChannelMapping mapping, Rows rows, Answer answer) throws ListPage.NotAList {
        JsonNode body = ListPage.json(answer.body());
        JsonNode found = body.at(rows.rows());
        if (!found.isArray()) throw new ListPage.NotAList(rows.rows().toString());
        if (found.size() > ListPage.MOST) throw new ListPage.NotAList(rows.rows() + ": " + found.size());
        List<ListPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            JsonNode row = found.get(i);
            @Nullable Told told = mapping.states().get(text(row, rows.state()));
            if (told == null) throw new ListPage.NotAList(rows.rows() + "/" + i + rows.state());
            try {
                lines.add(new ListPage.Line(UUID.fromString(text(row, rows.packageId())), told.state(), told.reason()));
            } catch (IllegalArgumentException e) {
                throw new ListPage.NotAList(rows.rows() + "/" + i + rows.packageId());
            }
        }
        JsonPointer next = rows.next();
        return next == null ? new ListPage(lines, null) : ListPage.of(lines, text(body, next), next.toString());
    }

    private static JsonNode json(Answer answer) {
        try {
            JsonNode json = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            return json == null ? JSON.missingNode() : json;
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static String text(JsonNode body, @Nullable JsonPointer at) {
        return at == null ? "" : body.at(at).asString("");
    }

    private static @Nullable String remoteId(JsonNode body, @Nullable JsonPointer at) {
        String id = text(body, at);
        return id.isEmpty() || id.length() > 100 ? null : id;
    }

    private static String clean(String detail) {
        String plain = detail.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
