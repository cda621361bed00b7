package org.qingshou.strategy.method;

import java.util.List;

/**
 * A way of pursuing an overdue loan (清收方法). Implement it as a bean in a folder of its own and the ladder, the record
 * form and the contract tests pick it up; nothing outside the folder names it. Its texts are
 * {@code method.<code>.name}, {@code .about}, {@code .record.<kind>}, {@code .field.<key>}, {@code .outcome.<code>} and
 * {@code .na.<code>}.
 */
public interface CollectionMethod {
    MethodCode code();

    /** Default place on the ladder, in tens so that another fits between. */
    int rung();

    /** Kinds of record that only this method has. */
    List<RecordKind> records();

    /** What must stand on file before the step may be left as exhausted, for this outcome. */
    List<Evidence> minimum(String outcome);

    /** Outcome codes that end the step, of the outcome catalogue. */
    List<String> outcomes();

    /** Reason codes by which the step is not applicable. */
    List<String> notApplicable();

    /** Whether opening this step always needs a manager, whatever the branch's policy says. */
    default boolean alwaysApproved() {
        return false;
    }

    /** Whether the step starts out locked and is opened only by a lawful ground. */
    default boolean lockedUntilOpened() {
        return false;
    }
}
