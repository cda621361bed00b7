package org.qingshou.ledger.tape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.BranchCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a tape back that leaves out more of the book, or of those in arrears, than a bank loses in a day: half a file looks exactly like a day on
 * which half the customers have paid. A manager decides; until then nothing of the ledger has changed.
 */
@Component
class MassAbsence {
    static final String HELD = "tape.message.absence-held";
    static final String HELD_CUSTOMERS = "tape.message.absence-held-customers";
    static final String ABSENT = "absent";
    static final String OF = "of";
    static final String OVERDUE = "overdue";
    static final String CUSTOMERS = "customers";
    static final String CUSTOMERS_OF = "customersOf";
    static final String BRANCH = "branch.";

    /** Branches named in a request, those with most missing loans first. */
    private static final int BRANCHES_NAMED = 12;

    private final TapeAbsence absence;
    private final TapeStore tapes;
    private final ImportProperties properties;
    private final Branches branches;
    private final Approvals approvals;

    MassAbsence(
            TapeAbsence absence, TapeStore tapes, ImportProperties properties, Branches branches, Approvals approvals) {
        this.absence = absence;
        this.tapes = tapes;
        this.properties = properties;
        this.branches = branches;
        this.approvals = approvals;
    }

    /** The figures that need a manager, unless one has allowed as many already. */
    Optional<AbsenceFigures> held(TapeRecord tape) {
        if (!absence.judged(tape)) return Optional.empty();
        AbsenceFigures figures = absence.figures(tape);
        if (!figures.many(properties.absentFrom(), properties.maxAbsentPercent())) return Optional.empty();
        OptionalLong allowed = tapes.allowedAbsence(tape.id());
        return allowed.isPresent() && allowed.getAsLong() >= figures.absent() ? Optional.empty() : Optional.of(figures);
    }

    /** Puts the tape before the managers who stand over all the branches that it touches. */
    @Transactional
    public void ask(TapeRecord tape, AbsenceFigures figures) {
        tapes.say(tape.id(), List.of(why(figures)));
        tapes.move(tape, TapeState.WAITING, Map.of(ABSENT, Long.toString(figures.absent())));
        approvals.ask(new Ask(
                AbsenceApproval.KIND, tape.id().toString(), over(figures), tape.createdBy(), "", facts(figures)));
    }

    private TapeMessage why(AbsenceFigures figures) {
        String percent = Integer.toString(properties.maxAbsentPercent());
        AbsenceFigures.Customers customers = figures.customers();
        return figures.manyLoans(properties.absentFrom(), properties.maxAbsentPercent())
                ? TapeMessage.of(HELD, Long.toString(figures.absent()), Long.toString(figures.of()), percent)
                : TapeMessage.of(
                        HELD_CUSTOMERS, Long.toString(customers.gone()), Long.toString(customers.of()), percent);
    }

    private static Map<String, String> facts(AbsenceFigures figures) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABSENT, Long.toString(figures.absent()));
        facts.put(OF, Long.toString(figures.of()));
        facts.put(OVERDUE, Long.toString(figures.overdue()));
        facts.put(CUSTOMERS, Long.toString(figures.customers().gone()));
        facts.put(CUSTOMERS_OF, Long.toString(figures.customers().of()));
        figures.byBranch().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(BRANCHES_NAMED)
                .forEach(entry -> facts.put(BRANCH + entry.getKey(), Long.toString(entry.getValue())));
        return facts;
    }

    private BranchCode over(AbsenceFigures figures) {
        return branches.over(
                figures.byBranch().keySet().stream().map(BranchCode::new).toList());
    }
}
