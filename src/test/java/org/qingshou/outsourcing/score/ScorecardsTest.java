package org.qingshou.outsourcing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.outsourcing.money.MoneyWorld;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** Two agencies side by side, and cases divided between them by lot. */
@QingshouTest
class ScorecardsTest {
    @TempDir
    Path folder;

    @TempDir
    Path otherFolder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ScoreDesk scores;

    @Autowired
    BatchDesk batches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    private PlacementWorld world;
    private PlacementWorld other;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
        other = new PlacementWorld(context, otherFolder);
    }

    @AfterEach
    void close() {
        other.close();
        world.close();
    }

    @Test
    void recoveryIsOfMoneyThatCameWhileTheAgencyHadTheCase() {
        LocalDate since = clock.today().minusDays(20);
        MoneyWorld money = new MoneyWorld(world);
        UUID placement = money.placed(since);
        money.pays(placement, since.minusDays(1), "1000.00", PaidBy.PAY_BORROWER);
        money.pays(placement, since, "1200.00", PaidBy.PAY_BORROWER);
        money.pays(placement, since.plusDays(3), "5000.00", PaidBy.PAY_NEW_LOAN);
        Scorecard card = card(world.agencyCode, since);
        assertThat(card.cases()).isEqualTo(1);
        assertThat(card.recovered()).isEqualByComparingTo("1200.00");
        assertThat(card.rate()).isEqualByComparingTo("9.72");
    }

    @Test
    void twoAgenciesWithTheSameKindOfCasesAreComparedAndRanked() {
        LocalDate since = clock.today().minusDays(20);
        UUID ours = new MoneyWorld(world).placed(since);
        UUID theirs = new MoneyWorld(other).placed(since);
        // Kinds of this test's own, because others place cases, too.
        jdbc.sql("UPDATE placement SET amount = 900000.00 WHERE id IN (:ids)")
                .param("ids", List.of(ours, theirs))
                .update();
        new MoneyWorld(world).pays(ours, since, "9000.00", PaidBy.PAY_BORROWER);
        new MoneyWorld(other).pays(theirs, since, "900.00", PaidBy.PAY_BORROWER);
        Scorecard first = card(world.agencyCode, since);
        Scorecard second = card(other.agencyCode, since);
        assertThat(first.compared()).isEqualTo(1);
        assertThat(first.others()).isEqualByComparingTo("0.10");
        assertThat(first.ahead()).isEqualByComparingTo("0.90");
        assertThat(second.ahead()).isEqualByComparingTo("-0.90");
        assertThat(first.place()).isLessThan(second.place());
    }

    @Test
    void promisesContactsAndComplaintsAreCounted() {
        UUID placement = world.active(world.settledCase());
        world.agency.say(placement.toString(), "CONTACT", Map.of("outcome", "C_WILL_CONSIDER"));
        world.agency.say(placement.toString(), "CONTACT", Map.of("outcome", "C_WILL_CONSIDER"));
        world.agency.say(placement.toString(), "COMPLAINT", Map.of("code", "CMP_FREQUENCY", "note", "来电太多"));
        Scorecard card = card(world.agencyCode, clock.today());
        assertThat(card.contacts()).isEqualTo(2);
        assertThat(card.breaches()).as("reported without a clearance").isEqualTo(2);
        assertThat(card.complaints()).isEqualTo(1);
        assertThat(card.complaintsPerThousand()).isEqualByComparingTo("500.0");
        assertThat(card.answerHours()).isNotNull();
    }

    @Test
    void anotherPeriodOrBranchHoldsNothingOfIt() {
        world.active(world.settledCase());
        LocalDate today = clock.today();
        assertThat(cards(today.plusDays(1), today.plusDays(2), null))
                .noneMatch(card -> card.agency().equals(world.agencyCode));
        assertThat(cards(today, today, "OTHER")).isEmpty();
        refused("score.period", () -> cards(today, today.minusDays(1), null));
    }

    @Test
    void anOfficerReadsNoScorecards() {
        assertThatThrownBy(() -> world.as(
                        PlacementWorld.OFFICER, Roles.OFFICER, () -> scores.cards(clock.today(), clock.today(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void casesAreDividedByLotAndBothBatchesAskedFor() {
        List<CaseId> chosen = cases(4);
        UUID trial = draw(chosen);
        assertThat(jdbc.sql("SELECT agency_code FROM placement_trial_case WHERE trial_id = :t")
                        .param("t", trial)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(world.agencyCode, world.agencyCode, other.agencyCode, other.agencyCode);
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM placement p JOIN placement_trial_case k
                            ON k.case_id = p.case_id AND k.agency_code = p.agency_code
                        WHERE k.trial_id = :t AND p.state = 'PROPOSED' AND p.batch_id IS NOT NULL""").param("t", trial).query(Integer.class).single())
                .isEqualTo(4);
    }

    @Test
    void whatWasDrawnIsNotDrawnAgain() {
        List<CaseId> chosen = cases(2);
        draw(chosen);
        jdbc.sql(
                        "UPDATE placement_loan SET open = FALSE WHERE placement_id IN (SELECT id FROM placement WHERE case_id IN (:c))")
                .param("c", chosen.stream().map(CaseId::value).toList())
                .update();
        jdbc.sql("UPDATE placement SET state = 'REJECTED' WHERE case_id IN (:c)")
                .param("c", chosen.stream().map(CaseId::value).toList())
                .update();
        assertThat(asManager(() -> batches.drawable(chosen, world.agencyCode, other.agencyCode)))
                .isEmpty();
        refused("trials.moved", () -> draw(chosen));
    }

    @Test
    void whatOneOfThemCouldNotHaveIsNotDrawn() {
        jdbc.sql("UPDATE agency SET claims = 'CLM_CREDIT_CARD', version = version + 1 WHERE code = :c")
                .param("c", other.agencyCode)
                .update();
        List<CaseId> chosen = cases(2);
        assertThat(asManager(() -> batches.drawable(chosen, world.agencyCode, other.agencyCode)))
                .isEmpty();
        refused("trials.moved", () -> draw(chosen));
        refused(
                "trials.same",
                () -> asManager(() -> batches.draw(chosen, world.agencyCode, world.agencyCode, 50, "对比")));
        refused(
                "trials.percent",
                () -> asManager(() -> batches.draw(chosen, world.agencyCode, other.agencyCode, 95, "对比")));
        assertThatThrownBy(() -> world.as(
                        PlacementWorld.OFFICER,
                        Roles.OFFICER,
                        () -> batches.draw(chosen, world.agencyCode, other.agencyCode, 50, "对比")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theResultCountsCasesWhereTheyWereDrawn() {
        List<CaseId> chosen = cases(4);
        UUID trial = draw(chosen);
        UUID paying = jdbc.sql("""
                        SELECT p.id FROM placement p JOIN placement_trial_case k ON k.case_id = p.case_id
                        WHERE k.trial_id = :t AND k.agency_code = :a LIMIT 1""")
                .param("t", trial)
                .param("a", other.agencyCode)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .single();
        new MoneyWorld(other).pays(paying, clock.today(), "600.00", PaidBy.PAY_BORROWER);
        TrialResult result = asManager(() -> scores.trials()).stream()
                .filter(one -> one.id().equals(trial))
                .findFirst()
                .orElseThrow();
        assertThat(result.challenger().paying()).isEqualTo(1);
        assertThat(result.challenger().recovered()).isEqualByComparingTo("600.00");
        assertThat(result.champion().paying()).isZero();
        assertThat(result.difference().away())
                .as("one of two against none of two shows nothing")
                .isFalse();
    }

    private UUID draw(List<CaseId> chosen) {
        return asManager(() -> batches.draw(chosen, world.agencyCode, other.agencyCode, 50, "对比两家机构"));
    }

    private List<CaseId> cases(int count) {
        return IntStream.range(0, count).mapToObj(i -> world.settledCase()).toList();
    }

    private Scorecard card(String agency, LocalDate day) {
        return cards(day, day, null).stream()
                .filter(card -> card.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private List<Scorecard> cards(LocalDate from, LocalDate to, @org.jspecify.annotations.Nullable String branch) {
        return asManager(() -> scores.cards(from, to, branch));
    }

    private <T> T asManager(Callable<T> work) {
        return world.as(PlacementWorld.MANAGER, Roles.MANAGER, work);
    }
}
