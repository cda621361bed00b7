package org.qingshou.compliance.facts;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the guard knows about a case and the person to be reached. Each module fills in what it owns; what nobody filled
 * in stays unknown, and unknown fails closed.
 */
public final class CaseFacts {
    private @Nullable String role;
    private boolean minor;
    private boolean debtorDeceased;
    private boolean debtorIncapable;
    private boolean personDeceased;
    private boolean personIncapable;
    private boolean personInsolvent;
    private boolean numberInvalid;
    private boolean limitationExpired;
    private final Set<String> holds = new HashSet<>();
    private final Set<String> permits = new HashSet<>();
    private final Set<String> stoppedChannels = new HashSet<>();
    private @Nullable String caseState;
    private @Nullable String caseNo;
    private @Nullable String owner;
    private @Nullable String deputy;
    private @Nullable String placedWith;
    private @Nullable Instant agencySilentSince;
    private @Nullable CaseWorker caseWorker;
    private @Nullable String scope;
    private boolean jointDebtProof;
    private boolean writtenConsent;
    private boolean willing;
    private final List<AgreedHours> agreedHours = new ArrayList<>();
    private @Nullable Integer agreedAttempts;
    private int failedCallDays;
    private boolean threeFailedInARow;
    private boolean reachedSince;
    private int earlierContacts;

    /** Code of the party-role catalogue that the person has in this case; null where unknown. */
    public @Nullable String role() {
        return role;
    }

    public CaseFacts role(@Nullable String code) {
        role = code;
        return this;
    }

    /** Under 18. */
    public boolean minor() {
        return minor;
    }

    public CaseFacts minor(boolean value) {
        minor = value;
        return this;
    }

    public boolean debtorDeceased() {
        return debtorDeceased;
    }

    public CaseFacts debtorDeceased(boolean value) {
        debtorDeceased = value;
        return this;
    }

    public boolean debtorIncapable() {
        return debtorIncapable;
    }

    public CaseFacts debtorIncapable(boolean value) {
        debtorIncapable = value;
        return this;
    }

    /** The debtor's own numbers are all known to be dead or another's; opens R-TP-02. */
    public boolean debtorNumberInvalid() {
        return numberInvalid;
    }

    public CaseFacts debtorNumberInvalid(boolean value) {
        numberInvalid = value;
        return this;
    }

    /** A court no longer helps to collect one of the debtor's loans (R-LIM-03). */
    public boolean limitationExpired() {
        return limitationExpired;
    }

    public CaseFacts limitationExpired(boolean value) {
        limitationExpired = value;
        return this;
    }

    /** Codes of the holds that stand on the case today. */
    public Set<String> holds() {
        return holds;
    }

    public CaseFacts hold(String code) {
        holds.add(code);
        return this;
    }

    /** Channels by which nobody presses in this case now. */
    public Set<String> stoppedChannels() {
        return stoppedChannels;
    }

    public CaseFacts stoppedChannel(String channel) {
        stoppedChannels.add(channel);
        return this;
    }

    /** The person to be reached is dead, whatever the role. */
    public boolean personDeceased() {
        return personDeceased;
    }

    public CaseFacts personDeceased(boolean value) {
        personDeceased = value;
        return this;
    }

    /** The person to be reached cannot act, whatever the role. */
    public boolean personIncapable() {
        return personIncapable;
    }

    public CaseFacts personIncapable(boolean value) {
        personIncapable = value;
        return this;
    }

    /** A court has accepted the insolvency of the person to be reached, whatever the role. */
    public boolean personInsolvent() {
        return personInsolvent;
    }

    public CaseFacts personInsolvent(boolean value) {
        personInsolvent = value;
        return this;
    }

    /** Acts that a second person has allowed towards this person, as action, purpose and rule. */
    public Set<String> permits() {
        return permits;
    }

    public boolean permits(String action, String purpose, String rule) {
        return permits.contains(permitted(action, purpose, rule));
    }

    public CaseFacts permit(String action, String purpose, String rule) {
        permits.add(permitted(action, purpose, rule));
        return this;
    }

    /** As {@link #permits()} told it. */
    public CaseFacts permit(String told) {
        permits.add(told);
        return this;
    }

    private static String permitted(String action, String purpose, String rule) {
        return String.join(" ", action, purpose, rule);
    }

