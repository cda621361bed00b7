package org.qingshou.outsourcing.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.qingshou.kernel.Ids;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.outsourcing.gateway.Sealed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The example packages beside this class, made fresh for an agency: its code, its key, today's dates and an id of their
 * own. They speak of nobody: names, numbers and addresses are of ranges that are given to no one.
 */
final class Examples {
    static final List<String> NAMES = List.of(
            "01-consumer-loan",
            "02-card-with-fees",
            "03-company-with-security",
            "04-two-currencies",
            "05-second-round",
            "06-in-court",
            "07-no-phone",
            "08-restricted",
            "09-least-fields",
            "10-at-the-limits");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOKEN = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern REFERENCE =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final int TOKEN_LENGTH = 32;
    private static final int TERM_DAYS = 90;

    private final String agency;
    private final String encryptionKey;
    private final Clock clock;

    Examples(String agency, String encryptionKey, Clock clock) {
        this.agency = agency;
        this.encryptionKey = encryptionKey;
        this.clock = clock;
    }

    /** A package ready to be sent. */
    record Example(String id, String wire) {}

    /** The plainest of them. */
    Example plain() {
        return fresh(NAMES.getFirst());
    }

    /** @param bent changes the package before it is hashed */
    Example plain(Consumer<ObjectNode> bent) {
        return made(NAMES.getFirst(), encryptionKey, bent);
    }

    Example fresh(String name) {
        return made(name, encryptionKey, open -> {});
    }

    Example sealedTo(String key) {
        return made(NAMES.getFirst(), key, open -> {});
    }

    /** One whose hash is that of another. */
    Example withWrongHash() {
        Example right = plain();
        ObjectNode open = (ObjectNode) JSON.readTree(right.wire());
        ((ObjectNode) open.get("envelope")).put("sha256", "0".repeat(64));
        return new Example(right.id(), CanonicalJson.of(open));
    }

    private Example made(String name, String key, Consumer<ObjectNode> bent) {
        String id = Ids.next().toString();
        JsonNode file = JSON.readTree(renamed(read(name).toString(), id));
        ObjectNode open = (ObjectNode) file.get("package");
        ObjectNode personal = (ObjectNode) file.get("personal");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode envelope = (ObjectNode) open.get("envelope");
        dates(envelope, (ObjectNode) open.get("mandate"), now);
        envelope.put("packageId", id).put("agency", agency).remove("sha256");
        personal.put("packageId", id);
        open.put("personal", Sealed.to(key, CanonicalJson.of(personal)));
        bent.accept(open);
        envelope.put("sha256", CanonicalJson.sha256(CanonicalJson.of(open)));
        return new Example(id, CanonicalJson.of(open));
    }

    /** Tokens and references are those of one placement only, so each copy has its own. */
    private static String renamed(String json, String id) {
        String tokens = TOKEN.matcher(json)
                .replaceAll(old -> CanonicalJson.sha256(id + old.group()).substring(0, TOKEN_LENGTH));
        return REFERENCE
                .matcher(tokens)
                .replaceAll(old -> UUID.nameUUIDFromBytes((id + old.group()).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static void dates(ObjectNode envelope, ObjectNode mandate, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(8));
        envelope.put("createdAt", now.toString())
                .put("asOf", today.minusDays(1).toString())
                .put("deleteBy", today.plusDays(TERM_DAYS + 7).toString());
        ((ObjectNode) envelope.get("approval"))
                .put("at", now.minus(30, ChronoUnit.MINUTES).toString());
        mandate.put("placedAt", now.toString())
                .put("offerUntil", now.plus(3, ChronoUnit.DAYS).toString())
                .put("expiresOn", today.plusDays(TERM_DAYS).toString());
    }

    static JsonNode read(String name) {
        String path = "/conformance/packages/" + name + ".json";
        try (InputStream in = Examples.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException(path + " is missing");
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
