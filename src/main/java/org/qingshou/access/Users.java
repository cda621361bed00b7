package org.qingshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
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

    /** The name to show for an actor; jobs, keys and agencies are shown by their id. */
    public String nameOf(ActorId id) {
        return find(id).map(UserInfo::displayName).orElse(id.value());
    }

    /** Adds a user; the password must be at least ten characters long. */
    @Transactional
    public void add(UserInfo user, String password, ActorId by) {
        if (password.length() < SHORTEST_PASSWORD) throw Refused.badInput("access.password.short", SHORTEST_PASSWORD);
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
                .param("r", String.join(",", user.roles().stream().sorted().toList()))
                .param("b", branch == null ? null : branch.value())
                .param("a", user.agencyCode())
                .param("e", user.enabled())
                .update();
        events.publishEvent(new UserChanged(user.id(), "user.added", by, clock.instant()));
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
