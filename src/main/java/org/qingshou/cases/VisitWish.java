package org.qingshou.cases;

import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;

/** A visit as somebody means to make it: to whom, which kind, for what, with whom, where. */
public record VisitWish(PersonId person, ContactAction action, Purpose purpose, ActorId second, String place) {}
