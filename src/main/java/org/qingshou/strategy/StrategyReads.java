package org.qingshou.strategy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseState;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.codes.OfferedCodes;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Party;
import org.qingshou.strategy.Ladder.StepView;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.RecordKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The strategy of one case as its page shows it; everything that can be done there is said by these records. */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
public class StrategyReads {
    private static final int HISTORY = 100;

    private final LadderAccess access;
    private final Methods methods;
    private final StoredLadder ladder;
    private final Diagnoses diagnoses;
    private final MethodRecords records;
    private final Approvals approvals;
    private final CodeCatalogue codes;
    private final Users users;

    StrategyReads(
            LadderAccess access,
            Methods methods,
            StoredLadder ladder,
            Diagnoses diagnoses,
            MethodRecords records,
            Approvals approvals,
            CodeCatalogue codes,
            Users users) {
        this.access = access;
        this.methods = methods;
        this.ladder = ladder;
        this.diagnoses = diagnoses;
        this.records = records;
        this.approvals = approvals;
        this.codes = codes;
        this.users = users;
    }

    /** What can be done with a method's step now. */
    public enum Act {
        RECORD,
        PROPOSE,
        SUCCEED,
        EXHAUST,
        WITHDRAW,
        WAIVE,
        REOPEN
    }

    /**
     * The whole ladder with the gateway: {@code locked} says what keeps it closed.
     *
     * @param running the primary method first, then the one beside it
     */
    public record Board(
            List<StepView> steps,
            Optional<MethodCode> advised,
            List<MethodCode> running,
            List<Line> locked,
            CaseState caseState) {
        /** Runs beside the primary method. */
        public boolean beside(MethodCode method) {
            return running.indexOf(method) > 0;
        }
    }

    /**
     * Diagnosis, advice, and the requests that wait for an answer.
     *
     * @param history every diagnosis, the youngest first
     * @param names of those who made them
     * @param proposable the advised method, where it does not run already and nobody has proposed one
     * @param waivable methods that can be marked as not applicable, with the reasons that hold
     * @param settled methods that could be worked once more, where nothing is left to work
     * @param lane what the small-case lane proposes to mark in one batch
     */
    public record Counsel(
            Optional<Diagnosis> diagnosis,
            List<Diagnosis> history,
            Map<ActorId, String> names,
            Optional<Advice> advice,
            Optional<MethodCode> proposable,
            List<AskedFor> pending,
            List<Cause> causes,
            boolean small,
            boolean mayWork,
            Map<MethodCode, List<String>> waivable,
            Map<MethodCode, String> lane,
            List<MethodCode> settled) {
        /** Who made a diagnosis. */
        public String nameOf(ActorId by) {
            return names.getOrDefault(by, by.value());
        }
    }

    /** A step that runs, with the outcomes it can be left with. */
    public record Running(MethodCode method, List<Outcome> outcomes) {}

    /**
     * One method's workspace.
     *
     * @param kinds kinds of record that can be kept now, of {@code everyKind}
     * @param capacity what the borrower can pay in a month, where the method's records say so
     * @param figures running totals over the records
     * @param derived tables and charts that the records give
     * @param people names of the persons a record can name, by id
     */
    public record Workspace(
            MethodCode method,
            StepView step,
            List<RecordKind> everyKind,
            List<RecordKind> kinds,
            List<MethodRecord> records,
            List<EvidenceLine> evidence,
            List<Outcome> outcomes,
            List<String> notApplicable,
            Optional<String> misfit,
            Optional<Capacity> capacity,
            List<Figure> figures,
            List<Derived> derived,
            List<Running> running,
            Map<String, String> people,
            Set<Act> allowed) {}

    @Transactional(readOnly = true)
    public Board board(CaseId caseId) {
        CaseFile file = access.read(caseId);
        return new Board(
                ladder.steps(file),
                advised(file),
                file.active(),
                ladder.missing(file),
                file.view().state());
    }

