package org.qingshou.compliance;

/**
 * The guard's word on many acts of one moment, for a screen that offers all of them. What is known of a person in a case is
 * read once, whatever the number of acts; so it is for one reading and never kept.
 */
public interface Previews {
    Ruling of(ProposedAct act);
}
