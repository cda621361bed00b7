package org.qingshou.cases.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Hides again what was shown for a minute; it runs on the server, so that a browser cannot keep it. */
@Component
class MinuteTimer {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TaskScheduler scheduler;

    MinuteTimer(TaskScheduler scheduler) {
        this.scheduler = scheduler;
    }

    void after(UI ui, Runnable hide) {
        // The machine's own time: the demo's clock may be set to any hour, a minute stays a minute.
        Instant due = scheduler.getClock().instant().plus(MINUTE);
        scheduler.schedule(
                () -> {
                    if (ui.isAttached()) ui.access(hide::run);
                },
                due);
    }
}
