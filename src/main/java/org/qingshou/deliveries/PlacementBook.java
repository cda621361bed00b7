package org.qingshou.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.Persons;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyRules;
import org.qingshou.outsourcing.AgencyTakes;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A made-up branch with cases whose ladder is settled and placements that a manager has allowed: what deliveries begin
 * with. Written straight into the tables, because how cases come about is not what is tried or measured here.
 */
public final class PlacementBook {
    /** Who allows, recalls and sends again. */
    public static final ActorId MANAGER = new ActorId("deliveries.manager");

    private static final ActorId OFFICER = new ActorId("deliveries.officer");
    private static final BranchCode BRANCH = new BranchCode("DV01");
    private static final ActorId BY = ActorId.system("deliveries");
    private static final String ID_NUMBER = "330127199001011234";

    private static final int TOGETHER = 200;

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private int made;

    public PlacementBook(ApplicationContext application) {
        this.application = application;
        jdbc = application.getBean(JdbcClient.class);
        clock = application.getBean(BusinessClock.class);
        Branches branches = application.getBean(Branches.class);
        if (branches.find(BRANCH).isPresent()) return;
        branches.add(new Branch(BRANCH, "投递验证支行", null, BusinessClock.DEFAULT_ZONE, "330127"));
        user(OFFICER, Roles.OFFICER, 1);
        user(MANAGER, Roles.MANAGER, 2);
    }

    /** Where a placement stands when it begins. */
    public enum Begun {
        /** Allowed; the borrower is still to be told. */
        APPROVED,
        /** The borrower was told. */
        NOTIFIED
    }

    /** A case with its loan. */
    public record Placed(UUID caseId, UUID loanId) {}

    private void user(ActorId id, String role, int number) {
        application
                .getBean(Users.class)
                .add(
                        new UserInfo(id, id.value(), "98000" + number, Set.of(role), BRANCH, null, true),
                        UUID.randomUUID().toString(),
                        BY);
    }

    /** Enters the agency, or its new address. */
    public void register(SimulatedAgency agency) {
        LocalDate today = clock.today();
        Agencies agencies = application.getBean(Agencies.class);
        @Nullable AgencyInfo known = agencies.find(agency.code()).orElse(null);
        agencies.save(
                new AgencyInfo(
                        agency.code(),
                        "模拟机构 " + agency.code(),
                        AgencyInfo.Status.ACTIVE,
                        today.minusYears(1),
                        "HT-" + agency.code(),
                        today.minusMonths(6),
                        today.plusMonths(6),
                        AgencyRules.CONTRACT_TERMS,
                        today.minusMonths(3),
                        today.minusMonths(3),
                        agency.endpoint(),
                        true,
                        false,
                        agency.signingKey(),
                        agency.encryptionKey(),
                        "MIXED",
                        "T1",
                        List.of("VOICE", "LETTER"),
                        List.of("330000"),
                        List.of("IDENTITY", "CONTACT", "CREDIT"),
                        AgencyTakes.ALL_OF_A_BANK,
                        known == null ? 0 : known.version()),
                BY);
    }

    public List<Placed> cases(int count) {
        List<Placed> cases = new ArrayList<>();
        TransactionTemplate together = application.getBean(TransactionTemplate.class);
        while (cases.size() < count)
            together.executeWithoutResult(status -> {
                int more = Math.min(TOGETHER, count - cases.size());
                for (int i = 0; i < more; i++) cases.add(newCase());
            });
        return cases;
    }

