package org.qingshou.strategy.method;

/** A running total over a method's records. Its text is {@code method.<code>.figure.<key>}. */
public record Figure(String key, Cell value) {}