    /** OPEN, HELD, PLACED or CLOSED. */
    public @Nullable String caseState() {
        return caseState;
    }

    public CaseFacts caseState(@Nullable String state) {
        caseState = state;
        return this;
    }

    /** The number by which people know the case; kept with the decision, no rule reads it. */
    public @Nullable String caseNo() {
        return caseNo;
    }

    public CaseFacts caseNo(String number) {
        caseNo = number;
        return this;
    }

    /** Login of the officer whom the case belongs to; null where it belongs to nobody. */
    public @Nullable String owner() {
        return owner;
    }

    public CaseFacts owner(@Nullable String login) {
        owner = login;
        return this;
    }

    /** Login of whoever stands in for that officer today. */
    public @Nullable String deputy() {
        return deputy;
    }

    public CaseFacts deputy(@Nullable String login) {
        deputy = login;
        return this;
    }

    /** Whether this is the officer of the case, or who stands in for them today. */
    public boolean answersForCase(String login) {
        return login.equals(owner) || login.equals(deputy);
    }

    /** Code of the agency that holds the case now. */
    public @Nullable String placedWith() {
        return placedWith;
    }

    /** @param silentSince since when nothing has come of its contacts; null where it makes none yet */
    public CaseFacts placedWith(String agencyCode, @Nullable Instant silentSince) {
        placedWith = agencyCode;
        agencySilentSince = silentSince;
        return this;
    }

    /** The last word of the agency's contact feed, or else when it was handed the case (R-FREQ-06). */
    public @Nullable Instant agencySilentSince() {
        return agencySilentSince;
    }

    /** Who works the case at its agency (R-OUT-15); null where nobody could say. */
    public @Nullable CaseWorker caseWorker() {
        return caseWorker;
    }

    public CaseFacts caseWorker(@Nullable CaseWorker worker) {
        caseWorker = worker;
        return this;
    }

    /** card, consumer, personal, business or corporate; as {@code SCOPE_…} code. */
    public @Nullable String scope() {
        return scope;
    }

    public CaseFacts scope(@Nullable String code) {
        scope = code;
        return this;
    }

    /** Proof of joint debt for a spouse (R-TP-09). */
    public boolean jointDebtProof() {
        return jointDebtProof;
    }

    public CaseFacts jointDebtProof(boolean value) {
        jointDebtProof = value;
        return this;
    }

    /** The borrower's written consent that names the person. */
    public boolean writtenConsent() {
        return writtenConsent;
    }

    public CaseFacts writtenConsent(boolean value) {
        writtenConsent = value;
        return this;
    }

    /** Offered on record to pay without owing (R-TP-08). */
    public boolean willing() {
        return willing;
    }

    public CaseFacts willing(boolean value) {
        willing = value;
        return this;
    }

    /** Hours in which the person agreed to be reached by a channel (R-TIME-02). */
    public List<AgreedHours> agreedHours() {
        return agreedHours;
    }

    public boolean agreedAt(String channel, LocalTime time) {
        return agreedHours.stream().anyMatch(hours -> hours.channel().equals(channel) && hours.holds(time));
    }

    public CaseFacts agreed(AgreedHours hours) {
        agreedHours.add(hours);
        return this;
    }

    /** Attempts a day and number to which the person agreed (R-FREQ-03); null where nothing was agreed. */
    public @Nullable Integer agreedAttempts() {
        return agreedAttempts;
    }

    public CaseFacts agreedAttempts(int attempts) {
        agreedAttempts = attempts;
        return this;
    }

    /** Consecutive days up to yesterday on which every call to the debtor failed. */
    public int failedCallDays() {
        return failedCallDays;
    }

    /** Whether the last day before today with calls had three failed ones in a row. */
    public boolean threeFailedInARow() {
        return threeFailedInARow;
    }

    /** Whether the debtor was reached after those failures (R-TP-03). */
    public boolean reachedSince() {
        return reachedSince;
    }

    public CaseFacts debtorCalls(int failedDays, boolean threeFailed, boolean reached) {
        failedCallDays = failedDays;
        threeFailedInARow = threeFailed;
        reachedSince = reached;
        return this;
    }

    /** Earlier contacts with this same third person in this case (R-TP-06). */
    public int earlierContacts() {
        return earlierContacts;
    }

    public CaseFacts earlierContacts(int count) {
        earlierContacts = count;
        return this;
    }
}
