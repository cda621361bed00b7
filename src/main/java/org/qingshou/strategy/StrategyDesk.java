package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Users;
import org.qingshou.cases.Timeline;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Segment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does about a case on the ladder without asking anybody: diagnose and record. */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
public class StrategyDesk {
    private final LadderAccess access;
    private final Diagnoses diagnoses;
    private final RecordKeeping keeping;
    private final CodeCatalogue codes;
    private final Users users;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    StrategyDesk(
            LadderAccess access,
            Diagnoses diagnoses,
            RecordKeeping keeping,
            CodeCatalogue codes,
            Users users,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.diagnoses = diagnoses;
        this.keeping = keeping;
        this.codes = codes;
        this.users = users;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** What the diagnosis form holds; the first cause is the main one. */
    public record Finding(
            int willingness,
            int ability,
            Reach reach,
            Segment segment,
            List<Cause> causes,
            Set<Flag> flags,
            @Nullable String note) {}

    /**
     * Adds a diagnosis that began with the one made at {@code seen}; refused where somebody else has made another since,
     * with what they found.
     */
    @Transactional
    public void diagnose(CaseId caseId, Finding finding, Optional<Instant> seen) {
        access.work(caseId)
                .diagnosis()
                .filter(now -> !seen.equals(Optional.of(now.at())))
                .ifPresent(now -> {
                    throw Refused.conflict(
                            "strategy.diagnosis.moved",
                            users.nameOf(now.by()),
                            Integer.toString(now.willingness()),
                            Integer.toString(now.ability()),
                            "#reach." + now.reach(),
                            "#segment." + now.segment(),
                            "#" + now.causes().getFirst().textKey());
                });
        diagnose(caseId, finding);
    }

    /** Adds a diagnosis; the earlier ones stay. */
    @Transactional
    public void diagnose(CaseId caseId, Finding finding) {
        CaseFile file = access.work(caseId);
        if (!scale(finding.willingness()) || !scale(finding.ability()))
            throw Refused.badInput("strategy.diagnosis.scale");
        if (finding.causes().isEmpty()) throw Refused.badInput("strategy.diagnosis.cause");
        if (!Flag.told().containsAll(finding.flags())) throw Refused.badInput("strategy.diagnosis.flag");
        List<Cause> before = file.diagnosis().map(Diagnosis::causes).orElse(List.of());
        finding.causes().stream()
                .filter(cause -> !before.contains(cause))
                .forEach(cause -> codes.check(cause.textKey()));
        ActorId by = access.actor().id();
        Instant now = clock.instant();
        String note = finding.note();
        diagnoses.add(
                file.view().id(),
                new Diagnosis(
                        finding.willingness(),
                        finding.ability(),
                        finding.reach(),
                        finding.segment(),
                        List.copyOf(new LinkedHashSet<>(finding.causes())),
                        finding.flags(),
                        note == null || note.isBlank() ? null : note.strip(),
                        by,
                        now));
        String willingness = Integer.toString(finding.willingness());
        String ability = Integer.toString(finding.ability());
        timeline.add(caseId, now, Timeline.Kind.STEP, by, "strategy.timeline.diagnosed", null, willingness, ability);
        events.publishEvent(new StrategyEvent(
                caseId, "case.diagnosed", Map.of("willingness", willingness, "ability", ability), by, now));
    }

    /** Keeps a record of a method; what the method makes of it (a hold, a date to go on) comes about at once. */
    @Transactional
    public MethodRecord record(
            CaseId caseId, MethodCode code, String kindCode, LocalDate on, Map<String, String> values) {
        CaseFile file = access.work(caseId);
        RecordKind kind = keeping.kind(code, kindCode);
        keeping.takes(file, code, kind);
        ActorId by = access.actor().id();
        Instant now = clock.instant();
        MethodRecord record = keeping.keep(file, code, kind, on, values, by, now);
        timeline.add(
                caseId,
                now,
                Timeline.Kind.STEP,
                by,
                "strategy.timeline.recorded",
                null,
                Openings.name(code),
                "#method." + code + ".record." + kindCode);
        events.publishEvent(new StrategyEvent(
                caseId, "method.recorded", Map.of("method", code.value(), "kind", kindCode), by, now));
        return record;
    }

    private static boolean scale(int value) {
        return value >= 1 && value <= 5;
    }
}
