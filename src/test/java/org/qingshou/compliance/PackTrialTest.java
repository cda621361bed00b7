package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.compliance.rules.Situation;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A dry run by hand: a month of a year in which nobody else decided anything. */
@QingshouTest
@Transactional
class PackTrialTest {
    private static final ZonedDateTime TEN =
            LocalDateTime.of(2021, 5, 12, 10, 0).atZone(BusinessClock.DEFAULT_ZONE);
    private static final Instant TO = TEN.plusDays(1).toInstant();
    private static final Instant FROM = TO.minus(Duration.ofDays(30));
    private static final UnaryOperator<String> AS_KEPT = facts -> facts;

    @Autowired
    PackTrial trial;

    @Autowired
    RulePack pack;

    @Autowired
    FactsJson factsJson;

    @Autowired
    ClearanceRows rows;

    private static Counters calls(int connected) {
        return new Counters(connected, 0, 0, 0, null, false);
    }

    private static Counters messages(int today) {
        return new Counters(0, 0, 0, 0, null, false, today, today);
    }

    private RuleParameters proposed(Map<String, String> set) {
        return pack.overlay(pack.defaults(), "trial", set);
    }

    private DryRun run(Map<String, String> set) {
        return trial.run(proposed(set), FROM, TO, judged -> {});
    }

    /** Decides as the guard does and keeps the facts, changed as if an older release had written them. */
    private void decided(
            String caseNo,
            ContactAction action,
            CaseFacts facts,
            Counters counters,
            ZonedDateTime at,
            UnaryOperator<String> older) {
        ProposedAct act = new ProposedAct(
                CaseId.next(),
                PersonId.next(),
                new BranchCode("TRIAL"),
                action,
                Purpose.PRESS,
                new byte[32],
                null,
                null,
                new ActorId("li.na"));
        Situation situation =
                new Situation(act, facts.role("BORROWER").scope("SCOPE_CARD"), counters, at, true, pack.defaults());
        Ruling ruling = pack.judge(situation);
        Instant now = at.toInstant();
        rows.insert(
                Ids.next(),
                act,
                caseNo,
                ruling,
                older.apply(factsJson.of(situation)),
                pack.defaults().version(),
                now,
                ruling.verdict() == Verdict.ALLOW ? now.plusSeconds(600) : null,
                null);
    }

    private void call(String caseNo, int connected, ZonedDateTime at) {
        decided(
                caseNo,
                ContactAction.CALL_OUT_DEBTOR,
                new CaseFacts().caseState("OPEN"),
                calls(connected),
                at,
                AS_KEPT);
    }

    private void message(String caseNo, int today, UnaryOperator<String> older) {
        decided(caseNo, ContactAction.SMS_OVERDUE, new CaseFacts().caseState("OPEN"), messages(today), TEN, older);
    }

    @Test
    void whatWouldHaveBeenDecidedOtherwiseIsCountedAndWhatNobodyKeptCannotBeSaid() {
        call("A", 1, TEN);
        call("B", 2, TEN.minusDays(3));
        call("C", 3, TEN);
        call("night", 2, TEN.withHour(23));
        call("too long ago", 2, TEN.minusDays(30));
        message("D", 1, AS_KEPT);
        message("E", 0, facts -> facts.replaceAll("\"messages[A-Za-z]+\":\\d+,", ""));
        message("F", 1, facts -> "{}");
        DryRun run = run(Map.of("R-FREQ-01.cap", "2", "R-FREQ-05.day", "1"));
        assertThat(run.judged()).isEqualTo(7);
        assertThat(run.cannotSay()).isEqualTo(2);
        assertThat(run.otherwise()).isEqualTo(2);
        assertThat(run.verdicts())
                .containsExactly(
                        new DryRun.Turn(Verdict.ALLOW, Verdict.WARN, 1),
                        new DryRun.Turn(Verdict.ALLOW, Verdict.BLOCK, 1));
        assertThat(run.rules())
                .containsExactly(new DryRun.OfRule("R-FREQ-01", 2, 0), new DryRun.OfRule("R-FREQ-05", 1, 0));
        assertThat(run.examples())
                .containsExactly(
                        new DryRun.Example(
                                "B",
                                TEN.minusDays(3).toInstant(),
                                ContactAction.CALL_OUT_DEBTOR,
                                Verdict.ALLOW,
                                Verdict.BLOCK,
                                List.of("R-FREQ-01")),
                        new DryRun.Example(
                                "D",
                                TEN.toInstant(),
                                ContactAction.SMS_OVERDUE,
                                Verdict.ALLOW,
                                Verdict.WARN,
                                List.of("R-FREQ-05")));
    }

