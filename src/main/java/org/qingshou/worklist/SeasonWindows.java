package org.qingshou.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.CustomerKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Season windows as they are stored; a bank has a few dozen, so they are read at once. */
@Component
class SeasonWindows {
    private final JdbcClient jdbc;

    SeasonWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole bank's first. */
    List<SeasonWindow> all() {
        return jdbc.sql("SELECT * FROM season_window ORDER BY branch_code IS NOT NULL, branch_code, kind, id")
                .query(SeasonWindows::row)
                .list();
    }

    Optional<SeasonWindow> find(UUID id) {
        return jdbc.sql("SELECT * FROM season_window WHERE id = :id")
                .param("id", id)
                .query(SeasonWindows::row)
                .optional();
    }

    UUID put(SeasonWindow window, ActorId by, Instant at) {
        UUID known = window.id();
        UUID id = known == null ? Ids.next() : known;
        BranchCode branch = window.branch();
        jdbc.sql("""
                        INSERT INTO season_window (id, branch_code, kind, name_zh, name_en, from_day, to_day, days_before,
                            days_after, customers, changed_by, changed_at)
                        VALUES (:id, :branch, :kind, :zh, :en, :from, :to, :before, :after, :customers, :by, :at)
                        ON DUPLICATE KEY UPDATE branch_code = :branch, kind = :kind, name_zh = :zh, name_en = :en,
                            from_day = :from, to_day = :to, days_before = :before, days_after = :after,
                            customers = :customers, changed_by = :by, changed_at = :at""")
                .param("id", id)
                .param("branch", branch == null ? null : branch.value())
                .param("kind", window.kind().name())
                .param("zh", window.nameZh().strip())
                .param("en", window.nameEn().strip())
                .param("from", day(window.from()))
                .param("to", day(window.to()))
                .param("before", window.before())
                .param("after", window.after())
                .param(
                        "customers",
                        window.customers().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        return id;
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM season_window WHERE id = :id").param("id", id).update();
    }

    /** The places of these branches' cases are built anew. */
    void mark(Collection<BranchCode> branches) {
        if (branches.isEmpty()) return;
        jdbc.sql("INSERT IGNORE INTO worklist_dirty (case_id)"
                        + " SELECT case_id FROM worklist_entry WHERE branch_code IN (:branches)")
                .param("branches", branches.stream().map(BranchCode::value).toList())
                .update();
    }

    private static @Nullable String day(@Nullable MonthDay day) {
        return day == null ? null : day.toString().substring(2);
    }

    private static @Nullable MonthDay day(ResultSet rs, String column) throws SQLException {
        String stored = rs.getString(column);
        return stored == null ? null : MonthDay.parse("--" + stored);
    }

    private static SeasonWindow row(ResultSet rs, int n) throws SQLException {
        String branch = rs.getString("branch_code");
        return new SeasonWindow(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                branch == null ? null : new BranchCode(branch),
                SeasonKind.valueOf(rs.getString("kind")),
                rs.getString("name_zh"),
                rs.getString("name_en"),
                day(rs, "from_day"),
                day(rs, "to_day"),
                rs.getObject("days_before", Integer.class),
                rs.getObject("days_after", Integer.class),
                Arrays.stream(rs.getString("customers").split(","))
                        .map(CustomerKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
