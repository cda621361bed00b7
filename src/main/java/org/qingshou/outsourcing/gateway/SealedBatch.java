package org.qingshou.outsourcing.gateway;

import java.time.Instant;
import java.util.List;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of packages or recalls: a manifest and the very bodies that would have gone over the line, as one compact JWE to
 * the agency's key. Whoever finds the file on a desk or in a mailbox finds nothing.
 */
public final class SealedBatch {
    public static final String FORM = "agency-batch/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private SealedBatch() {}

    /** SHA-256 of the content in its canonical form, hex. */
    public static String contentSha256(List<Message> messages) {
        return CanonicalJson.sha256(CanonicalJson.of(content(messages)));
    }

    public static String seal(
            String publicJwk, String agency, String fileNo, String kind, Instant madeAt, List<Message> messages) {
        ObjectNode manifest = JSON.createObjectNode()
                .put("form", FORM)
                .put("fileNo", fileNo)
                .put("agency", agency)
                .put("kind", kind.equals(GatewayKinds.PLACE) ? "PLACE" : "RECALL")
                .put("madeAt", madeAt.toString())
                .put("count", messages.size())
                .put("contentSha256", contentSha256(messages));
        ArrayNode rows = manifest.putArray("rows");
        messages.forEach(message -> rows.addObject()
                .put("packageId", message.orderingKey())
                .put("sha256", CanonicalJson.sha256(message.body())));
        ObjectNode file = JSON.createObjectNode();
        file.set("manifest", manifest);
        file.set("content", content(messages));
        return Sealed.to(publicJwk, file.toString());
    }

    private static JsonNode content(List<Message> messages) {
        ArrayNode content = JSON.createArrayNode();
        messages.forEach(message -> content.add(JSON.readTree(message.body())));
        return content;
    }
}
