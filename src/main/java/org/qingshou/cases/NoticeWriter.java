package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.cases.paper.AssignmentFacts;
import org.qingshou.cases.paper.NoticeFacts;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** Gathers what a notice to one person of a case must say. */
@Component
class NoticeWriter {
    private final CaseReader reader;
    private final DebtSaleRows sales;
    private final Loans loans;
    private final Persons persons;
    private final LoanClocks clocks;
    private final Branches branches;
    private final NoticeSettings settings;
    private final Texts texts;

    NoticeWriter(
            CaseReader reader,
            DebtSaleRows sales,
            Loans loans,
            Persons persons,
            LoanClocks clocks,
            Branches branches,
            NoticeSettings settings,
            Texts texts) {
        this.reader = reader;
        this.sales = sales;
        this.loans = loans;
        this.persons = persons;
        this.clocks = clocks;
        this.branches = branches;
        this.settings = settings;
        this.texts = texts;
    }

    /** Refused where no sale of the case is allowed, or as {@link #facts}; of the loans that are sold only. */
    AssignmentFacts assignment(CaseView header, PersonLine person, ProposedAct act, String number, LocalDate today) {
        DebtSale sale = allowed(header.id()).orElseThrow(() -> Refused.conflict("cases.letter.no-sale"));
        NoticeFacts notice = facts(header, person, act, number, today);
        List<LoanView> sold = notice.loans().stream()
                .filter(loan -> sale.loans().contains(loan.id()))
                .toList();
        if (sold.isEmpty()) throw Refused.conflict("cases.letter.nothing", person.name());
        return new AssignmentFacts(
                notice.about(sold), sale.buyer(), sale.buyerCode(), sale.contractNo(), sale.cutoffOn(), sale.owed());
    }

    /** The sale of the case that is allowed and waits for its notice. */
    Optional<DebtSale> allowed(CaseId id) {
        return sales.ofCase(id).stream()
                .filter(sale -> sale.state() == DebtSaleState.APPROVED)
                .findFirst();
    }

    /** Refused where a setting is missing or this person owes nothing. */
    NoticeFacts facts(CaseView header, PersonLine person, ProposedAct act, String number, LocalDate today) {
        settings.missing(header.branch()).ifPresent(name -> {
            throw Refused.conflict("cases.letter.setting", name);
        });
        List<LoanView> owed = owed(header, person);
        if (owed.isEmpty()) throw Refused.conflict("cases.letter.nothing", person.name());
        boolean expired = expired(owed, today);
        return new NoticeFacts(
                number,
                creditor(header),
                person.name(),
                persons.card(person.person()).idNumberShown(),
                person.role(),
                texts.getTranslation("party-role." + person.role(), Texts.CHINESE),
                persons.card(header.person()).name(),
                owed,
                owed.stream().map(LoanView::asOf).max(LocalDate::compareTo).orElseThrow(),
                today,
                expired,
                act.announcesSuit() && !expired,
                act.purpose() == Purpose.PRESERVE);
    }

    /** Whether a court no longer helps to collect one of the case's loans. */
    boolean expired(CaseView header, LocalDate today) {
        return expired(loans.all(reader.loans(header.id())), today);
    }

    /** By the day itself, not by what the last close has marked. */
    private boolean expired(List<LoanView> owed, LocalDate today) {
        return clocks.of(owed.stream().map(LoanView::id).toList()).stream()
                .anyMatch(clock -> clock.kind() == ClockKind.LIMITATION
                        && clock.closedOn() == null
                        && clock.dueOn().isBefore(today));
    }

    /** A guarantor is asked only for the loans that he stands for. */
    private List<LoanView> owed(CaseView header, PersonLine person) {
        Optional<Set<LoanId>> only = person.role() == PartyRole.BORROWER
                ? Optional.empty()
                : Optional.of(persons.parties(header.person(), header.branch()).stream()
                        .filter(party -> party.person().equals(person.person()) && party.role() == person.role())
                        .map(party -> party.loan())
                        .collect(Collectors.toSet()));
        return loans.all(reader.loans(header.id())).stream()
                .filter(loan -> loan.balances().total().isPositive())
                .filter(loan -> only.map(ids -> ids.contains(loan.id())).orElse(true))
                .toList();
    }

    private NoticeFacts.Creditor creditor(CaseView header) {
        String branch = branches.find(header.branch())
                .map(Branch::name)
                .orElse(header.branch().value());
        return new NoticeFacts.Creditor(
                settings.bank(),
                branch.startsWith(settings.bank())
                        ? branch.substring(settings.bank().length())
                        : branch,
                settings.accountName(),
                settings.accountNo(),
                settings.accountBank(),
                settings.phone(header.branch()),
                settings.complaints());
    }
}
