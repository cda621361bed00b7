package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers, loans and payments as a tape would have brought them, at branches of the test's own. */
@Component
public class CaseFixture {
    private static final ActorId TEST = ActorId.system("test");

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Users users;
    private final Persons persons;
    private final BusinessClock clock;

    CaseFixture(JdbcClient jdbc, Branches branches, Users users, Persons persons, BusinessClock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.users = users;
        this.persons = persons;
        this.clock = clock;
    }

    public BranchCode branch() {
        BranchCode code = new BranchCode("B" + Ids.next().toString().substring(24));
        branches.add(new Branch(code, "测试支行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        return code;
    }

    /** A user of the branch whose login is unique to it. */
    public ActorId user(BranchCode branch, String name, String... roles) {
        ActorId id = new ActorId(name + "." + branch);
        users.add(new UserInfo(id, name, "1001", Set.of(roles), branch, null, true), "long-enough-1", TEST);
        return id;
    }

    public PersonId person(String name) {
        PersonId id = PersonId.next();
        jdbc.sql("""
                        INSERT INTO person (id, source, customer_no, kind, name, created_at)
                        VALUES (:i, 'TEST', :c, 'INDIVIDUAL_BUSINESS', :n, :a)""")
                .param("i", id.value())
                .param("c", id.toString())
                .param("n", name)
                .param("a", Utc.of(clock.instant()))
                .update();
        return id;
    }

    public UUID phone(PersonId person, String number) {
        return persons.addContactPoint(
                person, ContactPointKind.MOBILE, number, LawfulSource.SRC_RESERVED, "TAPE", TEST);
    }

    /** A loan of 10,000 principal and 500 interest; overdue since that day, if any. */
    public UUID loan(PersonId person, BranchCode branch, @Nullable LocalDate overdueSince) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO loan
                            (id, source, loan_no, person_id, customer_no, branch_code, scope, currency,
                             principal_outstanding, interest_due, penalty_due, compound_due, fees_due,
                             overdue_since, aged_from, class_bank, class_floor, bucket, row_hash, as_of, tape_id)
                        VALUES (:i, 'TEST', :n, :p, :c, :b, 'SCOPE_BUSINESS', 'CNY',
                             10000, 500, 0, 0, 0, :d, :d, 'SPECIAL_MENTION', 'NORMAL', 'D1_30', :h, '2026-03-01', :i)""")
                .param("i", id)
                .param("n", "L" + id.toString().substring(24))
                .param("p", person.value())
                .param("c", person.toString())
                .param("b", branch.value())
                .param("d", overdueSince)
                .param("h", new byte[32])
                .update();
        return id;
    }

    /** An open case of the borrower with this loan, without the day-end that would open it. */
    public CaseId openCase(PersonId person, UUID loan, BranchCode branch, ActorId owner, LocalDate since) {
        CaseId id = new CaseId(Ids.next());
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, owner, state, scope, currency,
                            opened_on, overdue_since, principal, interest, penalty, compound, fees, class)
                        VALUES (:id, :no, :person, :branch, :owner, 'OPEN', 'SCOPE_BUSINESS', 'CNY', :on, :on, 10000, 500,
                            0, 0, 0, 'SUBSTANDARD')""")
                .param("id", id.value())
                .param("no", id.toString().substring(9, 36))
                .param("person", person.value())
                .param("branch", branch.value())
                .param("owner", owner.value())
                .param("on", since)
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) VALUES (:c, :l, :on)")
                .param("c", id.value())
                .param("l", loan)
                .param("on", since)
                .update();
        return id;
    }

    public void party(UUID loan, PersonId person, PartyRole role) {
        jdbc.sql("INSERT INTO loan_party (id, loan_id, person_id, role, origin) VALUES (:i, :l, :p, :r, 'TAPE')")
                .param("i", Ids.next())
                .param("l", loan)
                .param("p", person.value())
                .param("r", role.name())
                .update();
    }

    public void owes(UUID loan, String principal, String interest, @Nullable LocalDate overdueSince) {
        jdbc.sql("""
                        UPDATE loan SET principal_outstanding = :p, interest_due = :i, overdue_since = :d, aged_from = :d
                        WHERE id = :id""")
                .param("p", principal)
                .param("i", interest)
                .param("d", overdueSince)
                .param("id", loan)
                .update();
    }

    /** Returns the payment's number. */
    public String payment(UUID loan, UUID importId, LocalDate paidOn, String amount, @Nullable String reversalOf) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO payment
                            (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount, reversal_of,
                             paid_by, import_id, batch_id, applied, created_at)
                        SELECT :i, l.source, :no, l.loan_no, l.id, :on, :on, :amount, :reversal,
                               'PAY_BORROWER', :import, :import, TRUE, :at
                        FROM loan l WHERE l.id = :loan""")
                .param("i", id)
                .param("no", id.toString())
                .param("on", paidOn)
                .param("amount", amount)
                .param("reversal", reversalOf)
                .param("import", importId)
                .param("at", Utc.of(clock.instant()))
                .param("loan", loan)
                .update();
        return id.toString();
    }
}
