package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ContactAction;

/** R-ID-01 and R-TP-12 at their edges: two items, the first talk, who was spoken to. */
class CallChecksTest {
    private static final CallChecks CHECKS = new CallChecks(2);

    private static final ContactAction OUT = ContactAction.CALL_OUT_DEBTOR;

    private static CallStatement said(boolean stated, int items) {
        return new CallStatement(
                stated, Arrays.stream(IdentityItem.values()).limit(items).collect(Collectors.toSet()), null);
    }

    @Test
    void twoItemsAreEnoughAndOneIsNot() {
        ContactOutcome talk = ContactOutcome.C_WILL_CONSIDER;
        assertThat(CHECKS.warnings(OUT, talk, said(true, 2), true)).isEmpty();
        assertThat(CHECKS.warnings(OUT, talk, said(true, 1), true)).containsExactly("R-TP-12");
        assertThat(CHECKS.warnings(OUT, talk, said(true, 0), false)).containsExactly("R-TP-12");
    }

    @Test
    void whoIsToldNothingOfTheDebtNeedsNoIdentifying() {
        for (ContactOutcome outcome :
                Set.of(ContactOutcome.C_THIRD_RELAYED, ContactOutcome.C_WRONG_PERSON, ContactOutcome.C_ID_FAILED))
            assertThat(CHECKS.warnings(OUT, outcome, said(true, 0), true)).isEmpty();
    }

    @Test
    void onlyTheFirstTalkOwesNameAndStaffNumber() {
        ContactOutcome talk = ContactOutcome.C_PROMISE;
        assertThat(CHECKS.warnings(OUT, talk, said(false, 2), true)).containsExactly("R-ID-01");
        assertThat(CHECKS.warnings(OUT, talk, said(false, 2), false)).isEmpty();
        assertThat(CHECKS.warnings(
                        ContactAction.CALL_OUT_CONTACT, ContactOutcome.C_THIRD_RELAYED, said(false, 0), true))
                .containsExactly("R-ID-01");
        assertThat(CHECKS.warnings(OUT, talk, said(false, 0), true)).containsExactly("R-ID-01", "R-TP-12");
    }

    @Test
    void whoDoesNotAnswerHangsUpOrCallsUsOwesAndHearsNothing() {
        assertThat(CHECKS.warnings(OUT, ContactOutcome.C_NO_ANSWER, CallStatement.NONE, true))
                .isEmpty();
        assertThat(CHECKS.warnings(OUT, ContactOutcome.C_HUNG_UP, CallStatement.NONE, true))
                .isEmpty();
        assertThat(CHECKS.warnings(ContactAction.CALL_IN, ContactOutcome.C_WILL_CONSIDER, said(false, 2), true))
                .isEmpty();
        assertThat(CHECKS.warnings(ContactAction.CALL_IN, ContactOutcome.C_WILL_CONSIDER, said(false, 1), true))
                .containsExactly("R-TP-12");
        assertThat(CHECKS.warnings(ContactAction.VISIT_HOME, ContactOutcome.V_COOPERATIVE, CallStatement.NONE, true))
                .isEmpty();
    }

    @Test
    void aReasonLetsItPassAndOneTooLongDoesNot() {
        ContactOutcome talk = ContactOutcome.C_PROMISE;
        CallStatement why = new CallStatement(false, Set.of(), "对方抢先说话");
        assertThat(CHECKS.check(OUT, talk, why, true)).containsExactly("R-ID-01", "R-TP-12");
        refused("cases.call.identity.reason", () -> CHECKS.check(OUT, talk, said(false, 1), true));
        refused("cases.call.stated.reason", () -> CHECKS.check(OUT, talk, said(false, 2), true));
        refused(
                "cases.call.reason.long",
                () -> CHECKS.check(OUT, talk, new CallStatement(true, Set.of(), "长".repeat(501)), true));
        assertThat(CHECKS.check(OUT, talk, new CallStatement(true, Set.of(), "长".repeat(500)), true))
                .containsExactly("R-TP-12");
    }
}
