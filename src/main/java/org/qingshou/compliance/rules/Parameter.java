package org.qingshou.compliance.rules;

/** A number or time of a rule that a bank may set, with the pack's default. */
public record Parameter(String name, String value) {}
