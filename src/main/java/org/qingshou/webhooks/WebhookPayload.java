package org.qingshou.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a message says: ids, dates and codes. Whoever wants more asks the API, whose key has its own rights and log. */
record WebhookPayload(WebhookEvent event, Instant at, List<CaseNote> cases) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param version of the case; of two messages about a case the higher is the later */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseNote(
            UUID caseId,
            String caseNo,
            @Nullable String customerNo,
            String branch,
            LocalDate date,
            int version,
            @Nullable String agency,
            @Nullable UUID promiseId,
            @Nullable UUID planId) {}

    /** The body as {@code docs/api/webhook-1.schema.json} has it. */
    String json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.type());
        body.put("timestamp", at.toString());
        body.put("data", Map.of("cases", cases));
        return JSON.writeValueAsString(body);
    }
}
