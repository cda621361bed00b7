package org.qingshou.cases.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseExchange;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.Promises;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.LoanView;

/** The published shapes of a case. Persons appear by id only; free text does not leave. */
final class CaseJson {
    private CaseJson() {}

    record Amounts(
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal penalty,
            BigDecimal compound,
            BigDecimal fees,
            BigDecimal total) {
        static Amounts of(Balances balances) {
            return new Amounts(
                    balances.principal().amount(),
                    balances.interest().amount(),
                    balances.penalty().amount(),
                    balances.compound().amount(),
                    balances.fees().amount(),
                    balances.total().amount());
        }
    }

    record Header(
            UUID id,
            String caseNo,
            UUID personId,
            String branch,
            @Nullable String owner,
            String state,
            String scope,
            String currency,
            LocalDate openedOn,
            @Nullable String closeReason,
            @Nullable LocalDate overdueSince,
            long daysPastDue,
            String classification,
            Amounts due,
            @Nullable String nextAction,
            @Nullable LocalDate nextActionOn,
            @Nullable Instant lastContactAt) {
        static Header of(CaseExchange.Listed listed) {
            CaseView header = listed.header();
            return new Header(
                    header.id().value(),
                    header.caseNo(),
                    header.person().value(),
                    header.branch().value(),
                    Optional.ofNullable(header.owner()).map(ActorId::value).orElse(null),
                    header.state().name(),
                    header.scope().name(),
                    header.currency(),
                    header.openedOn(),
                    header.closeReason(),
                    header.overdueSince(),
                    listed.daysPastDue(),
                    header.classification().name(),
                    Amounts.of(header.balances()),
                    header.nextAction(),
                    header.nextActionOn(),
                    header.lastContactAt());
        }
    }

    record Assignment(@Nullable String to, @Nullable List<@Nullable UUID> cases) {
        /** Empty where none is given, or one of them is no id. */
        List<CaseId> ids() {
            List<@Nullable UUID> given = cases;
            if (given == null) return List.of();
            List<CaseId> ids = new ArrayList<>();
            for (UUID id : given) {
                if (id == null) return List.of();
                ids.add(new CaseId(id));
            }
            return ids;
        }
    }

    record Assigned(int changed) {}

    record Page(int page, int size, long total, List<Header> items) {}

    record Loan(
            UUID id, String loanNo, Amounts due, @Nullable LocalDate overdueSince, String classification) {
        static Loan of(LoanView loan) {
            return new Loan(
                    loan.id().value(),
                    loan.loanNo(),
                    Amounts.of(loan.balances()),
                    loan.overdueSince(),
                    loan.classification().name());
        }
    }

    record Hold(
            UUID id, String code, LocalDate from, @Nullable LocalDate until) {
        static Hold of(Cases.Hold hold) {
            return new Hold(hold.id(), hold.code(), hold.from(), hold.until());
        }
    }

    record Promise(
            UUID id, UUID personId, BigDecimal amount, LocalDate dueOn, String how, String state, BigDecimal received) {
        static Promise of(Promises.Promise promise) {
            return new Promise(
                    promise.id(),
                    promise.person().value(),
                    promise.amount().amount(),
                    promise.dueOn(),
                    promise.how(),
                    promise.state().name(),
                    promise.received().amount());
        }
    }

    record Contact(
            UUID id,
            UUID personId,
            String action,
            String purpose,
            String outcome,
            boolean connected,
            boolean debtorReached,
            Instant at,
            String by,
            @Nullable String noticeNo,
            @Nullable String agencyCode) {
        static Contact of(Contacts.Entry contact) {
            return new Contact(
                    contact.id(),
                    contact.person().value(),
                    contact.action().name(),
                    contact.purpose().name(),
                    contact.outcome(),
                    contact.connected(),
                    contact.debtorReached(),
                    contact.at(),
                    contact.by().value(),
                    contact.noticeNo(),
                    contact.agencyCode());
        }
    }

    record Whole(Header header, List<Loan> loans, List<Hold> holds, List<Promise> promises, List<Contact> contacts) {
        static Whole of(CaseExchange.Whole whole) {
            return new Whole(
                    Header.of(whole.listed()),
                    whole.loans().stream().map(Loan::of).toList(),
                    whole.holds().stream().map(Hold::of).toList(),
                    whole.promises().stream().map(Promise::of).toList(),
                    whole.contacts().stream().map(Contact::of).toList());
        }
    }
}
