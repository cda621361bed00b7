package org.qingshou.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.qingshou.kernel.ActorId;
import org.qingshou.worklist.WorklistDesk;
import org.qingshou.worklist.WorklistFilter;
import org.qingshou.worklist.WorklistStatement;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for the first page of officers' worklists as the screen does: figures, sums and 50 rows. */
final class Pages {
    private static final int PAGE = 50;

    private final WorklistDesk desk;
    private final JdbcClient jdbc;
    private final List<ActorId> officers;
    private final Random random = new Random(1);
    private long rowsRead;

    Pages(RunningLedger ledger, Bank bank) {
        desk = ledger.service(WorklistDesk.class);
        jdbc = ledger.jdbc();
        officers = bank.officers();
    }

    /**
     * Times of pages, of their rows alone, and of the bare SQL behind these.
     *
     * @param rows rows on all the pages together
     */
    record Run(Samples page, Samples rowsAlone, Samples bareSql, long rows) {}

    /** Takes samples of random officers as long as more are wanted, at least one. */
    Run run(BooleanSupplier more) {
        List<Double> pages = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        long shown = 0;
        do {
            SignIn.as(officers.get(random.nextInt(officers.size())));
            try {
                long from = System.nanoTime();
                desk.cards();
                desk.sums(WorklistFilter.START);
                long list = System.nanoTime();
                shown += desk.page(WorklistFilter.START, 0, PAGE).size();
                rows.add(Progress.millisSince(list));
                pages.add(Progress.millisSince(from));
                bare.add(bare(desk.statement(WorklistFilter.START, 0, PAGE)));
            } finally {
                SignIn.out();
            }
        } while (more.getAsBoolean());
        return new Run(new Samples(pages), new Samples(rows), new Samples(bare), shown);
    }

    private double bare(WorklistStatement statement) {
        long from = System.nanoTime();
        jdbc.sql(statement.sql()).params(statement.params()).query((RowCallbackHandler)
                row -> rowsRead += row.getRow() > 0 ? 1 : 0);
        return Progress.millisSince(from);
    }
}
