package org.qingshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, and their passwords' hashes. */
@Service
public class Users {
    static final int SHORTEST_PASSWORD = 10;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Users(JdbcClient jdbc, PasswordEncoder encoder, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    public boolean none() {
        return jdbc.sql("SELECT COUNT(*) FROM app_user").query(Long.class).single() == 0;
    }

    public Optional<UserInfo> find(ActorId id) {
        return jdbc.sql("SELECT * FROM app_user WHERE login = :l")
                .param("l", id.value())
                .query(Users::row)
                .optional();
    }

    public List<UserInfo> all() {
        return jdbc.sql("SELECT * FROM app_user ORDER BY login")
                .query(Users::row)
                .list();
    }

    /** Enabled staff of a branch who hold the role, in a stable order. */
    public List<UserInfo> ofBranch(BranchCode branch, String role) {
        return jdbc.sql(
                        "SELECT * FROM app_user WHERE branch_code = :b AND FIND_IN_SET(:r, roles) AND enabled ORDER BY login")
                .param("b", branch.value())
                .param("r", role)
                .query(Users::row)
                .list();
    }

    /** Of those, whoever can sign in at that moment: not locked out after wrong passwords. */
    public List<UserInfo> unlockedOfBranch(BranchCode branch, String role, Instant at) {
        return jdbc.sql("""
                        SELECT * FROM app_user WHERE branch_code = :b AND FIND_IN_SET(:r, roles) AND enabled
                          AND (locked_until IS NULL OR locked_until <= :at) ORDER BY login""")
                .param("b", branch.value())
                .param("r", role)
                .param("at", Utc.of(at))
                .query(Users::row)
                .list();
    }

    /** The name to show for an actor; jobs, keys and agencies are shown by their id. */
    public String nameOf(ActorId id) {
        return find(id).map(UserInfo::displayName).orElse(id.value());
    }

    /** Adds a user; the password must be at least ten characters long. */
    @Transactional
    public void add(UserInfo user, String password, ActorId by) {
        checkPassword(password);
        UserRoles.check(user.roles());
        if (user.id().value().contains(":")) throw Refused.badInput("access.login.colon");
        if (find(user.id()).isPresent())
            throw Refused.conflict("access.login.taken", user.id().value());
        BranchCode branch = user.branch();
        jdbc.sql("""
                        INSERT INTO app_user
                            (login, display_name, staff_no, password_hash, roles, branch_code, agency_code, enabled)
                        VALUES (:l, :d, :s, :p, :r, :b, :a, :e)""")
                .param("l", user.id().value())
                .param("d", user.displayName())
                .param("s", user.staffNo())
                .param("p", encoder.encode(password))
                .param("r", UserRoles.stored(user.roles()))
                .param("b", branch == null ? null : branch.value())
                .param("a", user.agencyCode())
                .param("e", user.enabled())
                .update();
        publish(user.id(), "user.added", by);
    }

    /** Users whose login or name begins with this text, in the order of their logins. */
    List<UserRow> page(String prefix, int offset, int limit) {
        return jdbc.sql("""
                        SELECT * FROM app_user WHERE login LIKE :p OR display_name LIKE :p
                        ORDER BY login LIMIT :n OFFSET :o""")
                .param("p", starting(prefix))
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> new UserRow(row(rs, n), Utc.getNullable(rs, "locked_until")))
                .list();
    }

    int count(String prefix) {
        return jdbc.sql("SELECT COUNT(*) FROM app_user WHERE login LIKE :p OR display_name LIKE :p")
                .param("p", starting(prefix))
                .query(Integer.class)
                .single();
    }

    @Transactional
    void enable(ActorId id, boolean enabled, ActorId by) {
        update("enabled = :v", enabled, id);
        publish(id, enabled ? "user.enabled" : "user.disabled", by);
    }

    @Transactional
    void change(ActorId id, Set<String> roles, @Nullable BranchCode branch, @Nullable String agency, ActorId by) {
        UserRoles.check(roles);
        update("roles = :v", UserRoles.stored(roles), id);
        update("branch_code = :v", branch == null ? null : branch.value(), id);
        update("agency_code = :v", agency, id);
        publish(id, "user.changed", by);
    }

    @Transactional
    void password(ActorId id, String password, ActorId by) {
        checkPassword(password);
        update("password_hash = :v, failed_count = 0, locked_until = NULL", encoder.encode(password), id);
        publish(id, "user.passwordReset", by);
    }

    @Transactional
    void unlock(ActorId id, ActorId by) {
        update("locked_until = :v, failed_count = 0", null, id);
        publish(id, "user.unlocked", by);
    }

    private void update(String set, @Nullable Object value, ActorId id) {
        int changed = jdbc.sql("UPDATE app_user SET " + set + " WHERE login = :l")
                .param("v", value)
                .param("l", id.value())
                .update();
        if (changed == 0) throw Refused.notFound("access.user.unknown", id.value());
    }

    private void publish(ActorId user, String action, ActorId by) {
        events.publishEvent(new UserChanged(user, action, by, clock.instant()));
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD) throw Refused.badInput("access.password.short", SHORTEST_PASSWORD);
    }

    private static String starting(String prefix) {
        return prefix.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static UserInfo row(ResultSet rs, int n) throws SQLException {
        String branch = rs.getString("branch_code");
        return new UserInfo(
                new ActorId(rs.getString("login")),
                rs.getString("display_name"),
                rs.getString("staff_no"),
                Set.of(rs.getString("roles").split(",", -1)),
                branch == null ? null : new BranchCode(branch),
                rs.getString("agency_code"),
                rs.getBoolean("enabled"));
    }
}
