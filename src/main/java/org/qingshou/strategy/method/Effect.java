package org.qingshou.strategy.method;

import java.time.LocalDate;
import org.qingshou.kernel.PersonId;

/** What a method may bring about in its case: a closed set, applied in one place. */
public sealed interface Effect {
    /** A hold of the hold catalogue from today, reviewed on its last day; one that stands already is replaced. */
    record Hold(String code, LocalDate until) implements Effect {}

    /** Every standing hold of this code ends. */
    record Lift(String code) implements Effect {}

    /** The officer goes on with the method on this day. */
    record GoOn(LocalDate on) implements Effect {}

    /** The borrower works away from home until this day, on which the officer goes on with the method. */
    record Away(LocalDate until) implements Effect {}

    /** This person refused and is contacted no more, by any number, in any case, by anyone (R-TP-04). */
    record Suppress(PersonId person) implements Effect {}
}
