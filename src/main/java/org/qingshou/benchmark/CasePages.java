package org.qingshou.benchmark;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/**
 * Opens cases as their officers do: what the page asks for and the parts that other modules build on it, ladder and
 * workspace among them.
 */
final class CasePages {
    private static final int TIMELINE = 50;

    private final RunningLedger ledger;
    private final CaseDesk desk;
    private final List<CasePanel> panels;

    private record Mine(CaseId id, ActorId officer) {}

    CasePages(RunningLedger ledger) {
        this.ledger = ledger;
        desk = ledger.service(CaseDesk.class);
        panels = ledger.services(CasePanel.class);
    }

    Samples run(int count) {
        List<Double> millis = new ArrayList<>();
        for (Mine mine : some(count)) {
            SignIn.as(mine.officer());
            UI.setCurrent(new UI());
            try {
                long from = System.nanoTime();
                open(mine.id());
                millis.add(Progress.millisSince(from));
            } finally {
                UI.setCurrent(null);
                SignIn.out();
            }
        }
        return new Samples(millis);
    }

    private void open(CaseId id) {
        if (desk.open(id).isEmpty()) throw new BenchmarkFailed("An officer's own case could not be opened.");
        desk.loans(id);
        desk.repayments(id);
        desk.timeline(id, null, TIMELINE);
        for (CasePanel panel : panels) panel.build(id, () -> {});
    }

    /** In an order that has nothing to do with when they were opened. */
    private List<Mine> some(int count) {
        return ledger.jdbc()
                .sql("""
                        SELECT id, owner FROM collection_case WHERE state <> 'CLOSED' AND owner IS NOT NULL
                        ORDER BY CRC32(HEX(id)) LIMIT :n""")
                .param("n", count)
                .query((rs, n) ->
                        new Mine(new CaseId(rs.getObject("id", UUID.class)), new ActorId(rs.getString("owner"))))
                .list();
    }
}
