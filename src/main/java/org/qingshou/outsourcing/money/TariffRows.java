package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Bucket;
import org.qingshou.outsourcing.money.TariffVersion.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of tariffs as stored. */
@Component
class TariffRows {
    private static final String VERSIONS = "SELECT * FROM agency_tariff t WHERE ";

    private final JdbcClient jdbc;

    TariffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TariffVersion version) {
        Tariff terms = version.terms();
        jdbc.sql("""
                        INSERT INTO agency_tariff (id, agency_code, version_no, valid_from, case_fee, minimum, cap, earning,
                            state, maker, made_at)
                        VALUES (:id, :a, :n, :from, :fee, :min, :cap, :earning, :state, :maker, :at)""")
                .param("id", version.id())
                .param("a", version.agency())
                .param("n", version.number())
                .param("from", version.from())
                .param("fee", terms.caseFee().amount())
                .param("min", amount(terms.minimum()))
                .param("cap", amount(terms.cap()))
                .param(
                        "earning",
                        terms.earning().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("state", version.state().name())
                .param("maker", version.maker().value())
                .param("at", Utc.of(version.madeAt()))
                .update();
        for (int i = 0; i < terms.rates().size(); i++)
            rate(version.id(), i + 1, terms.rates().get(i));
    }

    private void rate(UUID tariff, int ord, Rate rate) {
        Bucket stage = rate.stage();
        jdbc.sql("""
                        INSERT INTO agency_tariff_rate (tariff_id, ord, stage, from_round, from_rate, kind, value)
                        VALUES (:t, :o, :stage, :round, :rate, :kind, :value)""")
                .param("t", tariff)
                .param("o", ord)
                .param("stage", stage == null ? null : stage.name())
                .param("round", rate.fromRound())
                .param("rate", rate.fromRate())
                .param("kind", rate.kind().name())
                .param("value", rate.value())
                .update();
    }

    /** Moves a version on that waits; false where somebody else has. */
    boolean decide(UUID id, State to, ActorId by, Instant at) {
        return jdbc.sql("""
                        UPDATE agency_tariff SET state = :to, checker = :by, decided_at = :at
                        WHERE id = :id AND state = 'ASKED'""")
                        .param("to", to.name())
                        .param("by", by.value())
                        .param("at", Utc.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<TariffVersion> find(UUID id) {
        return read(VERSIONS + "t.id = :key", id).stream().findFirst();
    }

    /** The newest first. */
    List<TariffVersion> of(String agency) {
        return read(VERSIONS + "t.agency_code = :key ORDER BY t.version_no DESC", agency);
    }

    /** Agencies with a version in force. */
    List<String> agencies() {
        return jdbc.sql("SELECT DISTINCT agency_code FROM agency_tariff WHERE state = 'IN_FORCE' ORDER BY agency_code")
                .query((rs, n) -> rs.getString("agency_code"))
                .list();
    }

    int nextNumber(String agency) {
        return jdbc.sql("SELECT COALESCE(MAX(version_no), 0) + 1 FROM agency_tariff WHERE agency_code = :a")
                .param("a", agency)
                .query(Integer.class)
                .single();
    }

    private List<TariffVersion> read(String sql, Object key) {
        Map<UUID, List<Rate>> rates = new HashMap<>();
        jdbc.sql("SELECT * FROM agency_tariff_rate WHERE tariff_id IN ("
                        + sql.replace("*", "t.id").replaceFirst(" ORDER BY.*", "") + ") ORDER BY tariff_id, ord")
                .param("key", key)
                .query(rs -> {
                    rates.computeIfAbsent(rs.getObject("tariff_id", UUID.class), id -> new ArrayList<>())
                            .add(rate(rs));
                });
        return jdbc.sql(sql)
                .param("key", key)
                .query((rs, n) -> version(rs, rates.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Rate rate(ResultSet rs) throws SQLException {
        String stage = rs.getString("stage");
        return new Rate(
                stage == null ? null : Bucket.valueOf(stage),
                rs.getInt("from_round"),
                rs.getBigDecimal("from_rate"),
                Rate.Kind.valueOf(rs.getString("kind")),
                rs.getBigDecimal("value"));
    }

    private static TariffVersion version(ResultSet rs, List<Rate> rates) throws SQLException {
        String checker = rs.getString("checker");
        return new TariffVersion(
                rs.getObject("id", UUID.class),
                rs.getString("agency_code"),
                rs.getInt("version_no"),
                rs.getObject("valid_from", LocalDate.class),
                new Tariff(
                        rates,
                        new Money(rs.getBigDecimal("case_fee")),
                        money(rs.getBigDecimal("minimum")),
                        money(rs.getBigDecimal("cap")),
                        sources(rs.getString("earning"))),
                State.valueOf(rs.getString("state")),
                new ActorId(rs.getString("maker")),
                Utc.get(rs, "made_at"),
                checker == null ? null : new ActorId(checker));
    }

    private static Set<PaidBy> sources(String joined) {
        Set<PaidBy> sources = EnumSet.noneOf(PaidBy.class);
        Arrays.stream(joined.split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(PaidBy::valueOf)
                .forEach(sources::add);
        return sources;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
