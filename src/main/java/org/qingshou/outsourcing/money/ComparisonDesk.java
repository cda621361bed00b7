package org.qingshou.outsourcing.money;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.HomeBranch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's own statement beside ours, for who sees all of ours; managers read it in and ask for adjustments. */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE')")
public class ComparisonDesk {
    private final StatementDesk desk;
    private final StatementRows rows;
    private final TheirRows theirs;
    private final Adjustments adjustments;
    private final HomeBranch home;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ComparisonDesk(
            StatementDesk desk,
            StatementRows rows,
            TheirRows theirs,
            Adjustments adjustments,
            HomeBranch home,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.theirs = theirs;
        this.adjustments = adjustments;
        this.home = home;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** What differs first; empty where nothing of theirs has been read in. */
    @Transactional(readOnly = true)
    public List<Compared> compare(UUID statement) {
        whole(statement);
        List<Theirs> read = theirs.of(statement);
        return read.isEmpty()
                ? List.of()
                : Matching.of(rows.lines(statement, BranchScope.ALL, 0, Integer.MAX_VALUE), read);
    }

    public List<Adjustment> adjustments(UUID statement) {
        whole(statement);
        return adjustments.about(statement);
    }

    /** Reads the agency's file in the place of what was read before; nothing is kept where a row is wrong. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public int read(UUID statement, InputStream in) {
        whole(statement);
        List<Theirs> read = TheirFile.read(in);
        theirs.replace(statement, read);
        Map<String, String> facts =
                Map.of("month", desk.get(statement).month().toString(), "rows", Integer.toString(read.size()));
        events.publishEvent(new MoneyChanged(
                desk.get(statement).agency(),
                "statement.compared",
                facts,
                current.get().id(),
                clock.instant()));
        return read.size();
    }

    /**
     * Asks that the agency be paid more, or less, than stated.
     *
     * @param amount positive where the agency gets more
     */
    @PreAuthorize("hasRole('MANAGER')")
    public void ask(UUID statement, @Nullable UUID placement, Money amount, String reason) {
        whole(statement);
        Actor actor = current.get();
        adjustments.ask(statement, placement, amount, reason, home.of(actor), actor.id());
    }

    private void whole(UUID statement) {
        desk.get(statement);
        if (!desk.seesWhole(statement)) throw Refused.forbidden("money.statement.part");
    }
}
