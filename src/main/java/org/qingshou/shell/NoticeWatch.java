package org.qingshou.shell;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.NoticesTold;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the bells of those who have just been told something; a bell on another node looks when a page is opened. */
@Component
class NoticeWatch {
    private final Map<ActorId, Set<Runnable>> bells = new ConcurrentHashMap<>();

    /** @param bell runs on a thread of its own, outside the transaction that told */
    Registration watch(ActorId reader, Runnable bell) {
        bells.compute(reader, (who, known) -> {
            Set<Runnable> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(bell);
            return all;
        });
        return () -> bells.computeIfPresent(reader, (who, known) -> {
            known.remove(bell);
            return known.isEmpty() ? null : known;
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void told(NoticesTold told) {
        for (ActorId reader : told.readers())
            bells.getOrDefault(reader, Set.of()).forEach(Thread::startVirtualThread);
    }
}
