package org.qingshou.outsourcing;

import java.util.List;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a person of an agency may read here: the placements of that agency. It works them through the signed API. */
@Service
@PreAuthorize("hasRole('AGENCY')")
public class AgencyHome {
    private final PlacementLists lists;
    private final CurrentActor current;

    AgencyHome(PlacementLists lists, CurrentActor current) {
        this.lists = lists;
        this.current = current;
    }

    /** The latest first. */
    public List<PlacementView> placements(int offset, int limit) {
        return lists.given(mine(), offset, limit);
    }

    public int count() {
        return lists.countGiven(mine());
    }

    private String mine() {
        String agency = current.get().agencyCode();
        if (agency == null) throw Refused.forbidden("outsourcing.own.agency");
        return agency;
    }
}
