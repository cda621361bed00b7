package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What results of proceedings need, and the days that follow from them. */
@Component
class ProceedingResults {
    /** Civil Procedure Law 171: an appeal within fifteen days of the judgment's service. */
    private static final int APPEAL_DAYS = 15;

    /** How often assets are looked for once a run of enforcement has ended for want of them (bank policy). */
    private static final int ASSET_CHECK_MONTHS = 6;

    private static final int LONGEST_NUMBER = 80;

    private final CaseBook cases;
    private final Proceedings proceedings;
    private final ProceedingRows rows;
    private final Timeline timeline;

    ProceedingResults(CaseBook cases, Proceedings proceedings, ProceedingRows rows, Timeline timeline) {
        this.cases = cases;
        this.proceedings = proceedings;
        this.rows = rows;
        this.timeline = timeline;
    }

    /** The result that a stage comes with; null where it says all by itself. */
    @Nullable
    ResultEntry of(Proceeding proceeding, StageEntry stage) {
        List<ProceedingResult> offered = ProceedingResult.with(proceeding.kind(), stage.state());
        ProceedingResult result = stage.result();
        if (result == null && offered.isEmpty()) return null;
        if (result == null || !offered.contains(result)) throw Refused.badInput("legal.result");
        ResultEntry entry =
                new ResultEntry(result, stage.on(), stage.amount(), stage.until(), stage.reference(), stage.evidence());
        check(proceeding, entry);
        if (result.needsPerformBy() && stage.performBy() == null) throw Refused.badInput("legal.perform");
        return entry;
    }

    private static void check(Proceeding proceeding, ResultEntry entry) {
        Money amount = entry.amount();
        if (entry.result().needsAmount() && (amount == null || !amount.isPositive()))
            throw Refused.badInput("legal.result.amount");
        if (entry.result() == ProceedingResult.J_JUDGED_PART
                && Objects.requireNonNull(amount).atLeast(proceeding.claimed()))
            throw Refused.badInput("legal.result.part", proceeding.claimed().shown());
        LocalDate until = entry.until();
        if (entry.result().needsEnd() && (until == null || !until.isAfter(entry.on())))
            throw Refused.badInput("legal.result.until");
    }

    /** Keeps it, with the day that follows from it. */
    void keep(Proceeding proceeding, ResultEntry entry, ActorId by, Instant at) {
        UUID id = proceeding.id();
        rows.result(id, entry, by, at);
        switch (entry.result()) {
            case J_JUDGED_LOST -> {
                if (proceeding.kind() == ProceedingKind.LAW_SUIT)
                    rows.deadline(id, LegalDeadlineKind.APPEAL, entry.on().plusDays(APPEAL_DAYS), by, at);
            }
            case J_PRESERVED ->
                rows.deadline(id, LegalDeadlineKind.PRESERVATION_ENDS, Objects.requireNonNull(entry.until()), by, at);
            case J_ENFORCE_ENDED -> checkAssets(id, entry.on(), by, at);
            default -> {
                // Nothing follows by a day of its own.
            }
        }
    }

    /** Assets are looked for half a year later. */
    void checkAssets(UUID id, LocalDate from, ActorId by, Instant at) {
        rows.deadline(id, LegalDeadlineKind.ASSET_CHECK, from.plusMonths(ASSET_CHECK_MONTHS), by, at);
    }

    /** Records what came in between, while the proceedings stay where they are. */
    @Transactional
    public void between(UUID id, ResultEntry entry, ActorId by, Instant at) {
        Proceeding proceeding = proceedings.find(id).orElseThrow(() -> Refused.notFound("legal.missing"));
        LocalDate today = cases.today(cases.locked(proceeding.caseId()), at);
        if (!ProceedingResult.between(proceeding.kind(), proceeding.state()).contains(entry.result()))
            throw Refused.conflict("legal.stage.not", "#proceeding-state." + proceeding.state());
        if (entry.on().isAfter(today) || entry.on().isBefore(proceeding.stateOn()))
            throw Refused.badInput("legal.stage.day", proceeding.stateOn().toString());
        if (entry.reference().length() > LONGEST_NUMBER)
            throw Refused.badInput("legal.number", Integer.toString(LONGEST_NUMBER));
        check(proceeding, entry);
        keep(proceeding, entry, by, at);
        timeline.add(
                proceeding.caseId(),
                at,
                Timeline.Kind.LEGAL,
                by,
                "timeline.legal.result",
                null,
                TextArgs.key("proceeding-kind." + proceeding.kind()),
                TextArgs.key("proceeding-result." + entry.result()),
                entry.on().toString());
        cases.told(
                proceeding.caseId(),
                "legal.result",
                Map.of("proceeding", id.toString(), "result", entry.result().name()),
                by,
                at);
    }
}
