package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons agreed to about being contacted. It is the person's and holds in every case, for bank and agencies; of one
 * kind (and channel) the latest counts, and whoever hears that it is taken back ends it at once.
 */
@Component
public class Agreements {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher events;

    Agreements(JdbcClient jdbc, FieldCipher cipher, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.events = events;
    }

    /** What stands on this day, the latest first. */
    @Transactional(readOnly = true)
    public List<Agreement> standing(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        SELECT * FROM contact_agreement
                        WHERE person_id = :p AND ended_at IS NULL AND until_on >= :d ORDER BY set_at DESC, id""")
                .param("p", person.value())
                .param("d", today)
                .query(this::row)
                .list();
    }

    /** Whether the person consented that data go to this partner, which decides what it uses them for (R-OUT-08). */
    public boolean toPartner(PersonId person, String partner, LocalDate today) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM contact_agreement WHERE person_id = :p AND ended_at IS NULL
                            AND until_on >= :d AND kind = 'PARTNER' AND partner = :g)""")
                .param("p", person.value())
                .param("d", today)
                .param("g", partner)
                .query(Boolean.class)
                .single();
    }

    /** @throws Refused where it says too little; an earlier one of the same kind and channel ends with it */
    @Transactional
    public void record(PersonId person, AgreementWish wish, LocalDate today, ActorId by, Instant at) {
        wish.check(today);
        standing(person, today).stream()
                .filter(known -> known.kind() == wish.kind()
                        && Objects.equals(known.channel(), wish.channel())
                        && Objects.equals(known.partner(), wish.partner()))
                .forEach(known -> end(person, known.id(), today, by, at));
        UUID id = Ids.next();
        Channel channel = wish.channel();
        jdbc.sql("""
                        INSERT INTO contact_agreement (id, person_id, kind, channel, from_time, to_time, attempts, partner,
                            evidence, until_on, set_by, set_at)
                        VALUES (:i, :p, :k, :c, :f, :t, :n, :g, :e, :u, :by, :at)""")
                .param("i", id)
                .param("p", person.value())
                .param("k", wish.kind().name())
                .param("c", channel == null ? null : channel.name())
                .param("f", wish.from())
                .param("t", wish.to())
                .param("n", wish.attempts())
                .param("g", wish.partner())
                .param("e", cipher.seal(wish.evidence().strip(), id))
                .param("u", wish.until())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        String terms = String.join(
                " ",
                Objects.toString(channel, ""),
                Objects.toString(wish.from(), ""),
                Objects.toString(wish.to(), ""),
                Objects.toString(wish.attempts(), ""),
                Objects.toString(wish.partner(), ""),
                wish.until().toString());
        events.publishEvent(new AgreementChanged(id, person, wish.kind(), true, terms.strip(), by, at));
    }

    /** @return what was taken back */
    @Transactional
    public AgreementKind end(PersonId person, UUID id, LocalDate today, ActorId by, Instant at) {
        Agreement known = standing(person, today).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("compliance.agreement.missing"));
        jdbc.sql("UPDATE contact_agreement SET ended_by = :by, ended_at = :at WHERE id = :i AND ended_at IS NULL")
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("i", id)
                .update();
        events.publishEvent(new AgreementChanged(id, person, known.kind(), false, "", by, at));
        return known.kind();
    }

    private Agreement row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        String channel = rs.getString("channel");
        return new Agreement(
                id,
                AgreementKind.valueOf(rs.getString("kind")),
                channel == null ? null : Channel.valueOf(channel),
                rs.getObject("from_time", LocalTime.class),
                rs.getObject("to_time", LocalTime.class),
                rs.getObject("attempts", Integer.class),
                rs.getString("partner"),
                cipher.open(rs.getBytes("evidence"), id),
                rs.getObject("until_on", LocalDate.class),
                new ActorId(rs.getString("set_by")));
    }
}
