package org.qingshou.approvals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.ActorId;

/**
 * Four eyes (双人复核): nothing that needs a second person happens before one has said yes, and the maker is never that
 * person, whatever the role. There is no switch.
 */
public interface Approvals {
    /** Asks for a decision; refused where one of the same kind is open for the subject. */
    UUID ask(Ask ask);

    /**
     * Decides as this checker. Approving calls {@code recheck} and {@code apply} of the subject in one transaction; where
     * the facts no longer hold the request stays pending and the differences are the refusal's text. Where further levels
     * are needed a yes leaves it pending with them.
     *
     * @return what has become of the request
     */
    RequestState decide(UUID requestId, Decision decision, ActorId checker);

    /** The maker answers the question with which the request was sent back; it is before its first checker again. */
    void answer(UUID requestId, String answer, ActorId maker);

    /** The maker takes the request back. */
    void withdraw(UUID requestId, ActorId maker);

    /** The open request of this kind for this subject. */
    Optional<AskedFor> open(String kind, String subjectId);

    /** How the latest request of this kind for this subject stands, with the reason of whoever decided. */
    Optional<Standing> latest(String kind, String subjectId);

    /** All open requests for this subject, to be shown on its record. */
    List<AskedFor> open(String subjectId);
}
