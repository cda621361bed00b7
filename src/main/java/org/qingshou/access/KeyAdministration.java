package org.qingshou.access;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the administrator does with the keys of the bank's own systems. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class KeyAdministration {
    private static final int LONGEST_DAYS = 730;

    private final ApiKeys keys;
    private final CurrentActor current;

    KeyAdministration(ApiKeys keys, CurrentActor current) {
        this.keys = keys;
        this.current = current;
    }

    public List<ApiKeys.Entry> all() {
        return keys.all();
    }

    /** The new key, which is shown this once. */
    public String issue(String name, int days) {
        if (days < 1 || days > LONGEST_DAYS) throw Refused.badInput("access.key.days", LONGEST_DAYS);
        return keys.issue(name, Duration.ofDays(days), current.get().id());
    }

    public void revoke(UUID id) {
        keys.revoke(id, current.get().id());
    }
}
