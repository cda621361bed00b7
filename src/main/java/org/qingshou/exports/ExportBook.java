package org.qingshou.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What has left as a file, newest first: everybody's for compliance and managers of the branch, the own for others. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE', 'ADMIN')")
public class ExportBook {
    private final ExportRows rows;
    private final CurrentActor current;

    ExportBook(ExportRows rows, CurrentActor current) {
        this.rows = rows;
        this.current = current;
    }

    /** Whether the reader sees what others took. */
    public boolean seesAll() {
        Actor actor = current.get();
        return actor.has(Roles.COMPLIANCE) || actor.has(Roles.MANAGER);
    }

    public List<ExportEntry> page(int offset, int limit) {
        return rows.page(only(), current.get().branches(), offset, limit);
    }

    public int count() {
        return rows.count(only(), current.get().branches());
    }

    private @Nullable ActorId only() {
        return seesAll() ? null : current.get().id();
    }
}
