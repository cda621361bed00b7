package org.qingshou.outsourcing.money;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.exports.download.ListPages;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.HomeBranch;
import org.qingshou.papers.PaperPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The bank's side of the statements: managers draw up and ask to close, compliance reads. Sums are of the whole; lines are
 * those of the reader's branches, and the paper is for who sees them all.
 */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE')")
public class StatementDesk {
    /** What the paper is among exports. */
    public static final String FILE = "AGENCY_STATEMENT";

    private final Statements statements;
    private final StatementRows rows;
    private final StatementRun run;
    private final Agencies agencies;
    private final HomeBranch home;
    private final Users users;
    private final Exports exports;
    private final PaperPrinter printer;
    private final CurrentActor current;
    private final BusinessClock clock;

    StatementDesk(
            Statements statements,
            StatementRows rows,
            StatementRun run,
            Agencies agencies,
            HomeBranch home,
            Users users,
            Exports exports,
            PaperPrinter printer,
            CurrentActor current,
            BusinessClock clock) {
        this.statements = statements;
        this.rows = rows;
        this.run = run;
        this.agencies = agencies;
        this.home = home;
        this.users = users;
        this.exports = exports;
        this.printer = printer;
        this.current = current;
        this.clock = clock;
    }

    /** The latest month first. */
    public List<Statement> page(int offset, int limit) {
        return rows.page(null, false, offset, limit);
    }

    public int count() {
        return rows.count(null, false);
    }

    public Statement get(UUID id) {
        return statements.get(id);
    }

    public List<BatchSums> batches(UUID id) {
        return rows.batches(id);
    }

    public List<StatementLine> lines(UUID id, int offset, int limit) {
        return rows.lines(id, scope(), offset, limit);
    }

    public int countLines(UUID id) {
        return rows.countLines(id, scope());
    }

    /** Whether the reader's branches hold every line of it. */
    public boolean seesWhole(UUID id) {
        return countLines(id) == rows.countLines(id, BranchScope.ALL);
    }

    public boolean mayWork() {
        return current.get().has(Roles.MANAGER);
    }

    /** Agencies that are paid by a tariff. */
    public List<AgencyInfo> payable() {
        List<String> codes = run.agencies();
        return agencies.all().stream()
                .filter(agency -> codes.contains(agency.code()))
                .toList();
    }

    public String nameOf(ActorId id) {
        return users.nameOf(id);
    }

    /** Draws up the agency's open month as far as it has come. */
    @PreAuthorize("hasRole('MANAGER')")
    public UUID drawUp(String agency) {
        return run.draw(agency, clock.today()).orElseThrow(() -> Refused.conflict("money.statement.nothing"));
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void askToClose(UUID id, String reason) {
        Actor actor = current.get();
        statements.ask(id, reason, home.of(actor), actor.id());
    }

    /**
     * Writes the PDF, for who sees every line of it.
     *
     * @param pass for as many records of {@link #FILE} as there are lines, the statement's id being its subject
     */
    public void print(UUID id, ExportPass pass, OutputStream out) throws IOException {
        if (!seesWhole(id)) throw Refused.forbidden("money.statement.part");
        Statement statement = get(id);
        int count = countLines(id);
        exports.write(
                pass.of(FILE, id.toString(), count),
                out,
                sink -> printer.print(
                        StatementPaper.of(statement, rows.batches(id), () -> pages(id, count), users::nameOf),
                        clock.instant(),
                        sink));
    }

    private Iterator<StatementLine> pages(UUID id, int count) {
        return new ListPages<>("", count, (offset, limit) -> rows.lines(id, BranchScope.ALL, offset, limit)).iterator();
    }

    private BranchScope scope() {
        return current.get().branches();
    }
}