    /** A placement of this case with this agency; its next round. */
    public UUID place(Placed placed, String agency, Begun begun) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO placement (id, case_id, branch_code, round, agency_code, batch_no, amount, state, maker,
                            proposed_at, checker, approved_at, notified_at)
                        SELECT :id, :c, :b, COALESCE(MAX(round), 0) + 1, :a, :batch, 12345.67, :state, :maker, :t,
                            :checker, :t, :told
                        FROM placement WHERE case_id = :c""")
                .param("id", id)
                .param("c", placed.caseId())
                .param("b", BRANCH.value())
                .param("a", agency)
                .param("batch", "B-" + agency)
                .param("state", begun.name())
                .param("maker", OFFICER.value())
                .param("t", Utc.of(now))
                .param("checker", MANAGER.value())
                .param("told", begun == Begun.NOTIFIED ? Utc.of(now) : null)
                .update();
        jdbc.sql("INSERT INTO placement_loan (placement_id, loan_id, open) VALUES (:p, :l, TRUE)")
                .param("p", id)
                .param("l", placed.loanId())
                .update();
        return id;
    }

    /** The case is at home again, whatever became of its placement, so that it can be placed once more. */
    public void home(Placed placed) {
        jdbc.sql("""
                        UPDATE placement_loan SET open = FALSE
                        WHERE open AND placement_id IN (SELECT id FROM placement WHERE case_id = :c)""").param("c", placed.caseId()).update();
        jdbc.sql("UPDATE collection_case SET state = 'OPEN', version = version + 1 WHERE id = :c AND state <> 'OPEN'")
                .param("c", placed.caseId())
                .update();
    }

    private Placed newCase() {
        PersonId person = person();
        UUID loan = loan(person);
        UUID id = Ids.next();
        LocalDate since = clock.today().minusDays(300);
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, owner, state, scope, currency,
                            opened_on, overdue_since, principal, interest, penalty, compound, fees, class)
                        VALUES (:id, :no, :p, :b, :owner, 'OPEN', 'SCOPE_PERSONAL', 'CNY', :d, :d, 12000.00, 300.00,
                            45.67, 0.00, 0.00, 'DOUBTFUL')""")
                .param("id", id)
                .param("no", "DV-" + made)
                .param("p", person.value())
                .param("b", BRANCH.value())
                .param("owner", OFFICER.value())
                .param("d", since)
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) VALUES (:c, :l, :d)")
                .param("c", id)
                .param("l", loan)
                .param("d", since)
                .update();
        for (CollectionMethod method : application.getBeanProvider(CollectionMethod.class))
            jdbc.sql("""
                            INSERT INTO ladder_step (id, case_id, method, round, state, begun_at, opened_at, closed_at,
                                changed_by)
                            VALUES (:id, :c, :m, 1, 'EXHAUSTED', :t, :t, :t, :by)""")
                    .param("id", Ids.next())
                    .param("c", id)
                    .param("m", method.code().value())
                    .param("t", Utc.of(clock.instant()))
                    .param("by", OFFICER.value())
                    .update();
        return new Placed(id, loan);
    }

    private PersonId person() {
        made++;
        PersonId person = PersonId.next();
        jdbc.sql("""
                        INSERT INTO person (id, source, customer_no, kind, name, id_number, id_number_shown,
                            id_number_index, division_code, created_at)
                        VALUES (:id, 'deliveries', :no, 'FARMER', '王小明', :sealed, '**************1234', :index, '330127',
                            :at)""")
                .param("id", person.value())
                .param("no", "C" + person.value())
                .param("sealed", application.getBean(FieldCipher.class).seal(ID_NUMBER, person))
                .param("index", application.getBean(BlindIndex.class).of("id", ID_NUMBER))
                .param("at", Utc.of(Instant.EPOCH))
                .update();
        application
                .getBean(Persons.class)
                .addContactPoint(
                        person,
                        ContactPointKind.MOBILE,
                        "1380%07d".formatted(made),
                        LawfulSource.SRC_CONTRACT,
                        "OFFICER",
                        OFFICER);
        return person;
    }

    private UUID loan(PersonId person) {
        UUID loan = Ids.next();
        LocalDate since = clock.today().minusDays(300);
        jdbc.sql("""
                        INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, product, scope,
                            currency, principal_outstanding, interest_due, penalty_due, compound_due, fees_due,
                            original_amount, disbursed_on, matures_on, overdue_since, aged_from, interest_rate,
                            class_floor, bucket, row_hash, as_of, tape_id)
                        VALUES (:id, 'deliveries', :no, :p, :no, :b, '农户小额贷款', 'SCOPE_PERSONAL', 'CNY', 12000.00, 300.00,
                            45.67, 0.00, 0.00, 20000.00, :since, :since, :since, :since, 0.0870, 'DOUBTFUL', 'D271_360',
                            :hash, :asOf, :tape)""")
                .param("id", loan)
                .param("no", "L" + loan)
                .param("p", person.value())
                .param("b", BRANCH.value())
                .param("since", since)
                .param("hash", new byte[32])
                .param("asOf", clock.today())
                .param("tape", Ids.next())
                .update();
        return loan;
    }
}
