package org.qingshou.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Who has a case open, and whether it has changed since a page read it. Both stand in the database, so that it does not
 * matter which node serves whom. It is no fact about the case and goes into no list and no audit.
 */
@Service
public class CasePresence {
    /** How often an open page tells that it is open. */
    public static final Duration RENEWED = Duration.ofSeconds(4);

    /** A page that has not told so for this long is closed: five times missed, so that a pause of the machine ends nothing. */
    static final Duration HERE = RENEWED.multipliedBy(5);

    private static final long HOUR = 3_600_000;

    private final JdbcClient jdbc;
    private final Users users;
    private final BusinessClock clock;

    CasePresence(JdbcClient jdbc, Users users, BusinessClock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /**
     * One page on which somebody has a case open.
     *
     * @param id of this page alone: one person may have two
     */
    public record Page(UUID id, CaseId caseId, ActorId reader) {}

    /**
     * What the page is to show.
     *
     * @param others names of the other people who have the case open, in order, each once
     * @param changedBy who changed it since the page was read; empty for the system itself, null where nobody did
     */
    public record Sight(List<String> others, @Nullable String changedBy) {
        public static final Sight ALONE = new Sight(List.of(), null);

        public Sight {
            others = List.copyOf(others);
        }
    }

    /** How much has happened in the case; asked before a page is read, so that nothing falls between the two. */
    public long mark(CaseId caseId) {
        return jdbc.sql("SELECT COUNT(*) FROM timeline_entry WHERE case_id = :c")
                .param("c", caseId.value())
                .query(Long.class)
                .single();
    }

    /**
     * Tells that the page is open, and what there is to know for who looks at it.
     *
     * @param mark as {@link #mark} told it before the page was read
     */
    public Sight look(Page page, long mark) {
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO case_presence (page, case_id, reader, seen_at) VALUES (:p, :c, :r, :at)
                        ON DUPLICATE KEY UPDATE case_id = VALUES(case_id), reader = VALUES(reader), seen_at = VALUES(seen_at)""")
                .param("p", page.id())
                .param("c", page.caseId().value())
                .param("r", page.reader().value())
                .param("at", Utc.of(now))
                .update();
        return new Sight(others(page, now), changedBy(page.caseId(), mark).orElse(null));
    }

    /** The page shows the case no longer. */
    public void leave(UUID page) {
        jdbc.sql("DELETE FROM case_presence WHERE page = :p").param("p", page).update();
    }

    private List<String> others(Page page, Instant now) {
        return jdbc
                .sql("""
                        SELECT DISTINCT reader FROM case_presence
                        WHERE case_id = :c AND reader <> :r AND seen_at > :since ORDER BY reader""")
                .param("c", page.caseId().value())
                .param("r", page.reader().value())
                .param("since", Utc.of(now.minus(HERE)))
                .query((rs, n) -> new ActorId(rs.getString("reader")))
                .list()
                .stream()
                .map(users::nameOf)
                .toList();
    }

    private Optional<String> changedBy(CaseId caseId, long mark) {
        if (mark(caseId) <= mark) return Optional.empty();
        return jdbc.sql("SELECT actor FROM timeline_entry WHERE case_id = :c ORDER BY id DESC LIMIT 1")
                .param("c", caseId.value())
                .query(String.class)
                .optional()
                .map(actor -> users.find(new ActorId(actor))
                        .map(user -> user.displayName())
                        .orElse(""));
    }

    @Scheduled(fixedDelay = HOUR, initialDelay = HOUR)
    void deleteOld() {
        jdbc.sql("DELETE FROM case_presence WHERE seen_at <= :since")
                .param("since", Utc.of(clock.instant().minus(HERE)))
                .update();
    }
}
