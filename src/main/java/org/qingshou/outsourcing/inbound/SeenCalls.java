package org.qingshou.outsourcing.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The replay cache: a call that comes again is answered as before, the same id with another body is refused. */
@Component
class SeenCalls {
    /** A first call that is still being worked, or has died; after this long it is worked again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SeenCalls(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Seen(String sha256, Instant at, @Nullable String answer) {}

    /** Works the call once; what fails is forgotten, so that the agency may try again under the same id. */
    String once(AgencyCall call, Supplier<String> work) {
        if (!first(call)) {
            Seen seen = find(call).orElseThrow(() -> Refused.conflict("outsourcing.api.again"));
            if (!seen.sha256().equals(call.sha256())) throw Refused.conflict("outsourcing.api.replayed");
            String answer = seen.answer();
            if (answer != null) return answer;
            if (seen.at().plus(PATIENCE).isAfter(clock.instant())) throw Refused.conflict("outsourcing.api.again");
        }
        try {
            String answer = work.get();
            jdbc.sql("UPDATE agency_call_seen SET answer = :x WHERE agency_code = :a AND webhook_id = :i")
                    .param("x", answer)
                    .param("a", call.agency())
                    .param("i", call.id())
                    .update();
            return answer;
        } catch (RuntimeException e) {
            jdbc.sql("DELETE FROM agency_call_seen WHERE agency_code = :a AND webhook_id = :i AND answer IS NULL")
                    .param("a", call.agency())
                    .param("i", call.id())
                    .update();
            throw e;
        }
    }

    private boolean first(AgencyCall call) {
        try {
            jdbc.sql("""
                            INSERT INTO agency_call_seen (agency_code, webhook_id, seen_at, body_sha256)
                            VALUES (:a, :i, :at, :h)""")
                    .param("a", call.agency())
                    .param("i", call.id())
                    .param("at", Utc.of(clock.instant()))
                    .param("h", HexFormat.of().parseHex(call.sha256()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Optional<Seen> find(AgencyCall call) {
        return jdbc.sql("SELECT * FROM agency_call_seen WHERE agency_code = :a AND webhook_id = :i")
                .param("a", call.agency())
                .param("i", call.id())
                .query((rs, n) -> new Seen(
                        HexFormat.of().formatHex(rs.getBytes("body_sha256")),
                        Utc.get(rs, "seen_at"),
                        rs.getString("answer")))
                .optional();
    }
}
