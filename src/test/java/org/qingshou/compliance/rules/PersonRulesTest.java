package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;

class PersonRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"BORROWER", "CO_BORROWER", "GUARANTOR_JOINT", "HEIR", "ESTATE_ADMIN", "GUARDIAN", "VOLUNTEER"})
    void thoseWhoOweOrAnswerMayBeAskedForPayment(String role) {
        assertThat(new Scene().role(role).given(f -> f.willing(true)).against()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTED_CONTACT", "SPOUSE", "GUARANTOR_GENERAL", "MORTGAGOR", "CONSENTED_HELPER", "COUSIN"})
    void othersMayNotBeAskedForPayment(String role) {
        assertThat(new Scene().role(role).against()).contains("R-TP-01");
    }

    @Test
    void aPersonWhoseRoleNobodyKnowsIsNotContactedAtAll() {
        assertThat(new Scene()
                        .given(f -> f.debtorNumberInvalid(true))
                        .given(f -> f.role("LISTED_CONTACT"))
                        .does(ContactAction.CALL_OUT_CONTACT, Purpose.LOCATE)
                        .against())
                .isEmpty();
        Situation known = new Scene().situation();
        Situation unknown = new Situation(
                known.act(),
                new org.qingshou.compliance.facts.CaseFacts().caseState("OPEN"),
                known.counters(),
                known.now(),
                true,
                known.parameters());
        assertThat(Scene.PACK.judge(unknown).breaches()).extracting("ruleId").contains("R-TP-01", "R-TP-05");
    }

    @Test
    void aHelperNamedInWritingMayBeAsked() {
        assertThat(new Scene()
                        .role("CONSENTED_HELPER")
                        .given(f -> f.writtenConsent(true))
                        .against())
                .isEmpty();
    }

    @Test
    void aSpouseNeedsProofOfTheJointDebt() {
        assertThat(new Scene().role("SPOUSE_JOINT").against()).contains("R-TP-09");
        assertThat(new Scene()
                        .role("SPOUSE_JOINT")
                        .given(f -> f.jointDebtProof(true))
                        .against())
                .isEmpty();
    }

    @Test
    void aMinorIsNeverContacted() {
        assertThat(new Scene().role("HEIR").given(f -> f.minor(false)).against())
                .isEmpty();
        assertThat(new Scene().role("HEIR").given(f -> f.minor(true)).against()).containsExactly("R-TP-11");
    }

    @Test
    void aListedContactIsAskedOnlyWhenTheDebtorCannotBeReached() {
        assertThat(new Scene().relayThroughContact().against()).isEmpty();
        assertThat(new Scene()
                        .relayThroughContact()
                        .given(f -> f.debtorCalls(2, false, false))
                        .against())
                .containsExactly("R-TP-02");
        assertThat(new Scene()
                        .relayThroughContact()
                        .given(f -> f.debtorCalls(1, true, false))
                        .against())
                .isEmpty();
        assertThat(new Scene()
                        .relayThroughContact()
                        .given(f -> f.debtorCalls(0, false, false).debtorNumberInvalid(true))
                        .against())
                .isEmpty();
        assertThat(new Scene()
                        .relayThroughContact()
                        .given(f -> f.debtorCalls(0, false, false).debtorIncapable(true))
                        .against())
                .isEmpty();
    }

    @Test
    void onceTheDebtorIsReachedNobodyElseIsAsked() {
        assertThat(new Scene()
                        .relayThroughContact()
                        .given(f -> f.debtorCalls(3, false, true))
                        .against())
                .containsExactly("R-TP-03");
    }

    @Test
    void havingReachedADebtorWhoDiedDoesNotCloseTheWayToHisContacts() {
        assertThat(new Scene()
                        .relayThroughContact()
                        .given(f -> f.debtorCalls(3, false, true).debtorDeceased(true))
                        .against())
                .isEmpty();
    }

    @Test
    void aRefusalHoldsForEveryPurpose() {
        Counters refused = new Counters(0, 0, 0, 0, null, true);
        assertThat(new Scene().relayThroughContact().counted(refused).against()).containsExactly("R-TP-04");
        assertThat(new Scene()
                        .counted(refused)
                        .does(ContactAction.CALL_OUT_DEBTOR, Purpose.CARE)
                        .against())
                .containsExactly("R-TP-04");
    }

    @Test
    void aThirdPersonHearsNothingOfADebt() {
        assertThat(new Scene()
                        .relayThroughContact()
                        .does(ContactAction.CALL_OUT_CONTACT, Purpose.INFORM)
                        .against())
                .containsExactly("R-TP-05");
        assertThat(new Scene()
                        .relayThroughContact()
                        .does(ContactAction.CALL_OUT_CONTACT, Purpose.LOCATE)
                        .against())
                .isEmpty();
    }

    @Test
    void askingTheSameThirdPersonAgainNeedsApproval() {
        var ruling = new Scene()
                .relayThroughContact()
                .given(f -> f.earlierContacts(1))
                .ruling();
        assertThat(ruling.verdict()).isEqualTo(Verdict.APPROVAL);
        assertThat(ruling.breaches()).extracting("ruleId").containsExactly("R-TP-06");
    }
}
