package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;

class ContactChecksTest {
    private static final ActorId OFFICER = new ActorId("li.na");
    private static final ActorId SECOND = new ActorId("wang.lei");
    private static final LocalDate NEXT = LocalDate.of(2026, 3, 8);
    private static final Contacts.Promised PROMISED = new Contacts.Promised(Money.of("800"), NEXT, "TRANSFER");

    private static ProposedAct act(ContactAction action) {
        return new ProposedAct(
                CaseId.next(),
                PersonId.next(),
                new BranchCode("0101"),
                action,
                Purpose.PRESS,
                null,
                null,
                null,
                OFFICER);
    }

    private static Contacts.Done done(
            ContactOutcome outcome,
            @Nullable ActorId second,
            @Nullable String recording,
            @Nullable UUID evidence,
            @Nullable String notice,
            @Nullable LocalDate next,
            Contacts.@Nullable Promised promised) {
        return new Contacts.Done(
                outcome.name(),
                Instant.EPOCH,
                second,
                null,
                "青石镇",
                recording,
                evidence,
                notice,
                4,
                null,
                next,
                promised);
    }

    private static void refused(String key, ContactAction action, ContactOutcome outcome, Contacts.Done done) {
        assertThatThrownBy(() -> ContactChecks.check(act(action), outcome, done, OFFICER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void taken(ContactAction action, ContactOutcome outcome, Contacts.Done done) {
        assertThatCode(() -> ContactChecks.check(act(action), outcome, done, OFFICER))
                .doesNotThrowAnyException();
    }

    @Test
    void aVisitIsNotClosedWithoutPhotoOrRecording() {
        ContactOutcome met = ContactOutcome.V_COOPERATIVE;
        refused("cases.visit.evidence", ContactAction.VISIT_HOME, met, done(met, SECOND, null, null, null, NEXT, null));
        taken(ContactAction.VISIT_HOME, met, done(met, SECOND, null, UUID.randomUUID(), null, NEXT, null));
        taken(ContactAction.VISIT_HOME, met, done(met, SECOND, "REC-1", null, null, NEXT, null));
    }

    @Test
    void aVisitNeedsAnotherMemberOfStaff() {
        ContactOutcome met = ContactOutcome.V_COOPERATIVE;
        refused("cases.visit.second", ContactAction.VISIT_HOME, met, done(met, null, "REC-1", null, null, NEXT, null));
        refused(
                "cases.visit.second",
                ContactAction.VISIT_HOME,
                met,
                done(met, OFFICER, "REC-1", null, null, NEXT, null));
    }

    @Test
    void aVisitThatWasNotMadeProvesNothing() {
        ContactOutcome none = ContactOutcome.V_ABORTED;
        taken(ContactAction.VISIT_HOME, none, done(none, null, null, null, null, NEXT, null));
    }

    @Test
    void aNoticeHandedOverHasItsNumber() {
        ContactOutcome signed = ContactOutcome.V_NOTICE_SIGNED;
        refused(
                "cases.notice.number",
                ContactAction.VISIT_DOOR_SERVICE,
                signed,
                done(signed, SECOND, "REC-1", null, null, NEXT, null));
        taken(
                ContactAction.VISIT_DOOR_SERVICE,
                signed,
                done(signed, SECOND, "REC-1", null, "QS-2026-0871", NEXT, null));
        ContactOutcome letter = ContactOutcome.L_SIGNED_SELF;
        refused(
                "cases.notice.number",
                ContactAction.NOTICE_DEMAND,
                letter,
                done(letter, null, null, null, null, null, null));
    }

    @Test
    void aPromiseIsEnteredWithItsSumAndDate() {
        ContactOutcome promise = ContactOutcome.C_PROMISE;
        refused(
                "cases.promise.missing",
                ContactAction.CALL_OUT_DEBTOR,
                promise,
                done(promise, null, null, null, null, NEXT, null));
        taken(ContactAction.CALL_OUT_DEBTOR, promise, done(promise, null, null, null, null, null, PROMISED));
    }

    @Test
    void theNextDateIsNamedWhereTheOutcomeAsksForIt() {
        ContactOutcome unanswered = ContactOutcome.C_NO_ANSWER;
        refused(
                "cases.next.missing",
                ContactAction.CALL_OUT_DEBTOR,
                unanswered,
                done(unanswered, null, null, null, null, null, null));
        ContactOutcome refusal = ContactOutcome.C_THIRD_REFUSED;
        taken(ContactAction.CALL_OUT_CONTACT, refusal, done(refusal, null, null, null, null, null, null));
    }

    @Test
    void aThirdPersonCannotHaveAnOutcomeOfTheDebtor() {
        ContactOutcome willing = ContactOutcome.C_WILL_CONSIDER;
        refused(
                "cases.outcome.third",
                ContactAction.CALL_OUT_CONTACT,
                willing,
                done(willing, null, null, null, null, NEXT, null));
    }

    @Test
    void anOutcomeBelongsToItsChannel() {
        ContactOutcome met = ContactOutcome.V_COOPERATIVE;
        refused(
                "cases.outcome.channel",
                ContactAction.CALL_OUT_DEBTOR,
                met,
                done(met, null, null, null, null, NEXT, null));
    }

    @Test
    void aTalkWithoutRecordingIsKeptAsUnrecorded() {
        ContactOutcome willing = ContactOutcome.C_WILL_CONSIDER;
        assertThat(ContactChecks.recordedAs(
                        ContactAction.CALL_OUT_DEBTOR, willing, done(willing, null, null, null, null, NEXT, null)))
                .isEqualTo(ContactAction.CALL_UNRECORDED);
        assertThat(ContactChecks.recordedAs(
                        ContactAction.CALL_OUT_DEBTOR, willing, done(willing, null, "REC-1", null, null, NEXT, null)))
                .isEqualTo(ContactAction.CALL_OUT_DEBTOR);
        ContactOutcome unanswered = ContactOutcome.C_NO_ANSWER;
        assertThat(ContactChecks.recordedAs(
                        ContactAction.CALL_OUT_DEBTOR,
                        unanswered,
                        done(unanswered, null, null, null, null, NEXT, null)))
                .isEqualTo(ContactAction.CALL_OUT_DEBTOR);
    }
}
