package org.qingshou.papers;

/**
 * A document before it is a file.
 *
 * @param title what the file calls itself
 * @param head stands small at the top of every page, such as a number by which loose pages are known
 * @param parts read once, in order; they may be produced while they are printed, so that a long paper is never whole in
 *     memory
 */
public record Paper(String title, String head, Iterable<? extends Part> parts) {}
