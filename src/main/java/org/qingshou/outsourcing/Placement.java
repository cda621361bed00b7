package org.qingshou.outsourcing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseView;
import org.qingshou.compliance.Clearance;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.gateway.BuiltPackage;
import org.springframework.data.domain.Persistable;

/** One case with one agency, from the proposal to its end. Its id is the package's id and the idempotency key. */
@Entity
@Table(name = "placement")
class Placement implements Persistable<UUID> {
    private static final int LONGEST_REASON = 300;

    @Id
    private UUID id;

    private UUID caseId;
    private String branchCode;
    private int round;
    private String agencyCode;
    private String batchNo;
    private @Nullable UUID batchId;
    private @Nullable UUID ruleBook;
    private @Nullable Integer ruleNo;
    private @Nullable String suggested;
    private boolean again;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    private String maker;
    private Instant proposedAt;
    private @Nullable String checker;
    private @Nullable Instant approvedAt;
    private @Nullable Instant notifiedAt;
    private @Nullable Instant queuedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant offerUntil;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant placedAt;
    private @Nullable LocalDate expiresOn;
    private @Nullable String recallReason;
    private @Nullable Instant recalledAt;
    private int recalls;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte @Nullable [] packageSha256;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte @Nullable [] wireSha256;

    private @Nullable String remoteId;
    private @Nullable String staffNo;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Placement() {}

    Placement(
            UUID id, CaseView theCase, int round, String agencyCode, Placing.InBatch batch, ActorId maker, Instant at) {
        this.id = id;
        this.caseId = theCase.id().value();
        this.branchCode = theCase.branch().value();
        this.round = round;
        this.agencyCode = agencyCode;
        this.batchNo = batch.number();
        this.batchId = batch.id();
        this.amount = theCase.balances().total().amount();
        this.state = PlacementState.PROPOSED;
        this.maker = maker.value();
        this.proposedAt = at;
        this.fresh = true;
    }

    /** Whom the rules named beside who was chosen; what is counted and shown later, and changes nothing. */
    void chosen(Placing.Chosen chosen) {
        ruleBook = chosen.suggestion().book();
        ruleNo = chosen.suggestion().rule();
        suggested = chosen.suggestion().agency();
        again = chosen.again();
    }

    PlacementChanged proposed() {
        return changed(maker(), proposedAt, Map.of("round", Integer.toString(round), "amount", amount.toPlainString()));
    }

    /** The maker never is the checker; approvals keep that too, and here nobody can go round them. */
    PlacementChanged approve(ActorId by, Instant at) {
        if (by.value().equals(maker)) throw Refused.forbidden("outsourcing.approve.maker");
        state = state.to(PlacementState.APPROVED);
        checker = by.value();
        approvedAt = at;
        return changed(by, at, Map.of("maker", maker));
    }

    PlacementChanged reject(ActorId by, Instant at) {
        state = state.to(PlacementState.REJECTED);
        return end(null, by, at);
    }

    /** Left out of its batch, with the reason. */
    PlacementChanged takenOut(String reason, ActorId by, Instant at) {
        if (by.value().equals(maker)) throw Refused.forbidden("outsourcing.approve.maker");
        state = state.to(PlacementState.REJECTED);
        return end(reason, by, at);
    }

    /** @param clearance the cleared act by which the borrower was told (R-OUT-05) */
    PlacementChanged notified(Clearance.Cleared clearance, ActorId by, Instant at) {
        state = state.to(PlacementState.NOTIFIED);
        notifiedAt = at;
        return changed(by, at, Map.of("clearance", clearance.id().toString()));
    }

    PlacementChanged queued(BuiltPackage built, Instant until, LocalDate expires, ActorId by, Instant at) {
        state = state.to(PlacementState.QUEUED);
        queuedAt = at;
        offerUntil = until;
        expiresOn = expires;
        packageSha256 = HexFormat.of().parseHex(built.packageSha256());
        wireSha256 = HexFormat.of().parseHex(built.wireSha256());
        return changed(by, at, Map.of("package", built.packageSha256(), "wire", built.wireSha256()));
    }

    PlacementChanged sent(ActorId by, Instant at) {
        state = state.to(PlacementState.SENT);
        sentAt = at;
        return changed(by, at, Map.of());
    }

