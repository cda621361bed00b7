package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qingshou.compliance.Channel;

/**
 * Whether the debtor could be reached by phone: what opens, and closes, the way to a third person (R-TP-02, 03).
 *
 * @param failedDays consecutive days up to yesterday on which every call failed
 * @param threeInARow whether the last day with calls before today had three failed ones in a row
 * @param reachedSince whether the debtor was reached after the last failed call
 */
record DebtorCalls(int failedDays, boolean threeInARow, boolean reachedSince) {
    static final int DAYS_LOOKED_BACK = 60;

    private static final int IN_A_ROW = 3;
    /** Our own line's faults say nothing about the debtor. */
    private static final Set<String> OUR_FAULT =
            Set.of(ContactOutcome.C_LINE_FAULT.name(), ContactOutcome.C_BLOCKED_NUMBER.name());

    /** @param contacts those with the debtor, oldest first */
    static DebtorCalls of(List<Contacts.Entry> contacts, LocalDate today) {
        List<Contacts.Entry> calls = contacts.stream()
                .filter(contact -> contact.action().channel() == Channel.VOICE
                        && contact.action().outbound())
                .filter(contact -> !OUR_FAULT.contains(contact.outcome()))
                .toList();
        int days = 0;
        while (allFailed(calls, today.minusDays(days + 1L))) days++;
        Instant lastFailure = calls.stream()
                .filter(call -> !call.connected())
                .map(Contacts.Entry::at)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
        boolean reached = contacts.stream()
                .anyMatch(contact -> contact.debtorReached() && contact.at().isAfter(lastFailure));
        return new DebtorCalls(days, threeOnLastDay(calls, today), reached);
    }

    private static boolean allFailed(List<Contacts.Entry> calls, LocalDate day) {
        List<Contacts.Entry> that =
                calls.stream().filter(call -> call.onDate().equals(day)).toList();
        return !that.isEmpty() && that.stream().noneMatch(Contacts.Entry::connected);
    }

    private static boolean threeOnLastDay(List<Contacts.Entry> calls, LocalDate today) {
        LocalDate last = calls.stream()
                .map(Contacts.Entry::onDate)
                .filter(day -> day.isBefore(today))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        int row = 0;
        for (Contacts.Entry call : calls) {
            if (!call.onDate().equals(last)) continue;
            row = call.connected() ? 0 : row + 1;
            if (row == IN_A_ROW) return true;
        }
        return false;
    }
}
