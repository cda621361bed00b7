package org.qingshou.approvals;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.vault.FieldCipher;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into what features and screens read: reasons opened, facts as a map. */
@Component
class Requests {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final FieldCipher cipher;
    private final JsonMapper json;

    Requests(FieldCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    byte[] seal(String text, UUID requestId) {
        return cipher.seal(text.strip(), requestId);
    }

    String json(Map<String, String> facts) {
        return json.writeValueAsString(facts);
    }

    AskedFor asked(ApprovalRequest request) {
        return new AskedFor(
                request.getId(),
                request.kind(),
                request.subjectId(),
                request.branch(),
                request.maker(),
                request.askedAt(),
                cipher.open(request.reason(), request.getId()),
                Map.copyOf(Objects.requireNonNull(json.readValue(request.facts(), FACTS))));
    }

    @Nullable
    String decisionReason(ApprovalRequest request) {
        return cipher.openNullable(request.decisionReason(), request.getId());
    }
}
