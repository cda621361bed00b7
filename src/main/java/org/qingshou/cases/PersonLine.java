package org.qingshou.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.PartyRole;

/** A person of a case with the ways to reach them, numbers masked; {@code proof} is what the role rests on. */
public record PersonLine(
        PersonId person,
        String name,
        PartyRole role,
        @Nullable String proof,
        List<ContactPoint> points) {
    public PersonLine {
        points = List.copyOf(points);
    }
}
