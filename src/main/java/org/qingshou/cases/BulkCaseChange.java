package org.qingshou.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/**
 * A set-wise step changed many cases at once: {@code cases.opened}, {@code cases.refreshed}, {@code cases.assigned},
 * {@code cases.handedOver}, {@code cases.held}, {@code cases.released}, {@code cases.closed}. Which ones stands in {@code pub_case_change} under
 * {@code setId}, of those closed with the reason as the new value; the hash is over their ids in order. Published in the
 * transaction of the change.
 */
public record BulkCaseChange(
        UUID setId, String action, long count, String sha256, Map<String, String> about, ActorId actor, Instant at)
        implements AuditableEvent {
    public BulkCaseChange {
        about = Map.copyOf(about);
    }

    public BulkCaseChange(UUID setId, String action, long count, String sha256, ActorId actor, Instant at) {
        this(setId, action, count, sha256, Map.of(), actor, at);
    }

    @Override
    public String subjectType() {
        return "case-set";
    }

    @Override
    public String subjectId() {
        return setId.toString();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(about);
        facts.put("count", Long.toString(count));
        facts.put("sha256", sha256);
        return facts;
    }

    static BulkCaseChange of(
            UUID setId, String action, List<UUID> cases, Map<String, String> about, ActorId actor, Instant at) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cases.stream().sorted().forEach(id -> digest.update(id.toString().getBytes(StandardCharsets.US_ASCII)));
            return new BulkCaseChange(
                    setId, action, cases.size(), HexFormat.of().formatHex(digest.digest()), about, actor, at);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
