package org.qingshou.outsourcing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a case is taken back from an agency. */
public enum RecallReason {
    RCL_PAID(false),
    RCL_PLAN(false),
    RCL_RELIEF(false),
    RCL_DEATH(false),
    RCL_DISPUTE(false),
    RCL_COMPLAINT(true),
    RCL_SUIT(true),
    RCL_SALE(false),
    RCL_SUSPENDED(false),
    RCL_BREACH(true),
    RCL_VULNERABLE(false),
    RCL_MISPLACED(true),
    RCL_RETURN_HOME(true),
    RCL_TERM(false);

    private final boolean byHand;

    RecallReason(boolean byHand) {
        this.byHand = byHand;
    }

    /** The reasons a person may give; the others the system sets. */
    public static List<RecallReason> byHand() {
        return Arrays.stream(values()).filter(reason -> reason.byHand).toList();
    }

    String textKey() {
        return "recall." + name();
    }

    /** Whether this hold brings a placed case home by itself; only a grave complaint holds a case. */
    static Optional<RecallReason> ofHold(String holdCode) {
        return switch (holdCode) {
            case "HOLD_SURVEY", "HOLD_RELIEF", "HOLD_EMERGENCY" -> Optional.of(RCL_RELIEF);
            case "HOLD_PLAN" -> Optional.of(RCL_PLAN);
            case "HOLD_DISPUTE", "HOLD_FRAUD", "HOLD_PAYMENT_CHECK" -> Optional.of(RCL_DISPUTE);
            case "HOLD_DECEASED", "HOLD_DECEASED_UNVERIFIED" -> Optional.of(RCL_DEATH);
            case "HOLD_VULNERABLE", "HOLD_INCAPACITY", "HOLD_CUSTODY", "HOLD_BEREAVEMENT" ->
                Optional.of(RCL_VULNERABLE);
            case "HOLD_COMPLAINT" -> Optional.of(RCL_COMPLAINT);
            case "HOLD_SALE" -> Optional.of(RCL_SALE);
            case "HOLD_COURT", "HOLD_INSOLVENCY", "HOLD_MEDIATION" -> Optional.of(RCL_SUIT);
            default -> Optional.empty();
        };
    }
}
