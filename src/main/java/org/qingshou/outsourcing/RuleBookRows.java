package org.qingshou.outsourcing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Bucket;
import org.qingshou.ledger.ProductScope;
import org.qingshou.outsourcing.PlacementRule.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of the rules of placing as stored; none is changed once it is written, but for how it stands. */
@Component
class RuleBookRows {
    private final JdbcClient jdbc;

    RuleBookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RuleBook book) {
        jdbc.sql("""
                        INSERT INTO placement_rule_book (id, version_no, state, maker, made_at)
                        VALUES (:id, :n, :state, :maker, :at)""")
                .param("id", book.id())
                .param("n", book.version())
                .param("state", book.state().name())
                .param("maker", book.maker().value())
                .param("at", Utc.of(book.madeAt()))
                .update();
        for (int i = 0; i < book.rules().size(); i++)
            rule(book.id(), i + 1, book.rules().get(i));
    }

    private void rule(UUID book, int ord, PlacementRule rule) {
        BranchCode branch = rule.branch();
        jdbc.sql("""
                        INSERT INTO placement_rule (book_id, ord, branch_code, scope, stage, from_amount, to_amount)
                        VALUES (:b, :o, :branch, :scope, :stage, :from, :to)""")
                .param("b", book)
                .param("o", ord)
                .param("branch", branch == null ? null : branch.value())
                .param("scope", name(rule.scope()))
                .param("stage", name(rule.stage()))
                .param("from", amount(rule.from()))
                .param("to", amount(rule.to()))
                .update();
        for (Share share : rule.shares())
            jdbc.sql("INSERT INTO placement_rule_share (book_id, ord, agency_code, percent) VALUES (:b, :o, :a, :p)")
                    .param("b", book)
                    .param("o", ord)
                    .param("a", share.agency())
                    .param("p", share.percent())
                    .update();
    }

    int nextVersion() {
        return jdbc.sql("SELECT COALESCE(MAX(version_no), 0) + 1 FROM placement_rule_book")
                .query(Integer.class)
                .single();
    }

    boolean decide(UUID id, RuleBook.State to, ActorId by, Instant at) {
        return jdbc.sql("""
                        UPDATE placement_rule_book SET state = :to, checker = :by, decided_at = :at
                        WHERE id = :id AND state = 'ASKED'""")
                        .param("to", to.name())
                        .param("by", by.value())
                        .param("at", Utc.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<RuleBook> all() {
        return read("TRUE", null);
    }

    Optional<RuleBook> find(UUID id) {
        return read("b.id = :id", id).stream().findFirst();
    }

    Optional<RuleBook> inForce() {
        return read("b.state = 'IN_FORCE'", null).stream().findFirst();
    }

    /** By each rule of the book: how many cases went, or are about to go, to each agency; what came to nothing does not count. */
    Map<Integer, Map<String, Integer>> given(UUID book) {
        Map<Integer, Map<String, Integer>> given = new HashMap<>();
        jdbc.sql("""
                        SELECT rule_no, agency_code, COUNT(*) AS n FROM placement
                        WHERE rule_book = :b
                          AND state NOT IN ('REJECTED', 'CANCELLED', 'DECLINED', 'OFFER_EXPIRED')
                        GROUP BY rule_no, agency_code""").param("b", book).query(rs -> {
            given.computeIfAbsent(rs.getInt("rule_no"), rule -> new HashMap<>())
                    .put(rs.getString("agency_code"), rs.getInt("n"));
        });
        return given;
    }

    private List<RuleBook> read(String which, @Nullable UUID id) {
        Map<String, List<Share>> shares = new HashMap<>();
        jdbc.sql("SELECT s.* FROM placement_rule_share s JOIN placement_rule_book b ON b.id = s.book_id WHERE " + which
                        + " ORDER BY s.percent DESC, s.agency_code")
                .param("id", id)
                .query(rs -> {
                    shares.computeIfAbsent(key(rs), key -> new ArrayList<>())
                            .add(new Share(rs.getString("agency_code"), rs.getInt("percent")));
                });
        Map<UUID, List<PlacementRule>> rules = new HashMap<>();
        jdbc.sql("SELECT r.* FROM placement_rule r JOIN placement_rule_book b ON b.id = r.book_id WHERE " + which
                        + " ORDER BY r.book_id, r.ord")
                .param("id", id)
                .query(rs -> {
                    rules.computeIfAbsent(rs.getObject("book_id", UUID.class), book -> new ArrayList<>())
                            .add(rule(rs, shares.getOrDefault(key(rs), List.of())));
                });
        return jdbc.sql("SELECT b.* FROM placement_rule_book b WHERE " + which + " ORDER BY b.version_no DESC")
                .param("id", id)
                .query((rs, n) -> book(rs, rules.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static String key(ResultSet rs) throws SQLException {
        return rs.getString("book_id") + ":" + rs.getInt("ord");
    }

    private static PlacementRule rule(ResultSet rs, List<Share> shares) throws SQLException {
        String branch = rs.getString("branch_code");
        String scope = rs.getString("scope");
        String stage = rs.getString("stage");
        return new PlacementRule(
                branch == null ? null : new BranchCode(branch),
                scope == null ? null : ProductScope.valueOf(scope),
                stage == null ? null : Bucket.valueOf(stage),
                money(rs.getBigDecimal("from_amount")),
                money(rs.getBigDecimal("to_amount")),
                shares);
    }

    private static RuleBook book(ResultSet rs, List<PlacementRule> rules) throws SQLException {
        String checker = rs.getString("checker");
        return new RuleBook(
                rs.getObject("id", UUID.class),
                rs.getInt("version_no"),
                RuleBook.State.valueOf(rs.getString("state")),
                rules,
                new ActorId(rs.getString("maker")),
                Utc.get(rs, "made_at"),
                checker == null ? null : new ActorId(checker));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
