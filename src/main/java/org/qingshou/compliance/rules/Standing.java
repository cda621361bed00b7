package org.qingshou.compliance.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.facts.CaseFacts;

/** What a person's role in a case allows, by code of the party-role catalogue. */
final class Standing {
    private static final String VOLUNTEER = "VOLUNTEER";

    /** Roles that owe, or answer for, the debt. */
    private static final Set<String> LIABLE = Set.of(
            "BORROWER",
            "CO_BORROWER",
            "GUARANTOR_JOINT",
            "JOINT_GROUP_MEMBER",
            "GUARANTEE_COMPANY",
            "DEBT_JOINER",
            "HEIR",
            "ESTATE_ADMIN",
            "GUARDIAN",
            VOLUNTEER);

    /** Roles that stand in the contract without owing now: they may be told what concerns them, not pressed. */
    private static final Set<String> CONCERNED =
            Set.of("GUARANTOR_GENERAL", "MORTGAGOR", "PLEDGOR", "LEGAL_REP", "ACTUAL_CONTROLLER", "AGENT", "INSURER");

    private static final Set<String> SPOUSES = Set.of("SPOUSE", "SPOUSE_JOINT");
    private static final Set<Purpose> HARMLESS = Set.of(Purpose.LOCATE, Purpose.RELAY, Purpose.REPLY);

    private Standing() {}

    static boolean liable(CaseFacts facts) {
        String role = facts.role();
        if (role == null) return false;
        return LIABLE.contains(role)
                || (SPOUSES.contains(role) && facts.jointDebtProof())
                || (role.equals("CONSENTED_HELPER") && facts.writtenConsent());
    }

    /** Neither liable nor in the contract; a role nobody knows is a third person, never a debtor. */
    static boolean third(CaseFacts facts) {
        String role = facts.role();
        return !liable(facts) && (role == null || !CONCERNED.contains(role));
    }

    static boolean spouse(CaseFacts facts) {
        return in(SPOUSES, facts.role());
    }

    static boolean volunteer(CaseFacts facts) {
        return VOLUNTEER.equals(facts.role());
    }

    static boolean borrower(CaseFacts facts) {
        return "BORROWER".equals(facts.role());
    }

    /** Purposes that tell nothing of a debt. */
    static boolean harmless(Purpose purpose) {
        return HARMLESS.contains(purpose);
    }

    private static boolean in(Set<String> roles, @Nullable String role) {
        return role != null && roles.contains(role);
    }
}
