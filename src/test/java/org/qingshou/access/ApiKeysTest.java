package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@QingshouTest
@Transactional
class ApiKeysTest {
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    ApiKeys keys;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private Duration before;

    @BeforeEach
    void remember() {
        before = clock.offset();
    }

    @AfterEach
    void clockBack() {
        clock.shift(before);
    }

    @Test
    void aKeyIsTheBanksSystemUntilItExpires() {
        String key = keys.issue("core", Duration.ofDays(30), TEST);
        assertThat(keys.actorOf(key)).hasValueSatisfying(actor -> {
            assertThat(actor.id()).isEqualTo(ActorId.api("core"));
            assertThat(actor.roles()).containsExactly(Roles.BANK_API);
        });
        clock.shift(before.plus(Duration.ofDays(31)));
        assertThat(keys.actorOf(key)).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothingAndRevokingTwiceIsAuditedOnce() {
        String key = keys.issue("core", Duration.ofDays(30), TEST);
        var entry = keys.all().stream()
                .filter(each -> each.name().equals("core"))
                .findFirst()
                .orElseThrow();
        keys.revoke(entry.id(), TEST);
        keys.revoke(entry.id(), TEST);
        assertThat(keys.actorOf(key)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'key.revoked' AND subject_id = 'api:core'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theKeyItselfIsNotInTheDatabase() {
        String key = keys.issue("core", Duration.ofDays(30), TEST);
        assertThat(jdbc.sql("SELECT HEX(key_hash) FROM api_key WHERE name = 'core'")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(key);
    }

    @Test
    void aNameIsGivenOnce() {
        keys.issue("core", Duration.ofDays(30), TEST);
        assertThatThrownBy(() -> keys.issue("core", Duration.ofDays(1), TEST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("access.key.taken"));
    }
}
