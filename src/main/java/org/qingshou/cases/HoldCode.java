package org.qingshou.cases;

import static org.qingshou.cases.HoldCode.By.MANAGER;
import static org.qingshou.cases.HoldCode.By.OFFICER;
import static org.qingshou.cases.HoldCode.By.SYSTEM;

import java.util.Arrays;
import java.util.Optional;

/**
 * The holds there are (暂缓): who may set them, whether they stop pressing and placement, and for how many days they stand
 * where nobody names an end.
 */
public enum HoldCode {
    HOLD_SURVEY(OFFICER, true, true, 15),
    HOLD_RELIEF(SYSTEM, true, true, 0),
    HOLD_PLAN(SYSTEM, true, true, 0),
    HOLD_DISPUTE(SYSTEM, true, true, 0),
    HOLD_COMPLAINT(SYSTEM, true, true, 0),
    HOLD_DECEASED(OFFICER, true, true, 0),
    HOLD_DECEASED_UNVERIFIED(OFFICER, true, true, 15),
    HOLD_BEREAVEMENT(OFFICER, true, true, 30),
    HOLD_INCAPACITY(MANAGER, true, true, 0),
    HOLD_VULNERABLE(OFFICER, false, true, 30),
    HOLD_CUSTODY(OFFICER, false, true, 0),
    HOLD_FRAUD(MANAGER, true, true, 0),
    HOLD_INSOLVENCY(SYSTEM, true, true, 0),
    HOLD_COURT(MANAGER, false, true, 0),
    HOLD_MEDIATION(MANAGER, true, true, 30),
    HOLD_PAYMENT_CHECK(OFFICER, true, true, 3),
    HOLD_TECHNICAL(MANAGER, true, true, 7),
    HOLD_CHANNEL(OFFICER, true, true, 0),
    HOLD_EMERGENCY(MANAGER, true, true, 0),
    HOLD_FESTIVE(MANAGER, true, false, 0),
    HOLD_LEGAL_OPINION(MANAGER, false, true, 0),
    HOLD_SALE(MANAGER, false, true, 0);

    /** Who may set it by hand. */
    enum By {
        OFFICER,
        MANAGER,
        SYSTEM
    }

    private final By by;
    private final boolean stopsPress;
    private final boolean stopsPlacement;
    private final int days;

    HoldCode(By by, boolean stopsPress, boolean stopsPlacement, int days) {
        this.by = by;
        this.stopsPress = stopsPress;
        this.stopsPlacement = stopsPlacement;
        this.days = days;
    }

    By by() {
        return by;
    }

    public boolean stopsPress() {
        return stopsPress;
    }

    public boolean stopsPlacement() {
        return stopsPlacement;
    }

    /** Days it stands by default; 0 stands until it is lifted or an end is named. */
    public int days() {
        return days;
    }

    /** Concerns the person in every case of his, not only the one it was set in. */
    boolean ofPerson() {
        return switch (this) {
            case HOLD_DECEASED,
                    HOLD_DECEASED_UNVERIFIED,
                    HOLD_INCAPACITY,
                    HOLD_VULNERABLE,
                    HOLD_CUSTODY,
                    HOLD_FRAUD,
                    HOLD_INSOLVENCY -> true;
            default -> false;
        };
    }

    /** Whether it may be set for one channel only; what is known of a person stops all of them. */
    public boolean byChannel() {
        return !ofPerson();
    }

    /** Makes no sense but for one channel. */
    public boolean needsChannel() {
        return this == HOLD_CHANNEL;
    }

    /**
     * The law or a rule wants it to be there for whoever needs it: what protects a person, what stops one channel, what an
     * outcome begins.
     */
    boolean neededByRule() {
        return ofPerson()
                || switch (this) {
                    case HOLD_SURVEY, HOLD_BEREAVEMENT, HOLD_PAYMENT_CHECK, HOLD_CHANNEL -> true;
                    default -> false;
                };
    }

    String textKey() {
        return "hold." + name();
    }

    static Optional<HoldCode> find(String code) {
        return Arrays.stream(values()).filter(hold -> hold.name().equals(code)).findFirst();
    }
}
