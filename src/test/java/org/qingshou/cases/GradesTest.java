package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ClassificationSpread;
import org.qingshou.compliance.ObservationPeriod;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.LoanGrade;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Observation and spread on the book equal their rules at every boundary, and cost by what changed. */
@QingshouTest
@Transactional
class GradesTest {
    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    Loans loans;

    @Autowired
    BusinessDates dates;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;

    @BeforeEach
    void aBranch() {
        today = dates.current();
        branch = given.branch();
    }

    @Test
    void spreadEqualsTheRuleRoundATenthForEachKindOfCustomer() {
        for (CustomerKind kind : CustomerKind.values())
            for (String bad : List.of("0", "9.99", "10.00", "10.01", "60.00")) {
                PersonId person = person(kind);
                UUID one = loan(person, bad, "SUBSTANDARD");
                UUID other = loan(
                        person,
                        new BigDecimal("100").subtract(new BigDecimal(bad)).toPlainString(),
                        "NORMAL");
                run();
                boolean all = ClassificationSpread.STATUTORY.allBad(
                        kind.isRetail(), new BigDecimal(bad), new BigDecimal("100"));
                assertThat(grade(other).stands())
                        .as("%s with %s bad", kind, bad)
                        .isEqualTo(all ? Classification.SUBSTANDARD : Classification.NORMAL);
                assertThat(grade(one).spread())
                        .as("a bad loan is bad by itself")
                        .isNull();
            }
    }

