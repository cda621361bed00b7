package org.qingshou.approvals;

/** What a checker can answer. */
public sealed interface Decision {
    record Approve() implements Decision {}

    record Reject(String reason) implements Decision {}

    record SendBack(String reason) implements Decision {}
}
