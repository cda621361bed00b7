package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;

class DebtorCallsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final List<Contacts.Entry> contacts = new ArrayList<>();

    private DebtorCallsTest call(int daysAgo, ContactOutcome outcome) {
        return contact(daysAgo, ContactAction.CALL_OUT_DEBTOR, outcome);
    }

    private DebtorCallsTest contact(int daysAgo, ContactAction action, ContactOutcome outcome) {
        LocalDate day = TODAY.minusDays(daysAgo);
        contacts.add(new Contacts.Entry(
                UUID.randomUUID(),
                PersonId.next(),
                action,
                Purpose.PRESS,
                outcome.name(),
                outcome.connected(),
                outcome.debtorReached(),
                day.atTime(10, contacts.size()).toInstant(ZoneOffset.UTC),
                day,
                new ActorId("li.na"),
                null,
                null,
                null));
        return this;
    }

    private DebtorCalls calls() {
        return DebtorCalls.of(contacts, TODAY);
    }

    @Test
    void threeDaysOfFailedCallsUpToYesterdayAreCounted() {
        call(3, ContactOutcome.C_NO_ANSWER).call(2, ContactOutcome.C_BUSY).call(1, ContactOutcome.C_REJECTED);
        assertThat(calls().failedDays()).isEqualTo(3);
    }

    @Test
    void aDayWithoutACallEndsTheRow() {
        call(4, ContactOutcome.C_NO_ANSWER).call(2, ContactOutcome.C_BUSY).call(1, ContactOutcome.C_REJECTED);
        assertThat(calls().failedDays()).isEqualTo(2);
    }

    @Test
    void aConnectedCallSpoilsItsDay() {
        call(1, ContactOutcome.C_NO_ANSWER).call(1, ContactOutcome.C_HUNG_UP);
        assertThat(calls().failedDays()).isZero();
    }

    @Test
    void threeFailedInARowOnTheLastDayOpenTheWayFromTheNextDayOn() {
        call(0, ContactOutcome.C_NO_ANSWER).call(0, ContactOutcome.C_NO_ANSWER).call(0, ContactOutcome.C_NO_ANSWER);
        assertThat(calls().threeInARow()).as("today does not count yet").isFalse();
        assertThat(DebtorCalls.of(contacts, TODAY.plusDays(1)).threeInARow()).isTrue();
    }

    @Test
    void faultsOfOurOwnLineSayNothing() {
        call(1, ContactOutcome.C_LINE_FAULT)
                .call(1, ContactOutcome.C_LINE_FAULT)
                .call(1, ContactOutcome.C_LINE_FAULT);
        assertThat(calls()).isEqualTo(new DebtorCalls(0, false, false));
    }

    @Test
    void meetingTheDebtorAfterwardsEndsThePermission() {
        call(2, ContactOutcome.C_NO_ANSWER).contact(1, ContactAction.VISIT_HOME, ContactOutcome.V_COOPERATIVE);
        assertThat(calls().reachedSince()).isTrue();
        call(0, ContactOutcome.C_NO_ANSWER);
        assertThat(calls().reachedSince()).as("failed again since").isFalse();
    }
}