    @Test
    void spreadEqualsTheRuleForAnyBook() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            PersonId person = person(CustomerKind.COMPANY);
            BigDecimal bad = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            List<UUID> good = new ArrayList<>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 2);
                Classification bank = Classification.values()[random.nextInt(Classification.values().length)];
                UUID loan = loan(person, amount.toPlainString(), bank.name());
                all = all.add(amount);
                if (bank.compareTo(Classification.SUBSTANDARD) >= 0) bad = bad.add(amount);
                else if (amount.signum() > 0) good.add(loan);
            }
            run();
            boolean spread = ClassificationSpread.STATUTORY.allBad(false, bad, all);
            for (UUID loan : good)
                assertThat(grade(loan).spread())
                        .as("%s of %s, seed %d", bad, all, seed)
                        .isEqualTo(spread ? Classification.SUBSTANDARD : null);
        }
    }

    @Test
    void aNewClaimOnACompanyChangesTheShareAlthoughItIsNotOverdue() {
        PersonId company = person(CustomerKind.COMPANY);
        loan(company, "11", "LOSS");
        UUID good = loan(company, "89", "NORMAL");
        run();
        assertThat(grade(good).spread()).isEqualTo(Classification.SUBSTANDARD);
        done();
        UUID fresh = loan(company, "50", "NORMAL");
        run();
        assertThat(grade(good).spread()).isNull();
        assertThat(grade(fresh).spread()).isNull();
    }

    @Test
    void claimsInSeveralCurrenciesAreNotAddedUp() {
        PersonId company = person(CustomerKind.COMPANY);
        UUID yuan = loan(company, "1000000", "NORMAL");
        UUID dollar = loan(company, "10", "DOUBTFUL");
        jdbc.sql("UPDATE loan SET currency = 'USD' WHERE id = :l")
                .param("l", dollar)
                .update();
        run();
        assertThat(grade(yuan).spread()).isEqualTo(Classification.SUBSTANDARD);
    }

    @Test
    void observationEqualsTheRuleRoundItsEnd() {
        ObservationPeriod rule = ObservationPeriod.STATUTORY;
        for (LocalDate start : List.of(
                today.minusYears(1).minusDays(1),
                today.minusYears(1),
                today.minusYears(1).plusDays(1),
                today.minusDays(3),
                LocalDate.of(2024, 2, 29),
                today)) {
            UUID loan = loan(person(CustomerKind.FARMER), "100", "NORMAL");
            restructured(loan, start.minusDays(10), start, "DOUBTFUL");
            run();
            LoanGrade grade = grade(loan);
            assertThat(grade.watchUntil()).isEqualTo(rule.endsOn(start, 1));
            assertThat(grade.stands())
                    .as("from %s", start)
                    .isEqualTo(rule.upgradeAllowed(start, 1, today) ? Classification.NORMAL : Classification.DOUBTFUL);
        }
    }

    @Test
    void twoPeriodsOfTheNewScheduleWatchALoanLongerThanAYear() {
        LocalDate first = LocalDate.of(2026, 3, 20);
        for (int months : new int[] {1, 3, 6, 7, 9, 12}) {
            UUID loan = loan(person(CustomerKind.FARMER), "100", "NORMAL");
            restructured(loan, first.minusDays(30), first, "DOUBTFUL");
            due(loan, first.minusMonths(1));
            for (int no = 0; no < 3; no++) due(loan, first.plusMonths((long) no * months));
            LocalDate end = first.plusMonths(Math.max(12, 2 * months));
            step("grades").run(end.minusDays(1));
            assertThat(grade(loan).watchUntil()).as("every %d months", months).isEqualTo(end);
            assertThat(grade(loan).stands()).isEqualTo(Classification.DOUBTFUL);
            step("grades").run(end);
            assertThat(grade(loan).stands()).as("every %d months", months).isEqualTo(Classification.NORMAL);
        }
    }

    @Test
    void aLoanThatIsDueAtOnceHasOnePeriodUntilThen() {
        UUID loan = loan(person(CustomerKind.FARMER), "100", "NORMAL");
        restructured(loan, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 10, 10), "DOUBTFUL");
        jdbc.sql("UPDATE loan SET matures_on = '2026-10-10' WHERE id = :l")
                .param("l", loan)
                .update();
        run();
        assertThat(grade(loan).watchUntil()).isEqualTo("2028-04-10");
    }

    private void due(UUID loan, LocalDate on) {
        jdbc.sql("INSERT INTO repayment_schedule (loan_id, due_on, principal, interest) VALUES (:l, :d, 10, 0)")
                .param("l", loan)
                .param("d", on)
                .update();
    }

    @Test
    void underObservationALoanIsAtBestSpecialMentionAndTheBanksStricterClassStands() {
        UUID good = loan(person(CustomerKind.FARMER), "100", "NORMAL");
        restructured(good, today.minusDays(5), null, "NORMAL");
        UUID bad = loan(person(CustomerKind.FARMER), "100", "LOSS");
        restructured(bad, today.minusDays(5), null, "SUBSTANDARD");
        run();
        assertThat(grade(good).stands()).isEqualTo(Classification.SPECIAL_MENTION);
        assertThat(grade(good).watchUntil()).isEqualTo(today.minusDays(5).plusYears(1));
        assertThat(grade(bad).stands()).isEqualTo(Classification.LOSS);
    }

    @Test
    void anObservationEndsOnItsDayWithoutAnyChangeOfTheLoan() {
        UUID loan = loan(person(CustomerKind.FARMER), "100", "NORMAL");
        restructured(loan, today.minusYears(1).plusDays(2), null, "SUBSTANDARD");
        run();
        done();
        step("grades").run(today.plusDays(1));
        assertThat(grade(loan).stands()).isEqualTo(Classification.SUBSTANDARD);
        step("grades").run(today.plusDays(2));
        assertThat(grade(loan).stands()).isEqualTo(Classification.NORMAL);
    }

    @Test
    void whatChangedNothingIsNotWritten() {
        PersonId company = person(CustomerKind.COMPANY);
        loan(company, "50", "LOSS");
        loan(company, "50", "NORMAL");
        run();
        assertThat(step("grades").run(today)).isZero();
        done();
        assertThat(step("grades").run(today)).isZero();
    }

    @Test
    void theCaseHasTheClassThatStands() {
        PersonId company = person(CustomerKind.COMPANY);
        UUID loan = given.loan(company, branch, today.minusDays(5));
        loan(company, "5000", "LOSS");
        run();
        opening.run(today);
        assertThat(grade(loan).spread()).isEqualTo(Classification.SUBSTANDARD);
        assertThat(cases.get(cases.openCase(company, branch).orElseThrow()).classification())
                .isEqualTo(Classification.SUBSTANDARD);
    }

    private PersonId person(CustomerKind kind) {
        PersonId person = given.person("客户");
        jdbc.sql("UPDATE person SET kind = :k WHERE id = :p")
                .param("k", kind.name())
                .param("p", person.value())
                .update();
        return person;
    }

    /** A loan not overdue, told like a tape after its person. */
    private UUID loan(PersonId person, String principal, String bank) {
        UUID loan = given.loan(person, branch, null);
        jdbc.sql("UPDATE loan SET principal_outstanding = :p, interest_due = 0, class_bank = :c WHERE id = :l")
                .param("p", principal)
                .param("c", bank)
                .param("l", loan)
                .update();
        return loan;
    }

    private void restructured(UUID loan, LocalDate on, @Nullable LocalDate firstDue, String before) {
        jdbc.sql(
                        "UPDATE loan SET restructured_on = :on, first_new_due_on = :due, restructured_class = :c WHERE id = :l")
                .param("on", on)
                .param("due", firstDue)
                .param("c", before)
                .param("l", loan)
                .update();
    }

    private void run() {
        step("grades").run(today);
    }

    /** As the day-end leaves it: nothing is noted as changed. */
    private void done() {
        jdbc.sql("DELETE FROM loan_touched").update();
        jdbc.sql("DELETE FROM loan_taken").update();
    }

    private DayEndStep step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private LoanGrade grade(UUID loan) {
        return loans.find(new LoanId(loan)).orElseThrow().grade();
    }
}
