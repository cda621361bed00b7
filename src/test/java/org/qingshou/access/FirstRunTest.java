package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A fresh installation has no account; the log holds the one-time code that makes the first. */
@QingshouTest
@Transactional
class FirstRunTest {
    private static final Branch BRANCH =
            new Branch(new BranchCode("FR-001"), "城关支行", null, BusinessClock.DEFAULT_ZONE, "370705");

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private FirstRun firstRun;
    private String code = "";

    @BeforeEach
    void anEmptyInstallation() {
        jdbc.sql("DELETE FROM app_user").update();
        Logger log = (Logger) LoggerFactory.getLogger(FirstRun.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Level before = log.getLevel();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        firstRun = new FirstRun(users, branches);
        firstRun.announce();
        log.detachAppender(lines);
        log.setLevel(before);
        code = String.valueOf(lines.list.getFirst().getArgumentArray()[0]);
    }

    @Test
    void theCodeOfTheLogMakesTheFirstAdministratorOnce() {
        assertThat(firstRun.needed()).isTrue();
        finish(" " + code.toLowerCase(java.util.Locale.ROOT) + " ");
        assertThat(users.find(new org.qingshou.kernel.ActorId("first.admin")))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsExactly(Roles.ADMIN));
        assertThat(branches.find(BRANCH.code())).isPresent();
        assertThat(firstRun.needed()).isFalse();
        assertRefused(code, "access.setup.done");
    }

    @Test
    void aWrongCodeMakesNothing() {
        assertRefused("0000000000x", "access.setup.code");
        assertThat(users.none()).isTrue();
        assertThat(branches.find(BRANCH.code())).isEmpty();
    }

    @Test
    void fiveWrongCodesEndItUntilARestart() {
        for (int i = 0; i < 5; i++) assertRefused("wrong", "access.setup.code");
        assertRefused(code, "access.setup.done");
        assertThat(firstRun.needed()).isFalse();
    }

    @Test
    void anInstallationThatHasUsersAnnouncesNoCode() {
        Users some = mock(Users.class);
        when(some.none()).thenReturn(false);
        FirstRun later = new FirstRun(some, branches);
        later.announce();
        assertThat(later.needed()).isFalse();
    }

    private void finish(String given) {
        firstRun.finish(given, BRANCH, "first.admin", "王芳", "long-enough-1");
    }

    private void assertRefused(String given, String key) {
        assertThatThrownBy(() -> finish(given))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
