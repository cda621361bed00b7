package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@QingshouTest
@Transactional
class LockOutTest {
    private static final String PASSWORD = "correct-horse-1";

    @Autowired
    Users users;

    @Autowired
    LoginUsers logins;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    org.springframework.security.authentication.AuthenticationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private ProviderManager door;
    private Duration before;

    @BeforeEach
    void aDoorAsTheApplicationHasIt() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(logins);
        provider.setPasswordEncoder(encoder);
        door = new ProviderManager(provider);
        door.setAuthenticationEventPublisher(events);
        users.add(
                new UserInfo(new ActorId("lock.me"), "锁", "1", Set.of(Roles.ADMIN), null, null, true),
                PASSWORD,
                ActorId.system("test"));
        before = clock.offset();
    }

    @AfterEach
    void clockBack() {
        clock.shift(before);
    }

    @Test
    void fiveWrongPasswordsLockTheLoginForFifteenMinutes() {
        for (int i = 0; i < 5; i++) tryWrong();
        assertThatThrownBy(() -> tryWith(PASSWORD)).isInstanceOf(LockedException.class);

        clock.shift(before.plus(Duration.ofMinutes(16)));
        tryWith(PASSWORD);
        assertThat(audited("user.locked")).isEqualTo(1);
        assertThat(audited("user.signedIn")).isEqualTo(1);
    }

    @Test
    void fourWrongPasswordsAndARightOneStartTheCountAnew() {
        for (int i = 0; i < 4; i++) tryWrong();
        tryWith(PASSWORD);
        for (int i = 0; i < 4; i++) tryWrong();
        tryWith(PASSWORD);
        assertThat(audited("user.locked")).isZero();
    }

    @Test
    void anAdministratorsUnlockOpensTheDoorAtOnce() {
        for (int i = 0; i < 5; i++) tryWrong();
        users.unlock(new ActorId("lock.me"), ActorId.system("test"));
        tryWith(PASSWORD);
        assertThat(audited("user.unlocked")).isEqualTo(1);
    }

    @Test
    void anUnknownLoginIsRefusedLikeAWrongPassword() {
        assertThatThrownBy(() -> door.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated("nobody.here", "whatever-1")))
                .isInstanceOf(org.springframework.security.authentication.BadCredentialsException.class);
    }

    private void tryWrong() {
        assertThatThrownBy(() -> tryWith("wrong-password")).isInstanceOf(AuthenticationException.class);
    }

    private void tryWith(String password) {
        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("lock.me", password));
    }

    private int audited(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = :a AND subject_id = 'lock.me'")
                .param("a", action)
                .query(Integer.class)
                .single();
    }
}
