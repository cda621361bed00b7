package org.qingshou.codes;

/**
 * A code of the house. What it means and does stays with the module that defines it.
 *
 * @param key the key of its text, which is its identity: a code that stands in two lists is switched off in both
 */
public record CodeItem(String code, String key, CodeLock lock) {}