    @Test
    void aChangeThatSpeaksOfNoneOfTheActsLeavesThemAsTheyWere() {
        message("F", 1, facts -> "{}");
        DryRun run = run(Map.of());
        assertThat(run.judged()).isEqualTo(1);
        assertThat(run.cannotSay()).isZero();
    }

    @Test
    void aRuleThatWasOffIsJudgedOnTheWeekWhereItWasKept() {
        Counters full = new Counters(0, 0, 0, 0, null, false, 0, 0, new Counters.Week(7, null));
        CaseFacts open = new CaseFacts().caseState("OPEN");
        decided("kept", ContactAction.CALL_OUT_DEBTOR, open, full, TEN, AS_KEPT);
        decided("not kept", ContactAction.CALL_OUT_DEBTOR, open, full, TEN, PackTrialTest::withoutWeek);
        decided("no call", ContactAction.SMS_OVERDUE, open, full, TEN, PackTrialTest::withoutWeek);
        DryRun run = run(Map.of("R-FREQ-04.on", "true"));
        assertThat(run.judged()).isEqualTo(3);
        assertThat(run.cannotSay()).isEqualTo(1);
        assertThat(run.verdicts()).containsExactly(new DryRun.Turn(Verdict.ALLOW, Verdict.WARN, 1));
    }

    private static String withoutWeek(String facts) {
        return facts.replaceAll("\"attemptsInWeek\":\\d+,", "");
    }

    @Test
    void aFeedOfWhichOnlyItsLatenessWasKeptIsLateOrCannotBeSaid() {
        CaseFacts placed = new CaseFacts()
                .caseState("PLACED")
                .placedWith("sim", TEN.toInstant().minusSeconds(12 * 60));
        decided("kept", ContactAction.CALL_OUT_DEBTOR, placed, calls(0), TEN, AS_KEPT);
        decided(
                "older",
                ContactAction.CALL_OUT_DEBTOR,
                placed,
                calls(0),
                TEN,
                facts -> facts.replaceAll("\"agencySilentSince\":\"[^\"]*\"", "\"agencyFeedLate\":false"));
        DryRun run = run(Map.of("R-FREQ-06.minutes", "10"));
        assertThat(run.verdicts()).containsExactly(new DryRun.Turn(Verdict.ALLOW, Verdict.BLOCK, 1));
        assertThat(run.cannotSay()).isEqualTo(1);
        assertThat(run(Map.of("R-FREQ-06.minutes", "12")).otherwise()).isZero();
    }

    @Test
    void strictHoursSayNothingOfAYearWhoseHolidaysAreNotEntered() {
        call("evening", 0, TEN.withHour(20));
        assertThat(run(Map.of("R-TIME-04.on", "true", "R-TIME-04.holidays", "2027-01-01"))
                        .cannotSay())
                .isEqualTo(1);
        assertThat(run(Map.of("R-TIME-04.on", "true", "R-TIME-04.holidays", "2021-05-01"))
                        .verdicts())
                .containsExactly(new DryRun.Turn(Verdict.ALLOW, Verdict.WARN, 1));
    }

    @Test
    void moreThanAPageIsJudgedOnceEachAndExamplesStayAFew() {
        for (int i = 0; i < 1005; i++) call("many", 2, TEN);
        List<Integer> told = new ArrayList<>();
        DryRun run = trial.run(proposed(Map.of("R-FREQ-01.cap", "2")), FROM, TO, told::add);
        assertThat(run.judged()).isEqualTo(1005);
        assertThat(run.otherwise()).isEqualTo(1005);
        assertThat(run.examples()).hasSize(20);
        assertThat(told).containsExactly(1000, 1005);
    }
}
