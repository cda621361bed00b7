package org.qingshou.outsourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Placements for the bank's own systems, which read all branches. */
@Service
public class PlacementRegister {
    private final PlacementLists lists;
    private final CurrentActor current;

    PlacementRegister(PlacementLists lists, CurrentActor current) {
        this.lists = lists;
        this.current = current;
    }

    @PreAuthorize("hasRole('BANK_API')")
    public List<PlacementView> page(@Nullable PlacementState state, @Nullable String agency, int page, int size) {
        return lists.page(current.get().branches(), new PlacementLists.Filter(state, agency), page * size, size);
    }

    @PreAuthorize("hasRole('BANK_API')")
    public int count(@Nullable PlacementState state, @Nullable String agency) {
        return lists.count(current.get().branches(), new PlacementLists.Filter(state, agency));
    }
}
