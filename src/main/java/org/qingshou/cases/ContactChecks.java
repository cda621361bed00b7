package org.qingshou.cases;

import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;

/** What a record must hold before it may be closed; pure, so that each demand has its test. */
final class ContactChecks {
    private static final int LONGEST_REFERENCE = 100;

    private ContactChecks() {}

    static void check(ProposedAct act, ContactOutcome outcome, Contacts.Done done, ActorId by) {
        if (!outcome.fits(act.action().channel())) throw Refused.badInput("cases.outcome.channel");
        if (act.action() == ContactAction.CALL_OUT_CONTACT && outcome.debtorReached())
            throw Refused.badInput("cases.outcome.third");
        if (outcome.promises() && done.promised() == null) throw Refused.badInput("cases.promise.missing");
        if (outcome.needsNext() && done.nextActionOn() == null && done.promised() == null)
            throw Refused.badInput("cases.next.missing");
        Integer stance = done.stance();
        if (stance != null && (stance < 1 || stance > 5)) throw Refused.badInput("cases.stance.range");
        String reference = done.recordingRef();
        if (reference != null && reference.length() > LONGEST_REFERENCE)
            throw Refused.badInput("cases.recording.long", LONGEST_REFERENCE);
        if (act.action().isVisit() && !outcome.aborted()) visit(outcome, done, by);
        if (act.action().channel() == Channel.LETTER && done.noticeNo() == null)
            throw Refused.badInput("cases.notice.number");
    }

    /** R-REC-02: two of the bank's staff, and something that proves what happened. */
    private static void visit(ContactOutcome outcome, Contacts.Done done, ActorId by) {
        ActorId second = done.secondStaff();
        if (second == null || second.equals(by)) throw Refused.badInput("cases.visit.second");
        if (done.evidenceId() == null && done.recordingRef() == null) throw Refused.badInput("cases.visit.evidence");
        if (outcome.servesNotice() && done.noticeNo() == null) throw Refused.badInput("cases.notice.number");
    }

    /** R-REC-01: a talk without a recording counts against the caps and never as evidence. */
    static ContactAction recordedAs(ContactAction action, ContactOutcome outcome, Contacts.Done done) {
        boolean talk = action.channel() == Channel.VOICE && outcome.connected();
        return talk && done.recordingRef() == null ? ContactAction.CALL_UNRECORDED : action;
    }
}
