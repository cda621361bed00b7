package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;

/** Cases, for the modules above. Row scope is in the query: a case of another branch is not found. */
public interface Cases {
    Optional<CaseView> find(CaseId id, BranchScope scope);

    /** For jobs and for agencies' reports, which have no branch. */
    CaseView get(CaseId id);

    List<LoanId> loans(CaseId id);

    Optional<CaseId> openCase(PersonId person, BranchCode branch);

    /**
     * Puts a hold (暂缓) on the case; an open or placed case becomes HELD where the hold stops pressing.
     *
     * @param code code of the hold catalogue, such as {@code HOLD_RELIEF}
     */
    UUID hold(
            CaseId id,
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            String reason,
            ActorId by,
            Instant at);

    void lift(UUID holdId, ActorId by, Instant at);

    /** Those that stand and hold the whole case, not one channel only. */
    List<Hold> holds(CaseId id, LocalDate on);

    /** The case went to an agency; refused where it is not open or stands under a hold. */
    void placed(CaseId id, String agencyCode, ActorId by, Instant at);

    /** The case came home from an agency. */
    void returned(CaseId id, String reason, ActorId by, Instant at);

    /** What is to be done next and when; shown in the worklist. {@code action} is a text key {@code next.<action>}. */
    void next(CaseId id, String action, LocalDate on, ActorId by);

    /** The borrower works away from home (外出务工) and is expected back on this day; a later word replaces it. */
    void away(CaseId id, LocalDate until, ActorId by, Instant at);

    /** When the borrower is expected back, if anybody said that they are away. */
    Optional<LocalDate> awayUntil(CaseId id);

    /**
     * A hold that stands: {@code stopsPress} and {@code stopsPlacement} come from its code.
     *
     * @param channel the one channel it stops; null where it holds the case
     */
    record Hold(
            UUID id,
            CaseId caseId,
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable Channel channel,
            String reason,
            ActorId setBy,
            boolean stopsPress,
            boolean stopsPlacement) {}
}
