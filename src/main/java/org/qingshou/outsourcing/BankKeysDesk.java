package org.qingshou.outsourcing;

import java.util.List;
import java.util.Map;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outsourcing.gateway.BankKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The change of the keys by which the bank signs its calls to agencies: first a second one, then the old one goes. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class BankKeysDesk {
    private static final String BANK = "bank";

    private final BankKeys keys;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BankKeysDesk(BankKeys keys, CurrentActor current, BusinessClock clock, ApplicationEventPublisher events) {
        this.keys = keys;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** Public keys in use, the newest first. */
    public List<String> keys() {
        return keys.publicKeys();
    }

    @Transactional
    public void add() {
        keys.add();
        tell("key.added");
    }

    @Transactional
    public void retire() {
        keys.retire();
        tell("key.retired");
    }

    private void tell(String what) {
        events.publishEvent(new AgencyChanged(
                BANK,
                what,
                Map.of("newest", keys.publicKeys().getFirst()),
                current.get().id(),
                clock.instant()));
    }
}
