package org.qingshou.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.qingshou.access.CurrentActor;
import org.qingshou.cases.CasePresence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** What a page needs to tell that it is open: the service, the person, and a beat as long as its browser is there. */
@Component
record PresenceTools(CasePresence presence, CurrentActor actor, TaskScheduler scheduler) {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceTools.class);

    /** @param look runs outside the page's lock; a browser that is gone without a word is looked after no more */
    Registration beat(UI ui, Runnable look) {
        Duration often = CasePresence.RENEWED;
        ScheduledFuture<?> beats = scheduler.scheduleWithFixedDelay(
                () -> {
                    if (connected(ui)) attempt(look);
                },
                scheduler.getClock().instant().plus(often),
                often);
        return () -> beats.cancel(false);
    }

    private static boolean connected(UI ui) {
        PushConnection push = ui.getInternals().getPushConnection();
        return push != null && push.isConnected();
    }

    /** A database that is away for a moment ends no page. */
    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (DataAccessException e) {
            LOG.warn("who has a case open is not known: {}", e.getClass().getSimpleName());
        }
    }
}
