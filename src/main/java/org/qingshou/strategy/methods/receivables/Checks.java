package org.qingshou.strategy.methods.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodRecord;

/** What a record about receivables must keep to; sums that do not add up and debtors dunned by the bank itself are refused. */
final class Checks {
    private static final String ASSIGNED = "RECEIVABLES_ASSIGNED";
    private static final Set<String> NEEDS_THE_REST =
            Set.of("RECEIVABLES_REPAID", "RECEIVABLES_PART", "RECEIVABLES_NONE", ASSIGNED);

    private Checks() {}

    static List<Line> wrong(MethodRecord draft, Dossier dossier) {
        Optional<Debt> debt = dossier.named(draft, Receivables.DEBT).map(record -> Debt.of(record, dossier));
        return switch (draft.kind()) {
            case Receivables.RECEIVABLE -> receivable(draft, dossier);
            case Receivables.ATTEMPT -> debt.map(of -> attempt(draft, of)).orElse(List.of());
            case Receivables.RECOVERY ->
                debt.map(of -> recovery(draft.answers(), of)).orElse(List.of());
            case Receivables.WRITE_DOWN ->
                debt.map(of -> within(draft.answers().money("amount"), of)).orElse(List.of());
            case Receivables.ASSIGNMENT -> toldInTime(draft);
            default -> List.of();
        };
    }

    private static List<Line> receivable(MethodRecord draft, Dossier dossier) {
        Answers told = draft.answers();
        List<Line> wrong = new ArrayList<>();
        if (!told.money("amount").isPositive()) wrong.add(line("amount"));
        Optional<LocalDate> due = told.date("dueOn");
        if (told.date("invoicedOn")
                .filter(from -> due.filter(from::isAfter).isPresent())
                .isPresent()) wrong.add(line("invoiced"));
        if (told.date("limitationOn")
                .filter(end -> due.filter(end::isBefore).isPresent())
                .isPresent()) wrong.add(line("limitation"));
        boolean again = dossier.all(Receivables.RECEIVABLE).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .map(MethodRecord::answers)
                .anyMatch(other -> Stream.of("counterparty", "amount", "dueOn", "invoicedOn")
                        .allMatch(key -> other.is(key, told.text(key))));
        if (again) wrong.add(Line.of("method.RECEIVABLES.check.again", told.text("counterparty")));
        Money settled = Debt.of(draft, dossier).settled();
        if (!told.money("amount").atLeast(settled))
            wrong.add(Line.of("method.RECEIVABLES.check.lessThanSettled", settled.shown()));
        return wrong;
    }

    /** Only the creditor may dun: the borrower in person, or the bank once it holds the claim and the debtor was told. */
    private static List<Line> attempt(MethodRecord draft, Debt debt) {
        if (!draft.answers().yes("together") && !debt.assigned()) return List.of(line("alone"));
        return debt.isOpen() ? List.of() : List.of(Line.of("method.RECEIVABLES.check.done", debt.counterparty()));
    }

    private static List<Line> recovery(Answers told, Debt debt) {
        List<Line> wrong = new ArrayList<>(within(told.money("amount"), debt));
        Money kept = told.money("kept");
        if (!told.money("toLoan").plus(kept).equals(told.money("amount")))
            wrong.add(Line.of(
                    "method.RECEIVABLES.check.split", told.money("amount").shown()));
        if (kept.isPositive() && told.text("reason").isBlank()) wrong.add(line("reason"));
        return wrong;
    }

    private static List<Line> within(Money amount, Debt debt) {
        if (!amount.isPositive()) return List.of(line("amount"));
        return debt.open().atLeast(amount)
                ? List.of()
                : List.of(Line.of(
                        "method.RECEIVABLES.check.tooMuch",
                        debt.counterparty(),
                        debt.open().shown()));
    }

    private static List<Line> toldInTime(MethodRecord draft) {
        return draft.answers().date("toldOn").filter(draft.on()::isAfter).isPresent()
                ? List.of(line("toldOn"))
                : List.of();
    }

    static List<Line> restOn(MethodRecord row, Dossier dossier) {
        boolean rests = Stream.of(
                        Receivables.ATTEMPT, Receivables.RECOVERY, Receivables.WRITE_DOWN, Receivables.ASSIGNMENT)
                .anyMatch(kind ->
                        dossier.pointing(kind, Receivables.DEBT, row).findAny().isPresent());
        return rests ? List.of(line("rests")) : List.of();
    }

    /** Who helped to get one debt in goes on helping with the others, until each is collected or written down. */
    static List<Line> unfinished(String outcome, Dossier dossier) {
        if (outcome.equals(ASSIGNED) && dossier.all(Receivables.ASSIGNMENT).isEmpty())
            return List.of(line("noAssignment"));
        boolean began = !dossier.all(Receivables.RECOVERY).isEmpty();
        if (!began || !NEEDS_THE_REST.contains(outcome)) return List.of();
        List<Debt> left = Debt.all(dossier).stream()
                .filter(Debt::isOpen)
                .filter(debt -> !outcome.equals(ASSIGNED)
                        || dossier.pointing(Receivables.ASSIGNMENT, Receivables.DEBT, debt.record())
                                .findAny()
                                .isEmpty())
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(Line.of(
                        "method.RECEIVABLES.check.stillOpen",
                        Integer.toString(left.size()),
                        Proceeds.sum(left.stream(), Debt::open).shown()));
    }

    private static Line line(String word) {
        return Line.of("method.RECEIVABLES.check." + word);
    }
}
