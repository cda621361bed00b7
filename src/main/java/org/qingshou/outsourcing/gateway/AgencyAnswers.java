package org.qingshou.outsourcing.gateway;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what agencies answer: what cannot be read says nothing. */
final class AgencyAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 200;

    private AgencyAnswers() {}

    static @Nullable String remoteId(Answer answer) {
        String id = text(answer, "placementId");
        return id.isEmpty() || id.length() > 100 ? null : id;
    }

    /** The detail of an RFC 9457 problem, cut and without anything but plain letters, for a screen. */
    static String detail(Answer answer) {
        String detail = text(answer, "detail").replaceAll("\\p{Cntrl}", " ").strip();
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }

    static String text(Answer answer, String field) {
        try {
            JsonNode json = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            return json == null ? "" : json.path(field).asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
