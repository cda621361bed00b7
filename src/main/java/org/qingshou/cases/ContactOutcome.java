package org.qingshou.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;

/**
 * What can come out of a contact. Flags: C connected (a live two-way contact), D the debtor or a liable party was
 * reached, T the person was a third one, P a promise is to be entered, F a date for the next action must be named.
 */
public enum ContactOutcome {
    C_PROMISE("CDPF"),
    C_PART_PROMISE("CDPF"),
    C_WILL_CONSIDER("CDF"),
    C_ASK_PLAN("CDF"),
    C_HARDSHIP("CDF"),
    C_DISASTER("CDF", "HOLD_SURVEY", null),
    C_CLAIMS_PAID("CDF", "HOLD_PAYMENT_CHECK", null),
    C_REFUSE("CDF"),
    C_DISPUTE("CDF", "HOLD_DISPUTE", null),
    C_CALL_BACK("CDF"),
    C_ASK_REDUCTION("CDF"),
    C_HOSTILE("CDF"),
    C_SELF_HARM("CDF", "HOLD_VULNERABLE", null),
    C_STOP_CHANNEL("CDF"),
    C_COMPLAINT("CDF"),
    C_NO_ANSWER("F"),
    C_REJECTED("F"),
    C_POWER_OFF("F"),
    C_BUSY("F"),
    C_NOT_REACHABLE("F"),
    C_SUSPENDED("F"),
    C_EMPTY_NUMBER("F", null, "INVALID"),
    C_HUNG_UP("CF"),
    C_WRONG_PERSON("CT", null, "NOT_OWNER"),
    C_ID_FAILED("CF"),
    C_VOICEMAIL("F"),
    C_LINE_FAULT("F"),
    C_BLOCKED_NUMBER("F"),
    C_THIRD_RELAYED("CTF"),
    C_THIRD_GAVE_DATA("CTF"),
    C_THIRD_UNKNOWN("CTF"),
    C_THIRD_REFUSED("CT", null, "SUPPRESSED"),
    C_THIRD_OFFERS("CTPF"),
    C_DECEASED("CTF", "HOLD_DECEASED_UNVERIFIED", null),
    C_IMPRISONED("CTF", "HOLD_CUSTODY", null),
    V_PROMISE("CDPF"),
    V_COOPERATIVE("CDF"),
    V_UNWILLING("CDF"),
    V_NOTICE_SIGNED("CDF"),
    V_NOTICE_COHABIT("TF"),
    V_NOT_HOME("F"),
    V_AWAY_WORK("TF"),
    V_MOVED("F"),
    V_CLOSED("F"),
    V_ASSET_CLUE("F"),
    V_PAID("CDF"),
    V_NOTICE_REFUSED("CDF"),
    V_ENTRY_REFUSED("CDF"),
    V_RELATIVE_ONLY("TF"),
    V_ADDRESS_FALSE("F", null, "INVALID"),
    V_RUNNING("F"),
    V_SHRUNK("F"),
    V_ASSET_MOVING("F"),
    V_COLLATERAL_OK("F"),
    V_COLLATERAL_LOST("F"),
    V_DISASTER_SEEN("CDF", "HOLD_SURVEY", null),
    V_THREATENED("F"),
    V_ABORTED("F"),
    V_INAPPROPRIATE("F"),
    M_DELIVERED(""),
    M_READ(""),
    M_SENT_NO_RECEIPT("F"),
    M_FAILED("F"),
    M_REPLY_PROMISE("DPF"),
    M_REPLY_OTHER("DF"),
    M_REPLY_DISPUTE("DF", "HOLD_DISPUTE", null),
    M_REPLY_STOP("DF"),
    M_REPLY_WRONG("T", null, "NOT_OWNER"),
    /** Given to the post, nothing told of its arrival yet. */
    L_POSTED("F"),
    L_SIGNED_SELF("D"),
    L_SIGNED_COHABIT("T"),
    L_SIGNED_COMPANY("D"),
    L_SIGNED_OTHER("TF"),
    L_PICKUP_POINT("F"),
    L_REFUSED("F"),
    L_RETURNED_UNKNOWN("F", null, "INVALID"),
    L_RETURNED_UNCLAIMED("F"),
    L_LOST("F"),
    L_PUBLISHED("");

