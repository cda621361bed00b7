package org.qingshou.compliance.rules;

/** A rule that is not about an act towards a person and is kept where what it is about happens, by the pack's numbers. */
public non-sealed interface Limit extends PackRule {}
