package org.qingshou.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/** A promise as it is made. What becomes of it is settled set-wise from payments, never by hand. */
@Entity
@Table(name = "promise")
class PaymentPromise extends AssignedId {
    private UUID caseId;
    private UUID personId;
    private BigDecimal amount;
    private LocalDate dueOn;
    private String how;

    @Enumerated(EnumType.STRING)
    private Promises.State state;

    private BigDecimal received;
    private LocalDate madeOn;
    private String madeBy;
    private Instant madeAt;
    private @Nullable String agencyCode;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PaymentPromise() {}

    PaymentPromise(
            UUID id,
            UUID caseId,
            UUID personId,
            Money amount,
            LocalDate dueOn,
            String how,
            @Nullable String agencyCode,
            LocalDate madeOn,
            ActorId madeBy,
            Instant madeAt) {
        super(id);
        this.caseId = caseId;
        this.personId = personId;
        this.amount = amount.amount();
        this.dueOn = dueOn;
        this.how = how;
        this.state = Promises.State.OPEN;
        this.received = Money.ZERO.amount();
        this.agencyCode = agencyCode;
        this.madeOn = madeOn;
        this.madeBy = madeBy.value();
        this.madeAt = madeAt;
    }
}
