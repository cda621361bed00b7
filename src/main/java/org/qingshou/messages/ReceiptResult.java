package org.qingshou.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's own status means: the meanings are the catalogue's, and the provider's words for them are data of its
 * route. An empty number is never tried again (NUM_INVALID), a suspended one is looked at again (NUM_SUSPENDED).
 */
public enum ReceiptResult {
    /** Still under way; changes nothing. */
    PENDING(null, null, false),
    DELIVERED("M_DELIVERED", null, false),
    READ("M_READ", null, false),
    FAILED("M_FAILED", null, false),
    EMPTY_NUMBER("M_FAILED", "INVALID", false),
    SUSPENDED("M_FAILED", "SUSPENDED", false),
    SIGNED_SELF("L_SIGNED_SELF", null, true),
    SIGNED_COHABIT("L_SIGNED_COHABIT", null, true),
    SIGNED_COMPANY("L_SIGNED_COMPANY", null, true),
    SIGNED_OTHER("L_SIGNED_OTHER", null, true),
    PICKUP_POINT("L_PICKUP_POINT", null, true),
    REFUSED_BY_PERSON("L_REFUSED", null, true),
    RETURNED_UNKNOWN("L_RETURNED_UNKNOWN", "INVALID", true),
    RETURNED_UNCLAIMED("L_RETURNED_UNCLAIMED", null, true),
    LOST("L_LOST", null, true);

    private final @Nullable String outcome;
    private final @Nullable String pointStatus;
    private final boolean letter;

    ReceiptResult(@Nullable String outcome, @Nullable String pointStatus, boolean letter) {
        this.outcome = outcome;
        this.pointStatus = pointStatus;
        this.letter = letter;
    }

    /** Code of the contact's outcome. */
    Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What the number or address turned out to be. */
    Optional<String> pointStatus() {
        return Optional.ofNullable(pointStatus);
    }

    /** Whether it reached its addressee. */
    boolean arrived() {
        return this == DELIVERED || this == READ || name().startsWith("SIGNED_");
    }

    /** A later receipt may say more than an earlier one, never less: read after delivered, and nothing after a failure. */
    boolean follows(@Nullable ReceiptResult before) {
        return this != PENDING && (before == null || (before == DELIVERED && this == READ));
    }

    /** Those that a provider of this kind can tell. */
    public static List<ReceiptResult> of(MessageKind kind) {
        return Arrays.stream(values())
                .filter(result -> result == PENDING || result.letter == (kind == MessageKind.LETTER))
                .toList();
    }
}
