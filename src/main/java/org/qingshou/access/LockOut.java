package org.qingshou.access;

import java.time.Duration;
import java.time.Instant;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Five wrong passwords in a row lock a login for fifteen minutes; log-ins, log-outs and locks are audited. */
@Component
class LockOut {
    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LockOut(JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        String login = event.getAuthentication().getName();
        Instant now = clock.instant();
        jdbc.sql("UPDATE app_user SET failed_count = failed_count + 1 WHERE login = :l")
                .param("l", login)
                .update();
        int locked = jdbc.sql("""
                        UPDATE app_user SET locked_until = :until, failed_count = 0
                        WHERE login = :l AND failed_count >= :tries""")
                .param("until", Utc.of(now.plus(LOCK)))
                .param("l", login)
                .param("tries", TRIES)
                .update();
        if (locked > 0) publish(login, "user.locked", now);
    }

    @EventListener
    @Transactional
    public void succeeded(AuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof UserDetails user)) return;
        jdbc.sql("UPDATE app_user SET failed_count = 0, locked_until = NULL WHERE login = :l")
                .param("l", user.getUsername())
                .update();
        publish(user.getUsername(), "user.signedIn", clock.instant());
    }

    @EventListener
    @Transactional
    public void left(LogoutSuccessEvent event) {
        publish(event.getAuthentication().getName(), "user.signedOut", clock.instant());
    }

    private void publish(String login, String action, Instant at) {
        ActorId user = new ActorId(login);
        events.publishEvent(new UserChanged(user, action, user, at));
    }
}
