package org.qingshou.cases.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.cases.paper.NoticeTextChecks;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What notices say. No notice is printed in words that only one person has read (R-MSG-01). */
@Service
public class Wordings {
    static final String KIND = "APR_WORDING";

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final Branches branches;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Wordings(
            JdbcClient jdbc,
            Approvals approvals,
            Branches branches,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
    }

    /** What notices of this kind say from now on. */
    public NoticeText current(NoticeKind kind) {
        return jdbc.sql("SELECT * FROM notice_wording WHERE kind = :k AND state = 'IN_USE'")
                .param("k", kind.name())
                .query(Wordings::row)
                .optional()
                .map(Wording::text)
                .orElseGet(() -> NoticeText.first(kind));
    }

    /** All versions of a kind, the latest first, down to the one that comes with the product. */
    List<Wording> all(NoticeKind kind) {
        List<Wording> all =
                new ArrayList<>(jdbc.sql("SELECT * FROM notice_wording WHERE kind = :k ORDER BY version DESC")
                        .param("k", kind.name())
                        .query(Wordings::row)
                        .list());
        boolean replaced = all.stream().anyMatch(each -> each.state() == Wording.State.IN_USE);
        Wording.State first = replaced ? Wording.State.REPLACED : Wording.State.IN_USE;
        all.add(new Wording(null, NoticeText.first(kind), first, null, null, null, null));
        all.sort(Comparator.comparing((Wording each) -> each.text().version()).reversed());
        return all;
    }

    Optional<Wording> find(UUID id) {
        return jdbc.sql("SELECT * FROM notice_wording WHERE id = :i")
                .param("i", id)
                .query(Wordings::row)
                .optional();
    }

    /**
     * Proposes other words; a manager of the head office decides.
     *
     * @param from version that was read when they were written: refused where another one stands by now
     */
    @Transactional
    UUID propose(NoticeKind kind, int from, String words, ActorId by) {
        NoticeText inUse = current(kind);
        if (inUse.version() != from) throw Refused.conflict("cases.wording.moved");
        List<Wording> all = all(kind);
        if (all.stream().anyMatch(each -> each.state() == Wording.State.PROPOSED))
            throw Refused.conflict("cases.wording.waits");
        NoticeText text = NoticeText.of(kind, all.getFirst().text().version() + 1, words);
        NoticeTextChecks.check(text, inUse);
        UUID id = Ids.next();
        Instant now = clock.instant();
        add(id, text, by, now);
        approvals.ask(new Ask(
                KIND,
                id.toString(),
                branches.head().orElseThrow(() -> Refused.conflict("cases.wording.head")),
                by,
                text.name(),
                Map.of("wording", text.name())));
        events.publishEvent(WordingChanged.of(text, "wording.proposed", by, now));
        return id;
    }

    private void add(UUID id, NoticeText text, ActorId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO notice_wording (id, kind, version, words, state, proposed_by, proposed_at)
                        VALUES (:i, :k, :v, :w, 'PROPOSED', :by, :at)""")
                .param("i", id)
                .param("k", text.kind().name())
                .param("v", text.version())
                .param("w", text.text())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    /** From now on notices are printed in these words; those that were printed keep theirs. */
    void allow(Wording wording, ActorId by, Instant at) {
        jdbc.sql("UPDATE notice_wording SET state = 'REPLACED' WHERE kind = :k AND state = 'IN_USE'")
                .param("k", wording.text().kind().name())
                .update();
        decide(wording, Wording.State.IN_USE, "wording.allowed", by, at);
    }

    void reject(Wording wording, ActorId by, Instant at) {
        decide(wording, Wording.State.REJECTED, "wording.rejected", by, at);
    }

    private void decide(Wording wording, Wording.State state, String action, ActorId by, Instant at) {
        int changed = jdbc.sql("""
                        UPDATE notice_wording SET state = :s, decided_by = :by, decided_at = :at
                        WHERE id = :i AND state = 'PROPOSED'""")
                .param("s", state.name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("i", wording.id())
                .update();
        if (changed == 0) throw Refused.conflict("cases.wording.moved");
        events.publishEvent(WordingChanged.of(wording.text(), action, by, at));
    }

    private static Wording row(ResultSet rs, int n) throws SQLException {
        String decided = rs.getString("decided_by");
        return new Wording(
                rs.getObject("id", UUID.class),
                NoticeText.of(NoticeKind.valueOf(rs.getString("kind")), rs.getInt("version"), rs.getString("words")),
                Wording.State.valueOf(rs.getString("state")),
                new ActorId(rs.getString("proposed_by")),
                Utc.get(rs, "proposed_at"),
                decided == null ? null : new ActorId(decided),
                Utc.getNullable(rs, "decided_at"));
    }
}
