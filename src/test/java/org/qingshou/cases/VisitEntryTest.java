package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.qingshou.testing.Refusals.refused;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ContactAction;

/** R-VIS-01: nobody goes in without the yes of somebody who may give it. */
class VisitEntryTest {
    private static void check(ContactAction action, String met, @Nullable Boolean entered, ContactOutcome outcome) {
        new VisitDetails(met, "RUNNING", true, entered).check(action, outcome);
    }

    private static void taken(ContactAction action, String met, @Nullable Boolean entered) {
        assertThatCode(() -> check(action, met, entered, ContactOutcome.V_COOPERATIVE))
                .doesNotThrowAnyException();
    }

    private static void refusedAs(ContactAction action, String met) {
        refused("cases.visit.entry.who", () -> check(action, met, true, ContactOutcome.V_COOPERATIVE));
    }

    @Test
    void theBorrowerOrTheFamilyLetsIntoAHome() {
        taken(ContactAction.VISIT_HOME, "SELF", true);
        taken(ContactAction.VISIT_HOME, "FAMILY", true);
        refusedAs(ContactAction.VISIT_HOME, "STAFF");
        refusedAs(ContactAction.VISIT_HOME, "NOBODY");
        refusedAs(ContactAction.VISIT_GUARANTOR, "STAFF");
    }

    @Test
    void theBorrowerOrTheStaffLetsIntoAPlaceOfWork() {
        taken(ContactAction.VISIT_EMPLOYER, "SELF", true);
        taken(ContactAction.VISIT_EMPLOYER, "STAFF", true);
        refusedAs(ContactAction.VISIT_EMPLOYER, "FAMILY");
        refusedAs(ContactAction.VISIT_EMPLOYER, "NOBODY");
    }

    /** A family business is a shop with the family in it. */
    @Test
    void ofABusinessEverybodyThereMayOpenTheDoor() {
        for (String met : new String[] {"SELF", "FAMILY", "STAFF"}) taken(ContactAction.VISIT_BUSINESS, met, true);
        refusedAs(ContactAction.VISIT_BUSINESS, "NOBODY");
    }

    @Test
    void whoStaysOutsideNeedsNobodysYes() {
        for (String met : new String[] {"SELF", "FAMILY", "STAFF", "NOBODY"}) {
            taken(ContactAction.VISIT_HOME, met, null);
            taken(ContactAction.VISIT_HOME, met, false);
        }
    }

    @Test
    void aRefusedEntryIsOneThatWasAskedForAndNotGiven() {
        refused(
                "cases.visit.entry.refused",
                () -> check(ContactAction.VISIT_HOME, "SELF", true, ContactOutcome.V_ENTRY_REFUSED));
        refused(
                "cases.visit.entry.refused",
                () -> check(ContactAction.VISIT_HOME, "SELF", null, ContactOutcome.V_ENTRY_REFUSED));
        assertThatCode(() -> check(ContactAction.VISIT_HOME, "SELF", false, ContactOutcome.V_ENTRY_REFUSED))
                .doesNotThrowAnyException();
    }
}
