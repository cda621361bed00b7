package org.qingshou.access;

import java.util.List;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with branches. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class BranchAdministration {
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BranchAdministration(
            Branches branches, CurrentActor current, BusinessClock clock, ApplicationEventPublisher events) {
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    public List<Branch> all() {
        return branches.all();
    }

    @Transactional
    public void add(Branch branch) {
        branches.add(branch);
        events.publishEvent(
                new BranchChanged(branch.code(), "branch.added", current.get().id(), clock.instant()));
    }
}
