package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/** What an outcome brings with it: a hold, a dead number, a permanent refusal, an alarm. */
@Component
class OutcomeEffects {
    private final Cases cases;
    private final DisputeBook disputes;
    private final Persons persons;
    private final ComplianceGuard guard;
    private final Branches branches;
    private final Users users;
    private final Notices notices;

    OutcomeEffects(
            Cases cases,
            DisputeBook disputes,
            Persons persons,
            ComplianceGuard guard,
            Branches branches,
            Users users,
            Notices notices) {
        this.cases = cases;
        this.disputes = disputes;
        this.persons = persons;
        this.guard = guard;
        this.branches = branches;
        this.users = users;
        this.notices = notices;
    }

    void of(
            ContactOutcome outcome,
            ProposedAct act,
            @Nullable UUID contactPoint,
            @Nullable String note,
            ActorId by,
            Instant at) {
        if (outcome.refusal()) guard.suppress(act.personId(), act.numberIndex(), "REF_THIRD_STOP", by.value(), at);
        if (contactPoint != null)
            outcome.pointStatus().ifPresent(status -> persons.setStatus(contactPoint, status, by));
        outcome.hold().ifPresent(hold -> hold(hold, outcome, act, note, by, at));
        if (outcome == ContactOutcome.C_SELF_HARM) alarm(act);
    }

    private void hold(
            HoldCode hold, ContactOutcome outcome, ProposedAct act, @Nullable String note, ActorId by, Instant at) {
        LocalDate today = branches.day(act.branch(), at);
        String said = note == null || note.isBlank() ? outcome.name() : note;
        if (hold == HoldCode.HOLD_DISPUTE) {
            dispute(act, said, by, at);
            return;
        }
        boolean stands = cases.holds(act.caseId(), today).stream()
                .anyMatch(other -> other.code().equals(hold.name()));
        if (stands) return;
        LocalDate until = hold.days() == 0 ? null : today.plusDays(hold.days());
        cases.hold(act.caseId(), hold.name(), today, until, today.plusDays(2), said, by, at);
    }

    /** Told in a talk: marked at once, sorted later; one that is open already stays as it is. */
    private void dispute(ProposedAct act, String said, ActorId by, Instant at) {
        String words = said.length() > DisputeBook.LONGEST ? said.substring(0, DisputeBook.LONGEST) : said;
        if (!disputes.open(act.caseId(), DisputeKind.DIS_OTHER))
            disputes.raise(act.caseId(), DisputeKind.DIS_OTHER, words, by, at);
    }

    private void alarm(ProposedAct act) {
        String caseNo = cases.get(act.caseId()).caseNo();
        notices.tell(
                users.ofBranch(act.branch(), Roles.MANAGER).stream()
                        .map(UserInfo::id)
                        .toList(),
                "cases/" + act.caseId(),
                "cases.alarm.selfharm",
                caseNo);
    }
}
