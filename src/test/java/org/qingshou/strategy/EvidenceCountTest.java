package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.Contacts;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.ContactProof;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Proof;

class EvidenceCountTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ActorId BY = new ActorId("li.na");

    @Test
    void twoVisitsOnOneDayAreOneVisit() {
        var need = Evidence.of("presence", Proof.contacts(2, ContactProof.VISIT).onDifferentDays());
        assertThat(have(need, visit(MONDAY), visit(MONDAY))).isEqualTo(1);
        assertThat(have(need, visit(MONDAY), visit(MONDAY.plusDays(1)))).isEqualTo(2);
    }

    @Test
    void theProofThatIsNearestToDoneIsShown() {
        var need = Evidence.of(
                "presence",
                Proof.contacts(2, ContactProof.VISIT).onDifferentDays(),
                Proof.contacts(3, ContactProof.REACHED).onDifferentDays());
        EvidenceLine line = EvidenceCount.lines(
                        List.of(need),
                        List.of(),
                        List.of(talk(MONDAY), talk(MONDAY.plusDays(1)), talk(MONDAY.plusDays(2))))
                .getFirst();
        assertThat(line.met()).isTrue();
        assertThat(line.need()).isEqualTo(3);
    }

    @Test
    void anUnrecordedCallAndAnAgencysCallAreNoEvidence() {
        var need = Evidence.of("reached", Proof.contacts(1, ContactProof.REACHED));
        assertThat(have(need, contact(ContactAction.CALL_UNRECORDED, "C_REFUSE", true, MONDAY, null)))
                .isZero();
        assertThat(have(need, contact(ContactAction.CALL_OUT_DEBTOR, "C_REFUSE", true, MONDAY, "AG1")))
                .isZero();
        assertThat(have(need, talk(MONDAY))).isEqualTo(1);
    }

    @Test
    void aCallThatFailedByOurOwnFaultDoesNotShowThatTheBorrowerCannotBeFound() {
        var need = Evidence.of("calls", Proof.contacts(1, ContactProof.FAILED_CALL));
        assertThat(have(need, contact(ContactAction.CALL_OUT_DEBTOR, "C_LINE_FAULT", false, MONDAY, null)))
                .isZero();
        assertThat(have(need, contact(ContactAction.CALL_OUT_DEBTOR, "C_NO_ANSWER", false, MONDAY, null)))
                .isEqualTo(1);
    }

    @Test
    void twoReviewsOfOneAdviceAreOneReview() {
        var need = Evidence.of("reviews", Proof.of(2, "REVIEW").forDifferent("item"));
        assertThat(have(need, List.of(record("REVIEW", "item", "a"), record("REVIEW", "item", "a"))))
                .isEqualTo(1);
        assertThat(have(need, List.of(record("REVIEW", "item", "a"), record("REVIEW", "item", "b"))))
                .isEqualTo(2);
    }

    @Test
    void onePersonMustBeContactedTwiceNotTwoPersonsOnce() {
        var need = Evidence.of("contacts", Proof.of(2, "CONTACT").withSame("person"));
        assertThat(have(need, List.of(record("CONTACT", "person", "a"), record("CONTACT", "person", "b"))))
                .isEqualTo(1);
        assertThat(have(need, List.of(record("CONTACT", "person", "a"), record("CONTACT", "person", "a"))))
                .isEqualTo(2);
    }

    private static int have(Evidence need, Contacts.Entry... contacts) {
        return EvidenceCount.lines(List.of(need), List.of(), List.of(contacts))
                .getFirst()
                .have();
    }

    private static int have(Evidence need, List<MethodRecord> records) {
        return EvidenceCount.lines(List.of(need), records, List.of()).getFirst().have();
    }

    private static MethodRecord record(String kind, String field, String value) {
        return new MethodRecord(
                Ids.next(), kind, MONDAY, new Answers(Map.of(field, value)), BY, Instant.parse("2026-11-23T02:00:00Z"));
    }

    private static Contacts.Entry visit(LocalDate on) {
        return contact(ContactAction.VISIT_HOME, "V_NOT_HOME", false, on, null);
    }

    private static Contacts.Entry talk(LocalDate on) {
        return contact(ContactAction.CALL_OUT_DEBTOR, "C_REFUSE", true, on, null);
    }

    private static Contacts.Entry contact(
            ContactAction action, String outcome, boolean reached, LocalDate on, @Nullable String agency) {
        Instant at = on.atTime(10, 0).toInstant(java.time.ZoneOffset.ofHours(8));
        return new Contacts.Entry(
                Ids.next(),
                PersonId.next(),
                action,
                Purpose.PRESS,
                outcome,
                reached,
                reached,
                at,
                on,
                BY,
                null,
                null,
                agency);
    }
}
