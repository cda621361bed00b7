package org.qingshou.compliance.rules;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.CaseWorker;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/** An ordinary call to the borrower of an open case at ten in the morning, to be changed in one point by each test. */
final class Scene {
    static final RulePack PACK = new RulePack(List.of(
            new QuietHours(),
            new AgreedWindow(),
            new StrictHours(),
            new ConnectedCalls(),
            new NumberAttempts(),
            new AgreedAttempts(),
            new RollingCalls(),
            new MessageCap(),
            new AgencyFeed(),
            new LiableOnly(),
            new SpouseProof(),
            new VoluntaryPayer(),
            new Minors(),
            new ThirdPersonGround(),
            new DebtorReached(),
            new Suppressed(),
            new ThirdPersonPurpose(),
            new ThirdPersonOnce(),
            new Deceased(),
            new Incapable(),
            new PlanHold(),
            new DisputeHold(),
            new ReliefHold(),
            new VulnerableHold(),
            new OtherHolds(),
            new Insolvent(),
            new InCourt(),
            new LateData(),
            new ClosedCase(),
            new TwoStaff(),
            new ExpiredLimitation(),
            new OneAgency(),
            new NamedStaff(),
            new EmployerVisit(),
            new ChannelHold(),
            new ExportLimits(),
            new CostLimit(),
            new IdentityLimit()));

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseFacts facts = new CaseFacts().role("BORROWER").caseState("OPEN");
    private ContactAction action = ContactAction.CALL_OUT_DEBTOR;
    private Purpose purpose = Purpose.PRESS;
    private byte @Nullable [] number = new byte[32];
    private @Nullable String second;
    private @Nullable String agency;
    private @Nullable Boolean suit;
    private Counters counters = Counters.NONE;
    private LocalDateTime at = LocalDateTime.of(2026, 3, 5, 10, 0);
    private boolean zoneKnown = true;
    private ZoneId zone = ZONE;
    private final Map<String, String> parameters = new HashMap<>(PACK.defaults().values());

    Scene does(ContactAction newAction, Purpose newPurpose) {
        action = newAction;
        purpose = newPurpose;
        return this;
    }

    Scene given(Consumer<CaseFacts> change) {
        change.accept(facts);
        return this;
    }

    Scene role(String role) {
        facts.role(role);
        return this;
    }

    /** A listed contact, asked to pass something on after the debtor could not be reached on three days. */
    Scene relayThroughContact() {
        facts.role("LISTED_CONTACT").debtorCalls(3, false, false);
        return does(ContactAction.CALL_OUT_CONTACT, Purpose.RELAY);
    }

    Scene at(int hour, int minute, int second) {
        at = LocalDateTime.of(2026, 3, 5, hour, minute, second);
        return this;
    }

    Scene at(LocalDateTime moment) {
        at = moment;
        return this;
    }

    Scene zone(ZoneId branch) {
        zone = branch;
        return this;
    }

    Scene parameter(String name, String value) {
        if (parameters.put(name, value) == null) throw new IllegalArgumentException("no parameter " + name);
        return this;
    }

    Scene zoneUnknown() {
        zoneKnown = false;
        return this;
    }

    Scene counted(Counters counted) {
        counters = counted;
        return this;
    }

    Scene without(String what) {
        if (what.equals("number")) number = null;
        return this;
    }

    Scene withSecond(String login) {
        second = login;
        return this;
    }

    Scene byAgency(String code) {
        agency = code;
        return this;
    }

    Scene workedBy(@Nullable CaseWorker worker) {
        facts.caseWorker(worker);
        return this;
    }

    /** With an agency whose contact feed is, or is not, older than a quarter of an hour. */
    Scene placedWith(String code, boolean feedLate) {
        facts.placedWith(code, feedLate ? java.time.Instant.EPOCH : null)
                .caseWorker(new CaseWorker(null, at.toLocalDate(), true));
        return this;
    }

    Scene announcing(boolean aSuit) {
        suit = aSuit;
        return this;
    }

    Situation situation() {
        ProposedAct act = new ProposedAct(
                CaseId.next(),
                PersonId.next(),
                new BranchCode("0101"),
                action,
                purpose,
                number,
                second == null ? null : new ActorId(second),
                agency,
                new ActorId("li.na"));
        Boolean told = suit;
        if (told != null) act = act.announcing(told);
        return new Situation(act, facts, counters, at.atZone(zone), zoneKnown, new RuleParameters("test", parameters));
    }

    Ruling ruling() {
        return PACK.judge(situation());
    }

    List<String> against() {
        return ruling().breaches().stream().map(breach -> breach.ruleId()).toList();
    }
}
