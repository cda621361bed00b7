package org.qingshou.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager gives cases to an officer of their branch. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class CaseAssignment {
    private final CaseRights access;
    private final CaseBook cases;
    private final Users users;
    private final Timeline timeline;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CaseAssignment(
            CaseRights access,
            CaseBook cases,
            Users users,
            Timeline timeline,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.cases = cases;
        this.users = users;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** Officers who may own this case. */
    public List<UserInfo> officers(CaseId id) {
        return users.ofBranch(access.header(id).branch(), Roles.OFFICER);
    }

    /** All or none: one case that cannot be given stops the whole. */
    @Transactional
    public void reassign(Collection<CaseId> ids, ActorId to) {
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        for (CaseId id : ids) {
            CaseView header = access.header(id);
            UserInfo officer = users.ofBranch(header.branch(), Roles.OFFICER).stream()
                    .filter(user -> user.id().equals(to))
                    .findFirst()
                    .orElseThrow(() -> Refused.badInput("cases.assign.officer", header.caseNo()));
            CollectionCase theCase = cases.open(id);
            String before = theCase.owner();
            if (to.value().equals(before)) continue;
            theCase.assign(to);
            cases.save(theCase);
            timeline.add(id, at, Timeline.Kind.CASE, by, "timeline.assigned", null, officer.displayName());
            events.publishEvent(new CaseChanged(
                    id, "case.assigned", Map.of("from", before == null ? "" : before, "to", to.value()), by, at));
        }
    }
}
