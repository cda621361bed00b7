package org.qingshou.compliance.facts;

/** Turns a phone number into what clearances keep of it. Whoever keeps the numbers brings it: both must agree. */
public interface NumberIndex {
    byte[] of(String phone);
}
