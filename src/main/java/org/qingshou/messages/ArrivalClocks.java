package org.qingshou.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.cases.Cases;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.Persons;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/**
 * R-LIM-02: a demand that provably arrived at a number the customer left with the bank is put to the loans' limitation. For
 * a card it restarts it (法释〔2021〕10号); elsewhere such a proof is argued about, so a manager says whether it does.
 */
@Component
class ArrivalClocks {
    private static final String SERVED = "LIM_DEMAND_SERVED";
    private static final Set<LawfulSource> RESERVED = Set.of(LawfulSource.SRC_RESERVED, LawfulSource.SRC_CONTRACT);

    private final Templates templates;
    private final LoanClocks clocks;
    private final Cases cases;
    private final Persons persons;
    private final Branches branches;
    private final Texts texts;

    ArrivalClocks(
            Templates templates, LoanClocks clocks, Cases cases, Persons persons, Branches branches, Texts texts) {
        this.templates = templates;
        this.clocks = clocks;
        this.cases = cases;
        this.persons = persons;
        this.branches = branches;
        this.texts = texts;
    }

    void arrived(BorrowerMessage message, UUID proof, Instant at) {
        UUID template = message.template();
        boolean demand = template != null
                && templates.find(template).map(text -> text.use().demands()).orElse(false);
        // The debtor's own clock only: a joint debtor's or guarantor's is judged by what the law says of each of them.
        boolean debtor = cases.get(message.caseId()).person().equals(message.person());
        if (!demand || !debtor || !reserved(message)) return;
        LocalDate on = branches.day(message.branch(), at);
        List<LoanClock> running = clocks.of(cases.loans(message.caseId())).stream()
                .filter(clock -> clock.kind() == ClockKind.LIMITATION && clock.runs() && !clock.expired())
                .toList();
        ClockEntry entry = new ClockEntry(
                SERVED,
                on,
                message.kind() == MessageKind.EMAIL ? "SVC_EMAIL" : "SVC_SMS",
                message.id().toString(),
                proof,
                texts.getTranslation("messages.arrival.remark", Texts.CHINESE));
        for (LoanClock clock : running)
            clocks.record(
                    clock.loan(),
                    clock.id(),
                    entry,
                    message.branch(),
                    "cases/" + message.caseId(),
                    message.plannedBy());
    }

    private boolean reserved(BorrowerMessage message) {
        return persons.contactPoints(message.person()).stream()
                .filter(point -> point.id().equals(message.point()))
                .map(ContactPoint::source)
                .anyMatch(RESERVED::contains);
    }
}
