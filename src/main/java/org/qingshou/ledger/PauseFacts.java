package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.LoanId;

/** Names under which a request for a pause keeps what was asked, and the wish read back from them. */
final class PauseFacts {
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String REFERENCE = "reference";
    static final String EVIDENCE = "evidence";
    static final String ROUTE = "route";

    private PauseFacts() {}

    static PauseWish wish(AskedFor asked) {
        String evidence = asked.facts().get(EVIDENCE);
        return new PauseWish(
                new LoanId(UUID.fromString(asked.subjectId())),
                LocalDate.parse(told(asked, FROM)),
                LocalDate.parse(told(asked, UNTIL)),
                asked.reason(),
                asked.facts().getOrDefault(REFERENCE, ""),
                evidence == null ? null : UUID.fromString(evidence));
    }

    static String route(AskedFor asked) {
        return told(asked, ROUTE);
    }

    private static String told(AskedFor asked, String name) {
        return Objects.requireNonNull(asked.facts().get(name), name);
    }
}
