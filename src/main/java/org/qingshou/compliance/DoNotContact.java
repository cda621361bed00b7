package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Whom nobody contacts any more, here or at an agency (R-TP-04), for those who answer for it. Nobody is taken off: a refusal
 * is for ever.
 */
@Service
@PreAuthorize("hasRole('COMPLIANCE')")
public class DoNotContact {
    private final JdbcClient jdbc;
    private final DecisionSearch search;

    DoNotContact(JdbcClient jdbc, DecisionSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /**
     * A refusal as it was written down.
     *
     * @param person null where the number alone is kept, as after its owner's data was deleted
     * @param number whether a number is kept with it, by its blind index alone
     * @param reason text key {@code suppression.<reason>}
     */
    public record Entry(UUID id, @Nullable PersonId person, boolean number, String reason, ActorId by, Instant at) {}

    /** The newest first. */
    public List<Entry> page(int offset, int limit) {
        return jdbc.sql("SELECT * FROM suppression ORDER BY set_at DESC, id LIMIT :n OFFSET :o")
                .param("n", limit)
                .param("o", offset)
                .query(DoNotContact::row)
                .list();
    }

    public int count() {
        return jdbc.sql("SELECT COUNT(*) FROM suppression").query(Integer.class).single();
    }

    /** Refusals that stand for this number, typed as a whole; that somebody asked is written down. */
    public List<Entry> of(String phone) {
        return jdbc.sql("SELECT * FROM suppression WHERE number_index = :n ORDER BY set_at DESC, id")
                .param("n", search.number(phone))
                .query(DoNotContact::row)
                .list();
    }

    private static Entry row(ResultSet rs, int n) throws SQLException {
        UUID person = rs.getObject("person_id", UUID.class);
        return new Entry(
                rs.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                rs.getBytes("number_index") != null,
                rs.getString("reason"),
                new ActorId(rs.getString("set_by")),
                Utc.get(rs, "set_at"));
    }
}
