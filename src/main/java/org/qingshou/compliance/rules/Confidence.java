package org.qingshou.compliance.rules;

/** How sure the source is: text read by the project, practice, or to be checked with the bank's lawyer. */
public enum Confidence {
    H,
    M,
    L
}
