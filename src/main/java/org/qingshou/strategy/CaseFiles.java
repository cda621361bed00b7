package org.qingshou.strategy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Contacts;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Party;
import org.qingshou.ledger.Persons;
import org.qingshou.strategy.beside.BesideAdvice;
import org.qingshou.strategy.method.Exposure;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Trade;
import org.springframework.stereotype.Component;

/** Reads the file of a case from strategy's own tables and from cases and ledger. */
@Component
class CaseFiles {
    private static final int LONGEST_SCORE = 20;

    private final Cases cases;
    private final Contacts contacts;
    private final Persons persons;
    private final ComplianceGuard guard;
    private final Loans loans;
    private final ExposureLimits limits;
    private final LoanClocks clocks;
    private final Branches branches;
    private final Methods methods;
    private final Diagnoses diagnoses;
    private final LadderSteps steps;
    private final MethodRecords records;
    private final StrategyPolicy policy;
    private final LadderPolicies policies;
    private final BusinessClock clock;
    private final List<BesideAdvice> beside;

    CaseFiles(
            Cases cases,
            Contacts contacts,
            Persons persons,
            ComplianceGuard guard,
            Loans loans,
            ExposureLimits limits,
            LoanClocks clocks,
            Branches branches,
            Methods methods,
            Diagnoses diagnoses,
            LadderSteps steps,
            MethodRecords records,
            StrategyPolicy policy,
            LadderPolicies policies,
            BusinessClock clock,
            List<BesideAdvice> beside) {
        this.cases = cases;
        this.contacts = contacts;
        this.persons = persons;
        this.guard = guard;
        this.loans = loans;
        this.limits = limits;
        this.clocks = clocks;
        this.branches = branches;
        this.methods = methods;
        this.diagnoses = diagnoses;
        this.steps = steps;
        this.records = records;
        this.policy = policy;
        this.policies = policies;
        this.clock = clock;
        this.beside = List.copyOf(beside);
    }

    CaseFile read(CaseId caseId) {
        return read(cases.get(caseId));
    }

    CaseFile read(CaseView view) {
        CaseId id = view.id();
        LocalDate today = branches.day(view.branch(), clock.instant());
        Map<MethodCode, StepRow> rows = new HashMap<>();
        steps.findByCaseIdOrderByRound(id.value()).forEach(step -> rows.put(step.method(), step.row()));
        Map<MethodCode, List<MethodRecord>> kept = new HashMap<>();
        records.ofCase(id)
                .forEach((method, rounds) -> kept.put(method, rounds.getOrDefault(round(rows, method), List.of())));
        LadderPolicy ladder = policies.of(view.branch());
        return new CaseFile(
                view,
                methods.inOrder(ladder.order()),
                ladder,
                diagnoses.latest(id),
                rows,
                kept,
                contacts.ofCase(id),
                facts(view, today),
                today);
    }

    private static int round(Map<MethodCode, StepRow> rows, MethodCode method) {
        StepRow row = rows.get(method);
        return row == null ? 1 : row.round();
    }

    private CaseFile.CaseFacts facts(CaseView view, LocalDate today) {
        Set<Flag> holds = EnumSet.noneOf(Flag.class);
        cases.holds(view.id(), today).forEach(hold -> Flag.ofHold(hold.code()).ifPresent(holds::add));
        if (clocks.guaranteeEnds(view.person(), view.branch(), today, Flag.GUARANTEE_CLOCK_DAYS))
            holds.add(Flag.GUARANTEE_CLOCK);
        List<Party> parties = persons.parties(view.person(), view.branch());
        Set<PersonId> refused =
                guard.suppressed(parties.stream().map(Party::person).distinct().toList());
        List<Helper> helpers = parties.stream()
                .map(party -> new Helper(
                        party.person(),
                        party.role(),
                        party.proof() != null && !party.proof().isBlank(),
                        !Helper.ageKnown(party.role()),
                        false,
                        refused.contains(party.person())))
                .distinct()
                .toList();
        Trade trade = Trade.of(persons.card(view.person()).kind());
        return new CaseFile.CaseFacts(
                holds,
                trade,
                helpers,
                parties,
                policy.small(view),
                () -> exposure(view, trade),
                () -> besides(view, today));
    }

    private List<Line> besides(CaseView view, LocalDate today) {
        return Stream.of(
                        away(view.id(), today),
                        scores(view.id()).stream(),
                        beside.stream().flatMap(other -> other.of(view).stream()))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Who works away is expected back on a day that every advice should name. */
    private Stream<Line> away(CaseId id, LocalDate today) {
        return cases.awayUntil(id).filter(today::isBefore).stream()
                .map(until -> Line.of("advice.because.away", until.toString()));
    }

    /** What the tape tells of the bank's own score, each value once; a loan that has none tells nothing. */
    private List<Line> scores(CaseId id) {
        String column = policy.scoreColumn();
        if (column == null || column.isBlank()) return List.of();
        return loans.all(cases.loans(id)).stream()
                .flatMap(loan -> Optional.ofNullable(loan.extra().get(column)).stream())
                .filter(score -> !score.isBlank() && score.length() <= LONGEST_SCORE)
                .distinct()
                .sorted()
                .map(score -> Line.of("advice.because.score", score))
                .toList();
    }

    /** Asked of the whole bank's loans and of every clock, so only where a method wants to know. */
    private Exposure exposure(CaseView view, Trade trade) {
        List<LoanClock> running = clocks.of(cases.loans(view.id())).stream()
                .filter(LoanClock::runs)
                .filter(clock -> !clock.expired())
                .toList();
        return new Exposure(
                loans.owed(view.person(), view.currency()),
                limits.of(trade),
                first(running.stream()),
                first(running.stream().filter(clock -> clock.kind() == ClockKind.GUARANTEE)));
    }

    private static Optional<LocalDate> first(Stream<LoanClock> clocks) {
        return clocks.map(LoanClock::dueOn).min(Comparator.naturalOrder());
    }
}