    PlacementChanged offered(@Nullable String agencysId, ActorId by, Instant at) {
        state = state.to(PlacementState.OFFERED);
        if (sentAt == null) sentAt = at;
        if (agencysId != null) remoteId = agencysId;
        return changed(by, at, Map.of());
    }

    PlacementChanged accept(ActorId by, Instant at) {
        Instant until = offerUntil;
        if (until != null && at.isAfter(until)) throw Refused.conflict("outsourcing.offer.over");
        state = state.to(PlacementState.ACCEPTED);
        acceptedAt = at;
        return changed(by, at, Map.of());
    }

    /** The agency may work from now on; the term and the fee clock begin. */
    PlacementChanged activate(ActorId by, Instant at) {
        state = state.to(PlacementState.ACTIVE);
        placedAt = at;
        return changed(by, at, Map.of("expires", String.valueOf(expiresOn)));
    }

    PlacementChanged decline(String reason, ActorId by, Instant at) {
        state = state.to(PlacementState.DECLINED);
        return end(reason, by, at);
    }

    PlacementChanged offerExpired(ActorId by, Instant at) {
        state = state.to(PlacementState.OFFER_EXPIRED);
        return end(null, by, at);
    }

    /** The fee clock stops now, and so does the agency's right to act. */
    PlacementChanged recall(String reason, ActorId by, Instant at) {
        state = state.to(PlacementState.RECALL_REQUESTED);
        recallReason = reason;
        recalledAt = at;
        return changed(by, at, Map.of("reason", reason));
    }

    PlacementChanged cancel(String reason, ActorId by, Instant at) {
        PlacementState before = state;
        state = state.to(PlacementState.CANCELLED);
        return end(reason, by, at).from(before);
    }

    PlacementChanged returned(String reason, ActorId by, Instant at) {
        state = state.to(PlacementState.RETURNED);
        return end(reason, by, at);
    }

    PlacementChanged completed(String reason, ActorId by, Instant at) {
        state = state.to(PlacementState.COMPLETED);
        return end(reason, by, at);
    }

    PlacementChanged termExpired(ActorId by, Instant at) {
        state = state.to(PlacementState.TERM_EXPIRED);
        if (recalledAt == null) recalledAt = at;
        return end("RCL_TERM", by, at);
    }

    /** The agency certified that the data are gone. */
    PlacementChanged purged(String certificate, ActorId by, Instant at) {
        state = state.to(PlacementState.PURGED);
        return changed(by, at, Map.of("certificate", certificate));
    }

    /** @return whether somebody else worked it before, or nobody */
    boolean workedBy(String number) {
        if (number.equals(staffNo)) return false;
        staffNo = number;
        return true;
    }

    /** Number of the next recall message. */
    int nextRecall() {
        return ++recalls;
    }

    private PlacementChanged end(@Nullable String reason, ActorId by, Instant at) {
        endedAt = at;
        if (reason == null) return changed(by, at, Map.of());
        endReason = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        return changed(by, at, Map.of("reason", endReason));
    }

    private PlacementChanged changed(ActorId by, Instant at, Map<String, String> more) {
        return new PlacementChanged(id, theCase(), agencyCode, state, more, by, at);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    CaseId theCase() {
        return new CaseId(caseId);
    }

    String agencyCode() {
        return agencyCode;
    }

    String batchNo() {
        return batchNo;
    }

    /** Number of the rule that spoke; 0 or null where none did. */
    @Nullable
    Integer ruleNo() {
        return ruleNo;
    }

    /** Whom it named. */
    @Nullable
    String suggested() {
        return suggested;
    }

    boolean again() {
        return again;
    }

    /** What was owed when it was proposed. */
    Money amount() {
        return new Money(amount);
    }

    int round() {
        return round;
    }

    PlacementState state() {
        return state;
    }

    ActorId maker() {
        return new ActorId(maker);
    }

    @Nullable
    ActorId checker() {
        return checker == null ? null : new ActorId(checker);
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    /** Why it was recalled; a term that ended where nobody recalled it. */
    String recallReason() {
        String reason = recallReason;
        return reason == null ? "RCL_TERM" : reason;
    }

    @Nullable
    Instant recalledAt() {
        return recalledAt;
    }
}
