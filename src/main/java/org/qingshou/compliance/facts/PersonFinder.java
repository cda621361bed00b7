package org.qingshou.compliance.facts;

import java.util.Set;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.PersonId;

/** What a module brings so that decisions are found by the numbers that people are known by: of a customer, of a case. */
public interface PersonFinder {
    /** The persons whom this number names within these branches, under every record that they are or were kept; else none. */
    Set<PersonId> find(String number, BranchScope scope);
}
