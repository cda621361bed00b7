package org.qingshou.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.worklist.WorklistDesk;

/** Officers of one branch who take the next case as fast as they get one, all at once. */
final class NextCases {
    static final int OFFICERS = 20;

    private final RunningLedger ledger;
    private final WorklistDesk desk;
    private final Bank bank;

    NextCases(RunningLedger ledger, Bank bank) {
        this.ledger = ledger;
        this.bank = bank;
        desk = ledger.service(WorklistDesk.class);
    }

    /** @param takenTwice cases that two officers received */
    record Run(Samples samples, int taken, int takenTwice) {}

    /** @param cases how many to take, as far as the branch has them */
    Run run(int cases) {
        String branch = bank.branches().getFirst();
        List<ActorId> officers = bank.officersOf(branch);
        giveBack(branch, cases);
        try (ExecutorService people = Executors.newFixedThreadPool(OFFICERS)) {
            List<Callable<List<Taken>>> work = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                ActorId officer = officers.get(i % officers.size());
                work.add(() -> take(officer));
            }
            List<Double> millis = new ArrayList<>();
            Set<CaseId> seen = new HashSet<>();
            int twice = 0;
            for (Future<List<Taken>> each : people.invokeAll(work))
                for (Taken taken : each.get()) {
                    millis.add(taken.millis());
                    if (!seen.add(taken.id())) twice++;
                }
            return new Run(new Samples(millis), seen.size(), twice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new BenchmarkFailed("A case could not be taken.", e);
        }
    }

    private record Taken(CaseId id, double millis) {}

    private List<Taken> take(ActorId officer) {
        List<Taken> taken = new ArrayList<>();
        SignIn.as(officer);
        try {
            while (true) {
                long from = System.nanoTime();
                Optional<CaseId> next = desk.claimNext();
                if (next.isEmpty()) return taken;
                taken.add(new Taken(next.get(), Progress.millisSince(from)));
            }
        } finally {
            SignIn.out();
        }
    }

    /** Nobody has these cases any more, as after an officer has left. */
    private void giveBack(String branch, int cases) {
        ledger.jdbc().sql("""
                        UPDATE collection_case SET owner = NULL, version = version + 1
                        WHERE branch_code = :b AND state = 'OPEN' ORDER BY id LIMIT :n""").param("b", branch).param("n", cases).update();
        ledger.jdbc().sql("""
                        UPDATE worklist_entry e JOIN collection_case c ON c.id = e.case_id
                        SET e.owner = NULL WHERE c.branch_code = :b AND c.owner IS NULL""").param("b", branch).update();
    }
}
