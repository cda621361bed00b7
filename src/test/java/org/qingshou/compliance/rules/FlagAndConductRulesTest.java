package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;

class FlagAndConductRulesTest {
    @Test
    void nothingGoesToADeadDebtorButTheHeirMayBeAsked() {
        assertThat(new Scene().given(f -> f.debtorDeceased(true)).against()).containsExactly("R-FLAG-01");
        assertThat(new Scene().given(f -> f.debtorDeceased(true)).role("HEIR").against())
                .isEmpty();
    }

    @Test
    void aDebtorWithoutCapacityIsReachedThroughTheGuardian() {
        assertThat(new Scene().given(f -> f.debtorIncapable(true)).against()).containsExactly("R-FLAG-02");
        assertThat(new Scene()
                        .given(f -> f.debtorIncapable(true))
                        .role("GUARDIAN")
                        .against())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD_PLAN, R-FLAG-03",
        "HOLD_DISPUTE, R-FLAG-05",
        "HOLD_RELIEF, R-FLAG-11",
        "HOLD_SURVEY, R-FLAG-11",
        "HOLD_COMPLAINT, R-FLAG-12",
        "HOLD_CUSTODY, R-FLAG-12",
        "HOLD_INSOLVENCY, R-FLAG-13"
    })
    void aHoldStopsPressingAndLeavesCare(String hold, String rule) {
        assertThat(new Scene().given(f -> f.hold(hold)).against()).containsExactly(rule);
        assertThat(new Scene()
                        .given(f -> f.hold(hold))
                        .does(ContactAction.CALL_OUT_DEBTOR, Purpose.CARE)
                        .against())
                .isEmpty();
    }

    @Test
    void onceLimitationHasRunOutNothingMayAnnounceASuit() {
        for (ContactAction action : new ContactAction[] {
            ContactAction.NOTICE_DEMAND, ContactAction.SMS_OVERDUE, ContactAction.CALL_OUT_DEBTOR
        }) {
            Scene expired = new Scene().given(f -> f.limitationExpired(true)).does(action, Purpose.PRESS);
            assertThat(expired.announcing(true).against()).as("%s", action).containsExactly("R-LIM-03");
            assertThat(expired.announcing(false).against())
                    .as("%s, the debt may still be asked for", action)
                    .isEmpty();
        }
        assertThat(new Scene()
                        .does(ContactAction.NOTICE_DEMAND, Purpose.PRESS)
                        .announcing(true)
                        .against())
                .isEmpty();
    }

    @Test
    void aLetterOfWhichNobodySaidWhatItAnnouncesIsTakenToAnnounceASuit() {
        assertThat(new Scene()
                        .given(f -> f.limitationExpired(true))
                        .does(ContactAction.NOTICE_GUARANTOR, Purpose.PRESS)
                        .against())
                .containsExactly("R-LIM-03");
    }

    @ParameterizedTest
    @CsvSource({"HOLD_PLAN", "HOLD_DISPUTE", "HOLD_RELIEF", "HOLD_INSOLVENCY"})
    void preservingARightInAHoldNeedsApproval(String hold) {
        assertThat(new Scene()
                        .given(f -> f.hold(hold))
                        .does(ContactAction.NOTICE_DEMAND, Purpose.PRESERVE)
                        .ruling()
                        .verdict())
                .isEqualTo(Verdict.APPROVAL);
    }

    @Test
    void inCourtOnlyTheOfficerOfTheCaseCallsAndVisitsToPress() {
        assertThat(new Scene().given(f -> f.hold("HOLD_COURT").owner("li.na")).against())
                .isEmpty();
        assertThat(new Scene()
                        .given(f -> f.hold("HOLD_COURT").owner("wang.lei"))
                        .against())
                .containsExactly("R-FLAG-14");
        assertThat(new Scene()
                        .given(f -> f.hold("HOLD_COURT").owner("wang.lei").deputy("li.na"))
                        .against())
                .as("who stands in for the officer")
                .isEmpty();
        assertThat(new Scene().given(f -> f.hold("HOLD_COURT")).against())
                .as("a case of nobody")
                .containsExactly("R-FLAG-14");
        assertThat(new Scene().given(f -> f.owner("wang.lei")).against()).isEmpty();
        Scene visit =
                new Scene().given(f -> f.hold("HOLD_COURT").owner("wang.lei")).withSecond("zhao.min");
        assertThat(visit.does(ContactAction.VISIT_HOME, Purpose.PRESS).against())
                .containsExactly("R-FLAG-14");
        assertThat(visit.does(ContactAction.VISIT_HOME, Purpose.SURVEY).against())
                .isEmpty();
        assertThat(new Scene()
                        .given(f -> f.hold("HOLD_COURT").owner("wang.lei"))
                        .does(ContactAction.SMS_OVERDUE, Purpose.PRESS)
                        .against())
                .isEmpty();
    }

    @Test
    void anInsolvencyOfTheDebtorLeavesTheGuarantorFree() {
        assertThat(new Scene()
                        .given(f -> f.hold("HOLD_INSOLVENCY"))
                        .role("GUARANTOR_JOINT")
                        .against())
                .isEmpty();
    }

    @Test
    void anInsolventGuarantorIsNotPressedAndTheDebtorBesideHimIs() {
        assertThat(new Scene()
                        .given(f -> f.personInsolvent(true))
                        .role("GUARANTOR_JOINT")
                        .against())
                .containsExactly("R-FLAG-13");
        assertThat(new Scene().given(f -> f.personInsolvent(false)).against()).isEmpty();
    }

    @Test
    void aVulnerableDebtorMayBeCalledButNotVisitedToPress() {
        assertThat(new Scene().given(f -> f.hold("HOLD_VULNERABLE")).against()).isEmpty();
        Scene visit = new Scene().given(f -> f.hold("HOLD_VULNERABLE")).withSecond("wang.lei");
        assertThat(visit.does(ContactAction.VISIT_HOME, Purpose.CARE).against()).isEmpty();
        assertThat(visit.does(ContactAction.VISIT_HOME, Purpose.PRESS).ruling().verdict())
                .isEqualTo(Verdict.APPROVAL);
    }

    @Test
    void aClosedCaseIsNotActedOnAndNeitherIsOneOfUnknownState() {
        assertThat(new Scene().given(f -> f.caseState("CLOSED")).against()).containsExactly("R-FLAG-10");
        Situation open = new Scene().situation();
        Situation unknown = new Situation(
                open.act(),
                new org.qingshou.compliance.facts.CaseFacts().role("BORROWER"),
                open.counters(),
                open.now(),
                true,
                open.parameters());
        assertThat(Scene.PACK.judge(unknown).breaches()).extracting("ruleId").containsExactly("R-FLAG-10");
    }

    @Test
    void aVisitNeedsASecondPersonWhoIsAnother() {
        Scene visit = new Scene().does(ContactAction.VISIT_HOME, Purpose.PRESS);
        assertThat(visit.against()).containsExactly("R-REC-02");
        assertThat(visit.withSecond("li.na").against()).containsExactly("R-REC-02");
        assertThat(visit.withSecond("wang.lei").against()).isEmpty();
    }

    @Test
    void onlyTheAgencyThatHoldsTheCaseMayAct() {
        Scene placed = new Scene().given(f -> f.caseState("PLACED")).placedWith("sim", false);
        assertThat(placed.byAgency("sim").against()).isEmpty();
        assertThat(placed.byAgency("other").against()).containsExactly("R-OUT-06");
        assertThat(new Scene().byAgency("sim").against()).containsExactly("R-OUT-06");
    }

    @Test
    void allRulesAgainstAnActAreNamedAndTheStrictestCounts() {
        var ruling = new Scene()
                .relayThroughContact()
                .given(f -> f.earlierContacts(1))
                .at(23, 0, 0)
                .counted(new Counters(3, 0, 0, 0, null, false))
                .ruling();
        assertThat(ruling.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(ruling.breaches()).extracting("ruleId").containsExactly("R-TP-06", "R-TIME-01", "R-FREQ-01");
        assertThat(ruling.nextAllowed()).as("one of them cannot say").isEmpty();
    }
}
