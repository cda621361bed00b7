package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.Persons;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.simulator.SimulatedAgency.Settings;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** A branch with an officer and two managers, an agency that answers over HTTP, and cases whose ladder is settled. */
public final class PlacementWorld implements AutoCloseable {
    public static final BranchCode BRANCH = new BranchCode("OS01");
    public static final ActorId OFFICER = new ActorId("os.li");
    public static final ActorId MANAGER = new ActorId("os.zhao");
    public static final String NAME = "王小明";
    public static final String ID_NUMBER = "330127199001011234";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final ApplicationContext context;
    public final SimulatedAgency agency;
    public final String agencyCode;

    /** Of this world alone: attempts are counted by number, whoever it belongs to. */
    public final String phone;

    final BankDoor bank;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    /** @param folder where the agency keeps its keys and its journal */
    public PlacementWorld(WebApplicationContext context, Path folder) {
        this.context = context;
        clock = context.getBean(BusinessClock.class);
        jdbc = context.getBean(JdbcClient.class);
        at(LocalTime.of(10, 0));
        bank = new BankDoor(context);
        int number = NUMBER.incrementAndGet();
        agencyCode = "HX" + number;
        phone = "1380%07d".formatted(number);
        agency = startAgency(folder);
        people();
        context.getBean(Agencies.class).save(agencyInfo(), MANAGER);
    }

    SimulatedAgency startAgency(Path folder) {
        return SimulatedAgency.start(new Settings(agencyCode, folder, 0, bank::address, clock, Duration.ZERO));
    }

    /** The bank learns the agency's new address. */
    void moveAgencyTo(SimulatedAgency elsewhere) {
        jdbc.sql("UPDATE agency SET endpoint = :e, version = version + 1 WHERE code = :c")
                .param("e", elsewhere.endpoint())
                .param("c", agencyCode)
                .update();
    }

    AgencyInfo agencyInfo() {
        LocalDate today = clock.today();
        return new AgencyInfo(
                agencyCode,
                "华信催收服务有限公司 " + agencyCode,
                AgencyInfo.Status.ACTIVE,
                today.minusYears(1),
                "HT-2026-01",
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
                0);
    }

    /** Moves the clock to this time of today. */
    public void at(LocalTime time) {
        ZonedDateTime now = clock.instant().minus(clock.offset()).atZone(BusinessClock.DEFAULT_ZONE);
        shift(Duration.between(now, now.with(time)));
    }

    public void later(Duration time) {
        shift(clock.offset().plus(time));
    }

    /** The database first: every node follows what stands there. */
    private void shift(Duration offset) {
        long millis = offset.toMillis();
        jdbc.sql(
                        "INSERT INTO clock_shift (id, offset_millis) VALUES (1, :o) ON DUPLICATE KEY UPDATE offset_millis = :o")
                .param("o", millis)
                .update();
        clock.shift(Duration.ofMillis(millis));
    }

    /** A case of 12,345.67 with its ladder settled. */
    public CaseId settledCase() {
        CaseId caseId = openCase();
        for (CollectionMethod method : context.getBeanProvider(CollectionMethod.class))
            jdbc.sql("""
                            INSERT INTO ladder_step (id, case_id, method, round, state, begun_at, opened_at, closed_at,
                                changed_by)
                            VALUES (:id, :c, :m, 1, 'EXHAUSTED', :t, :t, :t, 'os.li')""")
                    .param("id", Ids.next())
                    .param("c", caseId.value())
                    .param("m", method.code().value())
                    .param("t", Utc.of(clock.instant()))
                    .update();
        return caseId;
    }

