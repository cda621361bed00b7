package org.qingshou.access;

import java.time.Instant;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** What Spring Security needs to check a login, the lock-out included. */
@Service
class LoginUsers implements UserDetailsService {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LoginUsers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return jdbc.sql("SELECT login, password_hash, roles, enabled, locked_until FROM app_user WHERE login = :l")
                .param("l", login)
                .query((rs, n) -> {
                    Instant lockedUntil = Utc.getNullable(rs, "locked_until");
                    return User.withUsername(rs.getString("login"))
                            .password(rs.getString("password_hash"))
                            .roles(rs.getString("roles").split(",", -1))
                            .disabled(!rs.getBoolean("enabled"))
                            .accountLocked(lockedUntil != null && lockedUntil.isAfter(clock.instant()))
                            .build();
                })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }
}
