package org.qingshou.cases;

import java.util.List;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.ledger.PartyRole;

/** Which call it is to a person of this role, and for what. */
public record CallAction(ContactAction action, List<Purpose> purposes) {
    private static final List<Purpose> PRESSING = List.of(Purpose.PRESS, Purpose.CARE, Purpose.SURVEY, Purpose.INFORM);
    private static final List<Purpose> ASKING = List.of(Purpose.LOCATE, Purpose.RELAY);

    public static CallAction of(PartyRole role) {
        return switch (role) {
            case BORROWER -> new CallAction(ContactAction.CALL_OUT_DEBTOR, PRESSING);
            case CO_BORROWER, SPOUSE_JOINT, GUARDIAN, VOLUNTEER, CONSENTED_HELPER ->
                new CallAction(ContactAction.CALL_OUT_CO_DEBTOR, PRESSING);
            case GUARANTOR_JOINT, GUARANTOR_GENERAL, MORTGAGOR ->
                new CallAction(ContactAction.CALL_OUT_GUARANTOR, List.of(Purpose.PRESS, Purpose.INFORM));
            case HEIR, ESTATE_ADMIN -> new CallAction(ContactAction.CALL_OUT_HEIR, PRESSING);
            case SPOUSE, LISTED_CONTACT -> new CallAction(ContactAction.CALL_OUT_CONTACT, ASKING);
        };
    }

    /** The person hears nothing of a debt. */
    public boolean third() {
        return action == ContactAction.CALL_OUT_CONTACT;
    }
}
