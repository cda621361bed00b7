package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** The bank changes its signing key, and no agency refuses a call for it. */
@QingshouTest
class BankKeysTest {
    private static final ActorId ADMIN = new ActorId("os.admin");

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    BankKeysDesk desk;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
        world.admin(ADMIN.value());
    }

    @AfterEach
    void close() throws Exception {
        if (asAdmin(() -> desk.keys().size()) > 1) asAdmin(() -> run(desk::retire));
        world.close();
    }

    private <T> T asAdmin(Callable<T> work) {
        return world.as(ADMIN, Roles.ADMIN, work);
    }

    private static boolean run(Runnable step) {
        step.run();
        return true;
    }

    private void delivered() {
        UUID placement = world.queued(world.settledCase());
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
        assertThat(jdbc.sql("SELECT attempt FROM outbound_message WHERE id = :id")
                        .param("id", placement)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void noCallIsRefusedBeforeWhileAndAfter() {
        delivered();
        List<String> before = asAdmin(desk::keys);
        asAdmin(() -> run(desk::add));
        delivered();
        List<String> both = asAdmin(desk::keys);
        assertThat(both).hasSize(2).endsWith(before.getFirst());
        asAdmin(() -> run(desk::retire));
        assertThat(asAdmin(desk::keys)).containsExactly(both.getFirst());
        delivered();
    }

    @Test
    void neverMoreThanTwoAndNeverNone() {
        assertThatThrownBy(() -> asAdmin(() -> run(desk::retire))).isInstanceOf(Refused.class);
        asAdmin(() -> run(desk::add));
        assertThatThrownBy(() -> asAdmin(() -> run(desk::add))).isInstanceOf(Refused.class);
    }

    @Test
    void onlyTheAdministratorChangesThem() {
        assertThatThrownBy(() -> world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> run(desk::add)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