    @Transactional(readOnly = true)
    public Counsel counsel(CaseId caseId) {
        CaseFile file = access.read(caseId);
        List<Diagnosis> history = diagnoses.history(caseId, HISTORY);
        Map<ActorId, String> names = new LinkedHashMap<>();
        history.forEach(found -> names.computeIfAbsent(found.by(), users::nameOf));
        OfferedCodes offered = codes.now();
        Map<MethodCode, List<String>> waivable = new LinkedHashMap<>();
        for (CollectionMethod method : file.methods().all()) {
            StepState state = file.step(method.code()).state();
            if (state == StepState.LOCKED || state == StepState.AVAILABLE)
                waivable.put(method.code(), StrategyCodes.reasons(file, method, offered));
        }
        return new Counsel(
                file.diagnosis(),
                history,
                names,
                file.advice(Optional.empty()),
                advised(file)
                        .filter(code -> file.step(code).state() != StepState.ACTIVE)
                        .filter(code -> approvals
                                .open(methods.get(code).opening().name(), caseId.toString())
                                .isEmpty()),
                approvals.open(caseId.toString()),
                StrategyCodes.causes(file, offered),
                file.facts().small(),
                mayWork(file),
                waivable,
                lane(file, waivable),
                settled(file));
    }

    @Transactional(readOnly = true)
    public Workspace workspace(CaseId caseId, MethodCode code) {
        CaseFile file = access.read(caseId);
        CollectionMethod method = methods.get(code);
        Dossier dossier = file.dossier(code);
        Map<String, String> people = new LinkedHashMap<>();
        for (Party party : file.facts().parties()) people.put(party.person().toString(), party.name());
        StepView step = ladder.steps(file).get(file.methods().position(code) - 1);
        return new Workspace(
                code,
                step,
                method.records(),
                method.records().stream()
                        .filter(kind -> step.state() == StepState.ACTIVE || kind.early())
                        .toList(),
                file.records(code),
                file.evidence(code, method.minimum()),
                offered(method),
                StrategyCodes.reasons(file, method, codes.now()),
                method.misfit(file.situation()),
                method.capacity(dossier),
                method.figures(dossier),
                method.derived(dossier),
                file.active().stream()
                        .map(other -> new Running(other, offered(methods.get(other))))
                        .toList(),
                people,
                allowed(file, method));
    }

    /** One version of a row, with who made it. */
    public record Version(MethodRecord record, String by) {}

    /** What a row of a sheet said, oldest first; the last is how it stands. */
    @Transactional(readOnly = true)
    public List<Version> versions(CaseId caseId, UUID row) {
        access.read(caseId);
        return records.history(caseId, row).stream()
                .map(record -> new Version(record, users.nameOf(record.by())))
                .toList();
    }

    private static Optional<MethodCode> advised(CaseFile file) {
        return file.advice(Optional.empty())
                .map(Advice::answer)
                .flatMap(answer ->
                        answer instanceof Answer.Method(MethodCode code) ? Optional.of(code) : Optional.empty());
    }

    private static List<Outcome> offered(CollectionMethod method) {
        return method.outcomes().stream().filter(outcome -> !outcome.bySystem()).toList();
    }

    private Map<MethodCode, String> lane(CaseFile file, Map<MethodCode, List<String>> waivable) {
        Map<MethodCode, String> lane = new LinkedHashMap<>();
        if (!file.facts().small()) return lane;
        waivable.forEach((code, reasons) -> methods.get(code)
                .laneReason(file.situation())
                .filter(reasons::contains)
                .ifPresent(reason -> lane.put(code, reason)));
        return lane;
    }

    private List<MethodCode> settled(CaseFile file) {
        if (!mayWork(file) || !ladder.missing(file).isEmpty()) return List.of();
        return file.methods().all().stream().map(CollectionMethod::code).toList();
    }

    private boolean mayWork(CaseFile file) {
        Set<String> roles = access.actor().roles();
        return file.inHouse() && (roles.contains(Roles.OFFICER) || roles.contains(Roles.MANAGER));
    }

    private Set<Act> allowed(CaseFile file, CollectionMethod method) {
        if (!mayWork(file)) return Set.of();
        StepState state = file.step(method.code()).state();
        Set<Act> allowed = switch (state) {
            case LOCKED, AVAILABLE -> EnumSet.of(Act.PROPOSE, Act.WAIVE);
            case ACTIVE -> EnumSet.of(Act.SUCCEED, Act.EXHAUST, Act.WITHDRAW);
            case SUCCEEDED, EXHAUSTED, WAIVED -> EnumSet.of(Act.REOPEN);
        };
        boolean early = method.records().stream().anyMatch(RecordKind::early);
        if (state == StepState.ACTIVE || early && !state.settled()) allowed.add(Act.RECORD);
        return allowed;
    }
}
