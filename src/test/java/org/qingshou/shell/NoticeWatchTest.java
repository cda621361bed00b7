package org.qingshou.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.NoticesTold;

/** Whose bells ring when notices are told. */
class NoticeWatchTest {
    private static final ActorId OFFICER = new ActorId("li.na");
    private static final ActorId MANAGER = new ActorId("zhao.min");

    private final NoticeWatch watch = new NoticeWatch();
    private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();

    @Test
    void onlyTheBellsOfThoseWhoWereToldRingAndOnlyWhileTheyHang() throws InterruptedException {
        Registration officers = watch.watch(OFFICER, () -> rung.add("officer"));
        watch.watch(MANAGER, () -> rung.add("manager"));

        watch.told(new NoticesTold(Set.of(OFFICER)));
        assertThat(rung.poll(10, TimeUnit.SECONDS)).isEqualTo("officer");

        officers.remove();
        watch.told(new NoticesTold(Set.of(OFFICER, MANAGER)));
        assertThat(rung.poll(10, TimeUnit.SECONDS)).isEqualTo("manager");
        assertThat(rung).isEmpty();
    }
}