    public CaseId openCase() {
        PersonId person = person();
        LoanId loan = loan(person);
        CaseId caseId = CaseId.next();
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, owner, state, scope, currency,
                            opened_on, overdue_since, principal, interest, penalty, compound, fees, class)
                        VALUES (:id, :no, :p, :b, 'os.li', 'OPEN', 'SCOPE_PERSONAL', 'CNY', :d, :d, 12000.00, 300.00,
                            45.67, 0.00, 0.00, 'DOUBTFUL')""")
                .param("id", caseId.value())
                .param("no", "OS-" + caseId.value().toString().substring(24))
                .param("p", person.value())
                .param("b", BRANCH.value())
                .param("d", clock.today().minusDays(300))
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) VALUES (:c, :l, :d)")
                .param("c", caseId.value())
                .param("l", loan.value())
                .param("d", clock.today())
                .update();
        return caseId;
    }

    /** Proposes as the officer, approves as the manager, tells the borrower and queues the package. */
    public UUID queued(CaseId caseId) {
        UUID placement = as(OFFICER, Roles.OFFICER, () -> desk().propose(caseId, agencyCode, "七法已尽"));
        approve("APR_OUTSOURCE", caseId);
        context.getBean(Departure.class).advance(placement);
        return placement;
    }

    public UUID active(CaseId caseId) {
        UUID placement = queued(caseId);
        tick();
        agency.accept(placement.toString());
        return placement;
    }

    public void approve(String kind, CaseId caseId) {
        Approvals approvals = context.getBean(Approvals.class);
        UUID request = approvals.open(kind, caseId.toString()).orElseThrow().requestId();
        approvals.decide(request, new Decision.Approve(), MANAGER);
    }

    public void tick() {
        OutboxTicks.tick(context);
    }

    public OutsourcingDesk desk() {
        return context.getBean(OutsourcingDesk.class);
    }

    public PlacementState state(UUID placement) {
        return PlacementState.valueOf(jdbc.sql("SELECT state FROM placement WHERE id = :id")
                .param("id", placement)
                .query((rs, n) -> rs.getString("state"))
                .single());
    }

    public <T> T as(ActorId user, String role, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        mine.setAuthentication(
                new TestingAuthenticationToken(user.value(), null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        SecurityContextHolder.setContext(mine);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Refused for this, or, where no other agency is left in the shared database, because none is. */
    static Consumer<Throwable> refusedHere(String key) {
        return why -> assertThat(why)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isIn(key, "outsourcing.locked.agency"));
    }

    LoanId loanOf(CaseId caseId) {
        return new LoanId(jdbc.sql("SELECT loan_id FROM case_loan WHERE case_id = :c")
                .param("c", caseId.value())
                .query((rs, n) -> rs.getObject("loan_id", UUID.class))
                .single());
    }

    private void people() {
        Branches branches = context.getBean(Branches.class);
        if (branches.find(BRANCH).isPresent()) return;
        branches.add(new Branch(BRANCH, "委外测试支行", null, BusinessClock.DEFAULT_ZONE, "330127"));
        user(OFFICER, Roles.OFFICER);
        user(MANAGER, Roles.MANAGER);
        user(new ActorId("os.qian"), Roles.MANAGER);
    }

    /** One of the agency's people, trained and stated to be clean so many days ago. */
    public void staff(String number, String name, int days) {
        LocalDate day = clock.today().minusDays(days);
        context.getBean(AgencyStaff.class).save(new StaffMember(agencyCode, number, name, day, day, true, 0), MANAGER);
    }

    /** An administrator of this login. */
    public void admin(String login) {
        ActorId id = new ActorId(login);
        if (context.getBean(Users.class).find(id).isEmpty()) user(id, Roles.ADMIN);
    }

    /** A person of the agency with this login. */
    public void agencyPerson(String login) {
        admin(login);
        jdbc.sql("UPDATE app_user SET roles = 'AGENCY', agency_code = :a WHERE login = :l")
                .param("a", agencyCode)
                .param("l", login)
                .update();
    }

    private void user(ActorId id, String role) {
        context.getBean(Users.class)
                .add(
                        new UserInfo(id, id.value(), "9" + id.value().hashCode(), Set.of(role), BRANCH, null, true),
                        "long-enough-1",
                        ActorId.system("test"));
    }

    private PersonId person() {
        PersonId person = PersonId.next();
        jdbc.sql("""
                        INSERT INTO person (id, source, customer_no, kind, name, id_number, id_number_shown,
                            id_number_index, division_code, created_at)
                        VALUES (:id, 'test', :no, 'FARMER', :name, :sealed, '**************1234', :index, '330127', :at)""")
                .param("id", person.value())
                .param("no", "C" + person.value())
                .param("name", NAME)
                .param("sealed", context.getBean(FieldCipher.class).seal(ID_NUMBER, person))
                .param("index", context.getBean(BlindIndex.class).of("id", ID_NUMBER))
                .param("at", Utc.of(Instant.EPOCH))
                .update();
        context.getBean(Persons.class)
                .addContactPoint(person, ContactPointKind.MOBILE, phone, LawfulSource.SRC_CONTRACT, "OFFICER", OFFICER);
        return person;
    }

    private LoanId loan(PersonId person) {
        LoanId loan = LoanId.next();
        LocalDate since = clock.today().minusDays(300);
        jdbc.sql("""
                        INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, product, scope,
                            currency, principal_outstanding, interest_due, penalty_due, compound_due, fees_due,
                            original_amount, disbursed_on, matures_on, overdue_since, aged_from, interest_rate,
                            class_floor, bucket, row_hash, as_of, tape_id)
                        VALUES (:id, 'test', :no, :p, :no, :b, '农户小额贷款', 'SCOPE_PERSONAL', 'CNY', 12000.00, 300.00,
                            45.67, 0.00, 0.00, :original, :since, :since, :since, :since, 0.0870, 'DOUBTFUL', 'D271_360',
                            :hash, :asOf, :tape)""")
                .param("id", loan.value())
                .param("no", "L" + loan.value())
                .param("p", person.value())
                .param("b", BRANCH.value())
                .param("original", new BigDecimal("20000.00"))
                .param("since", since)
                .param("hash", new byte[32])
                .param("asOf", clock.today())
                .param("tape", Ids.next())
                .update();
        return loan;
    }

    @Override
    public void close() {
        agency.close();
        bank.close();
        shift(Duration.ZERO);
    }
}