    private final String flags;
    private final @Nullable String hold;
    private final @Nullable String pointStatus;

    ContactOutcome(String flags) {
        this(flags, null, null);
    }

    ContactOutcome(String flags, @Nullable String hold, @Nullable String pointStatus) {
        this.flags = flags;
        this.hold = hold;
        this.pointStatus = pointStatus;
    }

    public boolean connected() {
        return has('C');
    }

    public boolean debtorReached() {
        return has('D');
    }

    public boolean thirdPerson() {
        return has('T');
    }

    /** A promise belongs to it. */
    public boolean promises() {
        return has('P');
    }

    /** The date of the next action must be named. */
    public boolean needsNext() {
        return has('F');
    }

    /** A notice was handed over in this visit; its number belongs to it. */
    public boolean servesNotice() {
        return name().startsWith("V_NOTICE");
    }

    /** The visit did not take place. */
    boolean aborted() {
        return this == V_ABORTED;
    }

    /**
     * Something follows from it that nothing else brings about: a hold, a barred number or channel, a promise, a proof of
     * service, an attempt that is not counted. Such an outcome is always offered.
     */
    boolean neededByRule() {
        return hold != null
                || pointStatus != null
                || promises()
                || servesNotice()
                || switch (this) {
                    case C_STOP_CHANNEL,
                            C_COMPLAINT,
                            C_NO_ANSWER,
                            C_LINE_FAULT,
                            C_BLOCKED_NUMBER,
                            V_NOT_HOME,
                            V_ABORTED -> true;
                    default -> false;
                };
    }

    /** The debtor will pay nothing, and says why. */
    public boolean refuses() {
        return this == C_REFUSE || this == V_UNWILLING;
    }

    boolean refusal() {
        return this == C_THIRD_REFUSED;
    }

    /** The hold that begins with it. */
    Optional<HoldCode> hold() {
        return Optional.ofNullable(hold).map(HoldCode::valueOf);
    }

    /** What the number or address turned out to be. */
    Optional<String> pointStatus() {
        return Optional.ofNullable(pointStatus);
    }

    String textKey() {
        return "outcome." + name();
    }

    boolean fits(Channel channel) {
        return switch (channel) {
            case VOICE -> name().startsWith("C_");
            case VISIT, NONE -> name().startsWith("V_");
            case MESSAGE -> name().startsWith("M_");
            case LETTER -> name().startsWith("L_");
        };
    }

    static Optional<ContactOutcome> find(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(code))
                .findFirst();
    }

    /** What an officer picks from first after a call; a listed contact has a list of its own. */
    static List<ContactOutcome> shortListOfCall(boolean third) {
        List<ContactOutcome> unreached = List.of(
                C_NO_ANSWER,
                C_REJECTED,
                C_POWER_OFF,
                C_BUSY,
                C_NOT_REACHABLE,
                C_SUSPENDED,
                C_EMPTY_NUMBER,
                C_HUNG_UP,
                C_WRONG_PERSON);
        List<ContactOutcome> answered = third
                ? List.of(
                        C_THIRD_RELAYED,
                        C_THIRD_GAVE_DATA,
                        C_THIRD_UNKNOWN,
                        C_THIRD_REFUSED,
                        C_THIRD_OFFERS,
                        C_DECEASED)
                : List.of(
                        C_PROMISE,
                        C_PART_PROMISE,
                        C_WILL_CONSIDER,
                        C_ASK_PLAN,
                        C_HARDSHIP,
                        C_DISASTER,
                        C_CLAIMS_PAID,
                        C_REFUSE,
                        C_DISPUTE,
                        C_CALL_BACK);
        return java.util.stream.Stream.concat(answered.stream(), unreached.stream())
                .toList();
    }

    static List<ContactOutcome> shortListOfVisit() {
        return List.of(
                V_PROMISE,
                V_COOPERATIVE,
                V_UNWILLING,
                V_NOTICE_SIGNED,
                V_NOTICE_COHABIT,
                V_NOT_HOME,
                V_AWAY_WORK,
                V_MOVED,
                V_CLOSED,
                V_ASSET_CLUE);
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
