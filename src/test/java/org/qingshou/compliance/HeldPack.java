package org.qingshou.compliance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version of the rule pack that holds until it is closed, for tests that commit. */
public final class HeldPack implements AutoCloseable {
    private static final ActorId BY = new ActorId("held.pack");

    private final JdbcClient jdbc;
    private final UUID id;

    private HeldPack(JdbcClient jdbc, UUID id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    public static HeldPack of(ApplicationContext context, ParameterChange... changes) {
        Instant from = Instant.EPOCH;
        PackVersion version = new PackVersion(
                Ids.next(),
                "HELD.1",
                from,
                PackState.PROPOSED,
                "2026.1",
                BY,
                from,
                "test",
                null,
                null,
                new DryRun(from, from, 0, 0, List.of(), List.of(), List.of()),
                List.of(changes));
        PackRows rows = context.getBean(PackRows.class);
        rows.insert(version);
        rows.settle(version, PackState.APPROVED, BY, from);
        return new HeldPack(context.getBean(JdbcClient.class), version.id());
    }

    @Override
    public void close() {
        jdbc.sql("DELETE FROM rule_pack_change WHERE pack_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM rule_pack WHERE id = :id").param("id", id).update();
    }
}
