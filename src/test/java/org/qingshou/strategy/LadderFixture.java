package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PartyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** People of two branches and a case to work, as rows; whoever acts is signed in by name. */
public class LadderFixture {
    public static final BranchCode TOWN = new BranchCode("st-town");
    public static final BranchCode OTHER = new BranchCode("st-other");
    public static final ActorId OFFICER = new ActorId("st.officer");
    public static final ActorId MANAGER = new ActorId("st.manager");
    public static final ActorId STRANGER = new ActorId("st.stranger");
    public static final ActorId COMPLIANCE = new ActorId("st.compliance");

    private final JdbcClient jdbc;
    private final Users users;
    private final Branches branches;

    public LadderFixture(JdbcClient jdbc, Users users, Branches branches) {
        this.jdbc = jdbc;
        this.users = users;
        this.branches = branches;
    }

    public void people() {
        if (branches.find(TOWN).isPresent()) return;
        for (BranchCode code : new BranchCode[] {TOWN, OTHER})
            branches.add(new Branch(code, code.value(), null, ZoneId.of("Asia/Shanghai"), "330100"));
        user(OFFICER, Roles.OFFICER, TOWN);
        user(MANAGER, Roles.MANAGER, TOWN);
        user(STRANGER, Roles.OFFICER, OTHER);
        user(COMPLIANCE, Roles.COMPLIANCE, TOWN);
    }

    public static void signIn(ActorId who) {
        String role = who.equals(MANAGER) ? Roles.MANAGER : who.equals(COMPLIANCE) ? Roles.COMPLIANCE : Roles.OFFICER;
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new TestingAuthenticationToken(who.value(), null, "ROLE_" + role)));
    }

    /** A farmer's case of this principal with one loan. */
    public CaseId farmersCase(String principal, LocalDate today) {
        PersonId farmer = person("FARMER");
        UUID loan = Ids.next();
        jdbc.sql("""
                        INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, scope, currency,
                            principal_outstanding, interest_due, penalty_due, compound_due, fees_due, overdue_since,
                            aged_from, class_floor, bucket, row_hash, as_of, tape_id)
                        VALUES (:id, 'TEST', :no, :person, :no, :branch, 'SCOPE_BUSINESS', 'CNY', :principal, 0, 0, 0, 0,
                            :since, :since, 'SUBSTANDARD', 'M4', :hash, :asOf, :id)""")
                .param("id", loan)
                .param("no", loan.toString())
                .param("person", farmer.value())
                .param("branch", TOWN.value())
                .param("principal", principal)
                .param("since", today.minusDays(100))
                .param("hash", new byte[32])
                .param("asOf", today.minusDays(1))
                .update();
        CaseId caseId = CaseId.next();
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, owner, state, scope, currency,
                            opened_on, overdue_since, principal, interest, penalty, compound, fees, class)
                        VALUES (:id, :no, :person, :branch, :owner, 'OPEN', 'SCOPE_BUSINESS', 'CNY', :on, :since,
                            :principal, 0, 0, 0, 0, 'SUBSTANDARD')""")
                .param("id", caseId.value())
                .param("no", caseId.toString().substring(9, 36))
                .param("person", farmer.value())
                .param("branch", TOWN.value())
                .param("owner", OFFICER.value())
                .param("on", today.minusDays(90))
                .param("since", today.minusDays(100))
                .param("principal", principal)
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) VALUES (:c, :l, :on)")
                .param("c", caseId.value())
                .param("l", loan)
                .param("on", today.minusDays(90))
                .update();
        return caseId;
    }

    public PersonId party(CaseId caseId, PartyRole role, @Nullable String proof) {
        PersonId person = person("SALARIED");
        jdbc.sql("""
                        INSERT INTO loan_party (id, loan_id, person_id, role, origin, proof)
                        SELECT :id, loan_id, :p, :role, 'TAPE', :proof FROM case_loan WHERE case_id = :c""")
                .param("id", Ids.next())
                .param("p", person.value())
                .param("role", role.name())
                .param("proof", proof)
                .param("c", caseId.value())
                .update();
        return person;
    }

    /** A contact that was held; the guard has its own tests. */
    public void contact(CaseId caseId, String action, String channel, String outcome, boolean reached, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO contact (id, case_id, person_id, action, channel, purpose, outcome, connected,
                            debtor_reached, at, on_date, by_actor)
                        SELECT :id, id, person_id, :action, :channel, 'PRESS', :outcome, :reached, :reached, :at, :on, :by
                        FROM collection_case WHERE id = :c""")
                .param("id", Ids.next())
                .param("action", action)
                .param("channel", channel)
                .param("outcome", outcome)
                .param("reached", reached)
                .param(
                        "at",
                        Utc.of(on.atTime(10, 0)
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .toInstant()))
                .param("on", on)
                .param("by", OFFICER.value())
                .param("c", caseId.value())
                .update();
    }

    private PersonId person(String kind) {
        PersonId person = PersonId.next();
        jdbc.sql(
                        "INSERT INTO person (id, source, customer_no, kind, name, created_at) VALUES (:i, 'TEST', :n, :k, '某某', :a)")
                .param("i", person.value())
                .param("n", person.toString())
                .param("k", kind)
                .param("a", Utc.of(Instant.EPOCH))
                .update();
        return person;
    }

    private void user(ActorId id, String role, BranchCode branch) {
        users.add(
                new UserInfo(id, id.value(), "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }
}
