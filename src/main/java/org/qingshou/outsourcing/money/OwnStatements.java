package org.qingshou.outsourcing.money;

import java.util.List;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an agency's person reads of statements: those of that agency, once they are closed. */
@Service
@PreAuthorize("hasRole('AGENCY')")
public class OwnStatements {
    private final StatementRows rows;
    private final CurrentActor current;

    OwnStatements(StatementRows rows, CurrentActor current) {
        this.rows = rows;
        this.current = current;
    }

    /** The latest month first. */
    public List<Statement> page(int offset, int limit) {
        return rows.page(mine(), true, offset, limit);
    }

    public int count() {
        return rows.count(mine(), true);
    }

    /** Another agency's, or one that is not closed, is as unknown as none. */
    public Statement get(UUID id) {
        String mine = mine();
        return rows.find(id)
                .filter(statement -> statement.agency().equals(mine) && statement.state() == StatementState.CLOSED)
                .orElseThrow(() -> Refused.notFound("money.statement.unknown"));
    }

    public List<BatchSums> batches(UUID id) {
        return rows.batches(get(id).id());
    }

    public List<StatementLine> lines(UUID id, int offset, int limit) {
        return rows.lines(get(id).id(), BranchScope.ALL, offset, limit);
    }

    public int countLines(UUID id) {
        return rows.countLines(get(id).id(), BranchScope.ALL);
    }

    private String mine() {
        String agency = current.get().agencyCode();
        if (agency == null) throw Refused.forbidden("outsourcing.own.agency");
        return agency;
    }
}
