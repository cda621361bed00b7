package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Contacts;
import org.qingshou.ledger.Party;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Exposure;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;

/** Everything the strategy asks of one case, read once and not changed. */
record CaseFile(
        CaseView view,
        Rungs methods,
        LadderPolicy policy,
        Optional<Diagnosis> diagnosis,
        Map<MethodCode, StepRow> steps,
        Map<MethodCode, List<MethodRecord>> records,
        List<Contacts.Entry> contacts,
        CaseFacts facts,
        LocalDate today) {
    /** What other modules know of the case: its standing holds, the borrower's trade, the persons beside it. */
    record CaseFacts(
            Set<Flag> holds,
            Trade trade,
            List<Helper> helpers,
            List<Party> parties,
            boolean small,
            Supplier<Exposure> exposure,
            Supplier<List<Line>> besides) {}

    private static final int MIDDLE = 3;

    StepRow step(MethodCode code) {
        StepRow row = steps.get(code);
        if (row != null) return row;
        StepState start = methods.get(code).lockedUntilOpened() ? StepState.LOCKED : StepState.AVAILABLE;
        return new StepRow(code, 1, start, null, null, null, null, null);
    }

    List<MethodRecord> records(MethodCode code) {
        return records.getOrDefault(code, List.of());
    }

    /** Contacts that count in the step's round. */
    List<Contacts.Entry> contacts(MethodCode code) {
        StepRow row = step(code);
        return contacts.stream()
                .filter(contact -> row.round() == 1
                        || row.begunAt() == null
                        || !contact.at().isBefore(row.begunAt()))
                .toList();
    }

    List<EvidenceLine> evidence(MethodCode code, List<Evidence> needed) {
        return EvidenceCount.lines(needed, records(code), contacts(code));
    }

    /** Its usual minimum of evidence stands on file. */
    boolean proven(MethodCode code) {
        return evidence(code, methods.get(code).minimum()).stream().allMatch(EvidenceLine::met);
    }

    /** Something at all stands on file for the step. */
    boolean worked(MethodCode code) {
        return !records(code).isEmpty()
                || !EvidenceCount.relevant(methods.get(code).minimum(), contacts(code))
                        .isEmpty();
    }

    /** Those that run, the primary one first: it was opened before the other. */
    List<MethodCode> active() {
        return methods.all().stream()
                .map(CollectionMethod::code)
                .filter(code -> step(code).state() == StepState.ACTIVE)
                .sorted(Comparator.comparing(
                        code -> step(code).openedAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** No step of the case was ever begun. */
    boolean untouched() {
        return steps.values().stream().allMatch(row -> row.round() == 1 && row.openedAt() == null);
    }

    /** The step that was settled last, if nothing was put aside half done since. */
    Optional<StepRow> lastSettled() {
        return steps.values().stream()
                .filter(row -> row.openedAt() != null)
                .max(Comparator.comparing(row -> Objects.requireNonNullElse(row.closedAt(), Instant.MAX)))
                .filter(row -> row.state().settled());
    }

    /** Changes are made only while the bank itself works the case. */
    boolean inHouse() {
        return view.state() == CaseState.OPEN || view.state() == CaseState.HELD;
    }

    /** Without a diagnosis yet, the middle of each scale and nothing known. */
    Situation situation() {
        boolean sought = step(methods.seeking().code()).state() == StepState.EXHAUSTED;
        Set<Flag> flags = new HashSet<>(facts.holds());
        diagnosis.ifPresent(found -> flags.addAll(found.flags()));
        if (diagnosis.stream().anyMatch(found -> found.causes().contains(Cause.DECEASED))) flags.add(Flag.DECEASED);
        return new Situation(
                facts.trade(),
                diagnosis.map(Diagnosis::willingness).orElse(MIDDLE),
                diagnosis.map(Diagnosis::ability).orElse(MIDDLE),
                diagnosis.map(Diagnosis::reach).orElse(Reach.UNKNOWN),
                diagnosis.map(Diagnosis::segment).orElse(Segment.MEDIUM),
                diagnosis.map(found -> Set.copyOf(found.causes())).orElse(Set.of()),
                flags,
                helpers(),
                facts.small(),
                sought);
    }

    private List<Helper> helpers() {
        List<Helper> helpers = facts.helpers();
        for (CollectionMethod method : methods.all()) helpers = method.refine(helpers, records(method.code()));
        return helpers;
    }

    Dossier dossier(MethodCode code) {
        return new Dossier(
                situation(),
                records(code),
                today,
                facts.exposure(),
                Optional.ofNullable(step(code).openedAt()));
    }

    /** Advice after this leave, if any; none before the first diagnosis. */
    Optional<Advice> advice(Optional<Leave> leave) {
        if (diagnosis.isEmpty()) return Optional.empty();
        if (view.state() == CaseState.PLACED) {
            Answer placed = new Answer.Nothing(Stop.PLACED);
            return Optional.of(new Advice(placed, "R15", List.of(), placed));
        }
        Map<MethodCode, StepState> states = new HashMap<>();
        for (CollectionMethod method : methods.all()) states.put(method.code(), asAdvised(method.code()));
        leave.ifPresent(left -> states.put(left.method(), left.to()));
        Advice advice = methods.advisor().advise(situation(), states);
        // A number that others have reckoned stands beside the facts and decides nothing.
        return Optional.of(advice.also(facts.besides().get()));
    }

    /** A running step whose evidence is complete has nothing left to finish, so the advice looks past it. */
    private StepState asAdvised(MethodCode code) {
        StepState state = step(code).state();
        return state == StepState.ACTIVE && proven(code) ? StepState.EXHAUSTED : state;
    }
}
