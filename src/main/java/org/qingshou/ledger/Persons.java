package org.qingshou.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;

/** Humans and companies on file, what they are to the loans, and how they may be reached. */
public interface Persons {
    PersonCard card(PersonId person);

    List<ContactPoint> contactPoints(PersonId person);

    /** Everyone beside the borrower on this customer's loans at this branch. */
    List<Party> parties(PersonId debtor, BranchCode branch);

    /** The plain number or address; audited. */
    String reveal(UUID contactPointId, ActorId by);

    /** The plain id number; audited. */
    @Nullable
    String revealIdNumber(PersonId person, ActorId by);

    /** Adds what an officer or agency was told; the source must be lawful. */
    UUID addContactPoint(
            PersonId person, ContactPointKind kind, String value, LawfulSource source, String origin, ActorId by);

    void setStatus(UUID contactPointId, String status, ActorId by);

    /** Adds a person beside the borrower, such as a helper named in writing. */
    PersonId addParty(
            LoanId loan,
            String name,
            PartyRole role,
            @Nullable String phone,
            LawfulSource phoneSource,
            @Nullable String proof,
            ActorId by);

    /** The persons to whom this phone number belongs, found whole by its blind index. */
    List<PersonId> byPhone(String phone);

    List<PersonId> byIdNumber(String idNumber);

    /** Every record under which this human is or was kept, the one in use first: what happened before a merge stands there. */
    List<PersonId> records(PersonId person);
}
