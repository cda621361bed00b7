package org.qingshou.ledger;

import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.PersonId;

/** A person as screens show it: the id number masked but for its last four. */
public record PersonCard(
        PersonId id,
        String name,
        CustomerKind kind,
        @Nullable String idNumberShown,
        @Nullable String divisionCode) {}
