package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What secures loans (押品): as the tape tells it, kept as told, and as people have found and proven it. Whoever calls has
 * made sure that the reader may see the loans.
 */
@Service
public class Collaterals {
    /** Characters of a description. */
    public static final int LONGEST_DESCRIPTION = 300;

    /** Characters of a kind. */
    public static final int LONGEST_KIND = 40;

    private final CollateralRows rows;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Collaterals(CollateralRows rows, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** Of these loans, the tape's own first; with what the tape no longer tells. */
    public List<Collateral> of(List<LoanId> loans) {
        return loans.isEmpty() ? List.of() : rows.of(loans);
    }

    /** Whether anything secures these loans now. */
    public boolean held(List<LoanId> loans) {
        return of(loans).stream().anyMatch(each -> each.releasedOn() == null);
    }

    /**
     * Enters collateral of a loan.
     *
     * @throws Refused where kind, description, paper or its number are missing, the value has no day or is not above zero, or
     *     the day lies ahead
     */
    @Transactional
    public UUID add(LoanId loan, CollateralEntry entry, ActorId by) {
        text(entry.kind(), LONGEST_KIND, "ledger.collateral.kind");
        text(entry.description(), LONGEST_DESCRIPTION, "ledger.collateral.description");
        String reference = paper(entry);
        BigDecimal value = entry.value();
        if (value != null || entry.valuedOn() != null) checkValue(value, entry.valuedOn());
        Integer rank = entry.rank();
        if (rank != null && rank < 1) throw Refused.badInput("ledger.collateral.rank");
        UUID id = Ids.next();
        Instant at = clock.instant();
        rows.add(id, loan, entry, reference, by, at);
        events.publishEvent(CollateralChanged.added(loan, id, reference, by, at));
        return id;
    }

    /**
     * Keeps a new value; the older ones stay in the history, and the tape's own is kept as told.
     *
     * @throws Refused where the loan has no such collateral, or as in {@link #add}
     */
    @Transactional
    public void revalue(
            LoanId loan,
            UUID id,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            String reference,
            @Nullable UUID evidence,
            ActorId by) {
        String number = paper(new CollateralEntry("", "", value, on, null, reference, evidence));
        checkValue(value, on);
        if (!rows.exists(loan, id)) throw Refused.notFound("ledger.collateral.unknown");
        Instant at = clock.instant();
        rows.value(id, value, on, number, evidence, by, at);
        events.publishEvent(CollateralChanged.revalued(loan, id, number, by, at));
    }

    private static void text(String text, int longest, String key) {
        if (text.isBlank() || text.length() > longest) throw Refused.badInput(key, Integer.toString(longest));
    }

    private static String paper(CollateralEntry entry) {
        String reference = ProofReference.checked(entry.reference());
        if (entry.evidence() == null) throw Refused.badInput("ledger.collateral.evidence");
        return reference;
    }

    private void checkValue(@Nullable BigDecimal value, @Nullable LocalDate on) {
        if (value == null || value.signum() <= 0 || value.stripTrailingZeros().scale() > 2)
            throw Refused.badInput("ledger.collateral.value");
        if (on == null || on.isAfter(clock.today())) throw Refused.badInput("ledger.collateral.day");
    }
}
