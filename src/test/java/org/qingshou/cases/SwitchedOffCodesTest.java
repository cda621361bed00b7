package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the bank has switched off cannot be chosen on a case; what an agency reports by contract is taken all the same. */
@QingshouTest
class SwitchedOffCodesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    ContactDesk contactDesk;

    @Autowired
    CaseActs acts;

    @Autowired
    Contacts contacts;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private BranchCode branch;
    private PersonId debtor;
    private UUID phone;
    private CaseId id;
    private LocalDate today;

    @BeforeEach
    void aCaseAndCodesThatAreOff() {
        today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        branch = given.branch();
        ActorId manager = given.user(branch, "zhao.min", Roles.MANAGER);
        debtor = given.person("恒达装饰");
        phone = given.phone(debtor, "138" + (10_000_000 + Math.floorMod(branch.hashCode(), 80_000_000)));
        given.loan(debtor, branch, today.minusDays(96));
        opening.run(today);
        id = cases.openCase(debtor, branch).orElseThrow();
        as(manager, Roles.MANAGER);
        for (String key : List.of("outcome.C_REFUSE", "outcome.V_CLOSED", "hold.HOLD_SALE"))
            jdbc.sql("INSERT INTO code_setting (text_key, offered, version, changed_by, changed_at)"
                            + " VALUES (:k, FALSE, 1, 'test', NOW(6))")
                    .param("k", key)
                    .update();
    }

    @AfterEach
    void tidy() {
        jdbc.sql("DELETE FROM code_setting").update();
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private ContactForm form(ContactOutcome outcome) {
        return new ContactForm(outcome, "REC-1", null, null, 2, null, today.plusDays(3), null, null, null);
    }

    @Test
    void itIsInNoListAndRefusedWhereSomebodyChoosesIt() {
        OutcomeChoice calls = contactDesk.callOutcomes(PartyRole.BORROWER);
        assertThat(calls.first()).isNotEmpty().doesNotContain(ContactOutcome.C_REFUSE);
        assertThat(calls.further()).isNotEmpty().doesNotContain(ContactOutcome.C_REFUSE);
        assertThat(contactDesk.visitOutcomes().first()).isNotEmpty().doesNotContain(ContactOutcome.V_CLOSED);
        assertThat(acts.holdChoices()).contains(HoldCode.HOLD_FRAUD).doesNotContain(HoldCode.HOLD_SALE);
        Clearance.Cleared cleared = (Clearance.Cleared) contactDesk.startCall(id, phone, Purpose.PRESS);
        refused(
                "codes.off",
                () -> contactDesk.recordCall(cleared, phone, form(ContactOutcome.C_REFUSE), CallFixture.SAID));
        refused("codes.off", () -> acts.hold(id, HoldCode.HOLD_SALE, null, "拟转让"));
        assertThat(contacts.ofCase(id)).isEmpty();
        contactDesk.recordCall(cleared, phone, form(ContactOutcome.C_WILL_CONSIDER), CallFixture.SAID);
        assertThat(contacts.ofCase(id)).hasSize(1);
    }

    private void off(String key) {
        jdbc.sql("INSERT INTO code_setting (text_key, offered, version, changed_by, changed_at)"
                        + " VALUES (:k, FALSE, 1, 'test', NOW(6))")
                .param("k", key)
                .update();
    }

    @Test
    void whoRefusesSaysWhyAndTheReasonIsOneThatTheBankOffers() {
        off("refusal.REF_RESENT_BANK");
        jdbc.sql("DELETE FROM code_setting WHERE text_key = 'outcome.C_REFUSE'").update();
        assertThat(contactDesk.callOutcomes(PartyRole.BORROWER).refusals())
                .contains(RefusalReason.REF_WAIT_SEASON)
                .doesNotContain(RefusalReason.REF_RESENT_BANK);
        Clearance.Cleared cleared = (Clearance.Cleared) contactDesk.startCall(id, phone, Purpose.PRESS);
        ContactForm refused = form(ContactOutcome.C_REFUSE);
        refused("cases.refusal.missing", () -> contactDesk.recordCall(cleared, phone, refused, CallFixture.SAID));
        refused(
                "codes.off",
                () -> contactDesk.recordCall(
                        cleared, phone, refused.because(RefusalReason.REF_RESENT_BANK), CallFixture.SAID));
        UUID contact = contactDesk.recordCall(
                cleared, phone, refused.because(RefusalReason.REF_WAIT_SEASON), CallFixture.SAID);
        assertThat(jdbc.sql("SELECT refusal FROM contact WHERE id = :c")
                        .param("c", contact)
                        .query(String.class)
                        .single())
                .isEqualTo("REF_WAIT_SEASON");
        assertThat(timeline.latest(id, Timeline.Kind.CONTACT, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.key()).isEqualTo("timeline.contact.refused"));
    }

    @Test
    void aKindOfVisitThatTheBankDoesNotMakeIsNeitherPlannedNorBegunButWhatWasPlannedBeforeIs() {
        ActorId second = given.user(branch, "an", Roles.OFFICER);
        assertThat(contactDesk.visitKinds())
                .startsWith(ContactAction.VISIT_HOME)
                .contains(ContactAction.VISIT_EMPLOYER, ContactAction.VISIT_BUSINESS);
        contactDesk.planVisit(id, debtor, ContactAction.VISIT_BUSINESS, Purpose.PRESS, second, "店里", today);
        off("contact-action.VISIT_EMPLOYER");
        off("contact-action.VISIT_BUSINESS");
        assertThat(contactDesk.visitKinds()).doesNotContain(ContactAction.VISIT_EMPLOYER, ContactAction.VISIT_BUSINESS);
        refused(
                "codes.off",
                () -> contactDesk.planVisit(
                        id, debtor, ContactAction.VISIT_EMPLOYER, Purpose.INFORM, second, "单位", today));
        refused(
                "codes.off",
                () -> contactDesk.startVisit(id, debtor, ContactAction.VISIT_EMPLOYER, Purpose.INFORM, second));
        refused(
                "codes.off",
                () -> contactDesk.askVisit(
                        id,
                        new VisitWish(debtor, ContactAction.VISIT_EMPLOYER, Purpose.INFORM, second, "单位"),
                        today,
                        "x"));
        assertThat(contactDesk.startVisit(id, debtor, ContactAction.VISIT_BUSINESS, Purpose.PRESS, second))
                .isInstanceOf(Clearance.Cleared.class);
    }

    @Test
    void aThirdPersonsListHoldsNothingThatOnlyADebtorCanSay() {
        OutcomeChoice third = contactDesk.callOutcomes(PartyRole.LISTED_CONTACT);
        assertThat(third.first()).contains(ContactOutcome.C_THIRD_RELAYED);
        assertThat(third.further()).isNotEmpty().noneMatch(ContactOutcome::debtorReached);
    }

    @Test
    void whatAnAgencyReportsIsKeptByTheContract() {
        contacts.recordOfAgency(
                id,
                debtor,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                "C_REFUSE",
                clock.instant(),
                "agency-1",
                null);
        assertThat(contacts.ofCase(id)).extracting(Contacts.Entry::outcome).containsExactly("C_REFUSE");
    }
}
