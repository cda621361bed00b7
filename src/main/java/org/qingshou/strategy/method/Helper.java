package org.qingshou.strategy.method;

import java.util.EnumSet;
import java.util.Set;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;

/**
 * A person beside the borrower, as far as the law of contact and the advisor ask (R-TP-01, 08, 09, 10, 11).
 *
 * @param proven joint debt, written consent or willingness is on file where the role needs it
 * @param minor under 18, or not known to be of age
 * @param able marked able to pay
 * @param refused refused; ends the talk with a helper for ever, while who is liable stays liable
 */
public record Helper(PersonId person, PartyRole role, boolean proven, boolean minor, boolean able, boolean refused) {
    private static final Set<PartyRole> LIABLE = EnumSet.of(
            PartyRole.GUARANTOR_JOINT, PartyRole.GUARANTOR_GENERAL, PartyRole.CO_BORROWER, PartyRole.SPOUSE_JOINT);
    private static final Set<PartyRole> VOLUNTARY = EnumSet.of(PartyRole.CONSENTED_HELPER, PartyRole.VOLUNTEER);
    private static final Set<PartyRole> FOR_ESTATE =
            EnumSet.of(PartyRole.HEIR, PartyRole.ESTATE_ADMIN, PartyRole.GUARDIAN);

    /** Owes the debt too. A spouse does so only with proof of joint debt. */
    public boolean liable() {
        return LIABLE.contains(role) && !minor && (role != PartyRole.SPOUSE_JOINT || proven);
    }

    public boolean guarantor() {
        return liable() && (role == PartyRole.GUARANTOR_JOINT || role == PartyRole.GUARANTOR_GENERAL);
    }

    /** May lawfully be spoken to about the debt while the borrower lives and is capable. */
    public boolean lawful() {
        return liable() || VOLUNTARY.contains(role) && proven && !minor && !refused;
    }

    /** May be spoken to for a borrower who died or lost capacity. */
    public boolean lawfulForEstate() {
        return liable() || FOR_ESTATE.contains(role) && !minor && !refused;
    }

    /** A contract shows who signed it to be of age; of anybody else it must be recorded. */
    public static boolean ageKnown(PartyRole role) {
        return LIABLE.contains(role);
    }

    /** Whether the role counts only with joint-debt proof, written consent or a record of willingness. */
    public static boolean needsProof(PartyRole role) {
        return role == PartyRole.SPOUSE_JOINT || VOLUNTARY.contains(role);
    }
}
