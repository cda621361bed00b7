package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Looks again, by push, as long as something moves and the page is open. A browser's polling would count as the user's
 * activity and defeat the idle limit.
 */
public final class LiveRefresh {
    private static final long MILLIS = 700;
    private static final ScheduledExecutorService TICKS = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-screens").daemon().factory());

    private final Component owner;
    private final BooleanSupplier look;
    private @Nullable ScheduledFuture<?> tick;

    /** @param look shows the present state and says whether it still moves */
    public LiveRefresh(Component owner, BooleanSupplier look) {
        this.owner = owner;
        this.look = look;
        owner.addDetachListener(event -> stop());
    }

    /** Called with the page in hand, so that the first look happens at once. */
    public void start() {
        stop();
        if (!look.getAsBoolean()) return;
        UI ui = UI.getCurrent();
        Runnable again = new DelegatingSecurityContextRunnable(this::lookAgain);
        tick = TICKS.scheduleWithFixedDelay(() -> ui.access(again::run), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookAgain() {
        if (!owner.isAttached() || !look.getAsBoolean()) stop();
    }

    private void stop() {
        ScheduledFuture<?> running = tick;
        if (running != null) running.cancel(false);
        tick = null;
    }
}
