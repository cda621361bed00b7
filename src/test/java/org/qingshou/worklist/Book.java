package org.qingshou.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows for tests of the worklist, written as their modules would. */
@Component
public class Book {
    private final JdbcClient jdbc;
    private final Branches branches;
    private final Users users;
    private final WorklistRebuild rebuild;

    Book(JdbcClient jdbc, Branches branches, Users users, WorklistRebuild rebuild) {
        this.rebuild = rebuild;
        this.jdbc = jdbc;
        this.branches = branches;
        this.users = users;
    }

    public void branch(String code) {
        branches.add(new Branch(new BranchCode(code), "青石支行", null, BusinessClock.DEFAULT_ZONE, "370705"));
    }

    public void user(String login, String role, String branch) {
        users.add(
                new UserInfo(new ActorId(login), "李娜", "1", Set.of(role), new BranchCode(branch), null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    public void officer(String login, String branch) {
        user(login, Roles.OFFICER, branch);
    }

    public CaseId openCase(String branch, @Nullable String owner, String name, String total) {
        UUID person = Ids.next();
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO person (id, source, customer_no, kind, name, division_code, created_at)
                        VALUES (:p, 'test', :no, 'FARMER', :name, '370705102', :at)""")
                .param("p", person)
                .param("no", person.toString())
                .param("name", name)
                .param("at", Utc.of(Instant.EPOCH))
                .update();
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, owner, state, scope, currency,
                            opened_on, overdue_since, principal, interest, penalty, compound, fees, class)
                        VALUES (:id, :no, :p, :b, :o, 'OPEN', 'SCOPE_PERSONAL', 'CNY', '2026-01-01', '2026-02-01', :total,
                            0, 0, 0, 0, 'SUBSTANDARD')""")
                .param("id", id)
                .param("no", "T" + id.toString().replace("-", "").substring(8))
                .param("p", person)
                .param("b", branch)
                .param("o", owner)
                .param("total", total)
                .update();
        return new CaseId(id);
    }

    public void absence(String officer, String deputy, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO absence (id, officer, branch_code, from_on, until_on, deputy, entered_by, entered_at)
                        VALUES (:i, :o, 'WD-1', :f, :u, :d, 'x', :at)""")
                .param("i", Ids.next())
                .param("o", officer)
                .param("d", deputy)
                .param("f", from)
                .param("u", until)
                .param("at", Utc.of(Instant.EPOCH))
                .update();
    }

    public void assist(CaseId id, String colleague, String state, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO case_assist (id, case_id, branch_code, asked_by, colleague, state, until_on, note, asked_at)
                        VALUES (:i, :c, 'WD-1', 'x', :w, :s, :u, '', :at)""")
                .param("i", Ids.next())
                .param("c", id.value())
                .param("w", colleague)
                .param("s", state)
                .param("u", until)
                .param("at", Utc.of(Instant.EPOCH))
                .update();
    }

    public void takenOver(CaseId id, String officer, String fromName) {
        jdbc.sql("INSERT INTO taken_over (case_id, hand_over_id, officer, from_name) VALUES (:c, :c, :o, :n)")
                .param("c", id.value())
                .param("o", officer)
                .param("n", fromName)
                .update();
    }

    public UUID loan(CaseId id, String loanNo) {
        UUID loan = Ids.next();
        jdbc.sql("""
                        INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, scope, currency,
                            principal_outstanding, interest_due, penalty_due, compound_due, fees_due, class_floor, bucket,
                            row_hash, as_of, tape_id)
                        SELECT :l, 'test', :no, person_id, 'c', branch_code, 'SCOPE_PERSONAL', 'CNY', 1, 0, 0, 0, 0,
                            'NORMAL', 'M1', UNHEX(SHA2('x', 256)), '2026-01-01', :l
                        FROM collection_case WHERE id = :id""")
                .param("l", loan)
                .param("no", loanNo)
                .param("id", id.value())
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) VALUES (:id, :l, '2026-01-01')")
                .param("id", id.value())
                .param("l", loan)
                .update();
        return loan;
    }

    public void payment(UUID loan, UUID importId, LocalDate bookedOn, String amount, @Nullable String reversalOf) {
        jdbc.sql("""
                        INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount,
                            reversal_of, paid_by, import_id, batch_id, applied, created_at)
                        VALUES (:id, 'test', :no, 'x', :l, :on, :on, :a, :r, 'DEBTOR', :i, :i, TRUE, :at)""")
                .param("id", Ids.next())
                .param("no", Ids.next().toString())
                .param("l", loan)
                .param("on", bookedOn)
                .param("a", amount)
                .param("r", reversalOf)
                .param("i", importId)
                .param("at", Utc.of(Instant.EPOCH))
                .update();
    }

    public void promise(CaseId id, LocalDate due, String amount, String state, @Nullable Instant settledAt) {
        jdbc.sql("""
                        INSERT INTO promise (id, case_id, person_id, amount, due_on, how, state, received, made_on, made_by,
                            made_at, settled_at)
                        SELECT :p, id, person_id, :a, :due, 'CASH', :s, 0, '2026-01-01', 'x', :at, :settled
                        FROM collection_case WHERE id = :id""")
                .param("p", Ids.next())
                .param("id", id.value())
                .param("a", amount)
                .param("due", due)
                .param("s", state)
                .param("at", Utc.of(Instant.EPOCH))
                .param("settled", Utc.ofNullable(settledAt))
                .update();
    }

    public void step(CaseId id, String method, int round, String state) {
        jdbc.sql("""
                        INSERT INTO ladder_step (id, case_id, method, round, state, begun_at, changed_by)
                        VALUES (:s, :id, :m, :r, :st, '2026-01-01', 'x')""")
                .param("s", Ids.next())
                .param("id", id.value())
                .param("m", method)
                .param("r", round)
                .param("st", state)
                .update();
    }

    public void change(CaseId id, String set) {
        jdbc.sql("UPDATE collection_case SET " + set + ", version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** Gives every case of this branch its place, in the caller's transaction. */
    public void buildAll(String branch) {
        jdbc.sql("SELECT id FROM collection_case WHERE branch_code = :b")
                .param("b", branch)
                .query((rs, n) -> new CaseId(rs.getObject(1, UUID.class)))
                .list()
                .forEach(rebuild::now);
    }
}
