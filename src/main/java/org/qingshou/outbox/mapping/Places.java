package org.qingshou.outbox.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What stands in a partner's answer at a place that its mapping names by a JSON pointer (RFC 6901). */
public final class Places {
    /** Amounts as they are written: a large one must not come out as a power of ten. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Places() {}

    /** The body as JSON; missing where it is none. */
    public static JsonNode json(byte[] body) {
        try {
            JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            return json == null ? MissingNode.getInstance() : json;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The value at a place as one line; empty where there is none. */
    public static String text(JsonNode json, String pointer) {
        JsonNode found = pointer.isEmpty() ? MissingNode.getInstance() : json.at(pointer);
        String text = found.isValueNode() ? found.asString("") : "";
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Whether a code is one of those that stand in a list with commas between. */
    public static boolean listed(String codes, String code) {
        return Arrays.stream(codes.split(",", -1)).map(String::strip).anyMatch(code::equals);
    }
}
