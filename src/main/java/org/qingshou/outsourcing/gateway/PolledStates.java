package org.qingshou.outsourcing.gateway;

import java.util.UUID;

/** What becomes of the states that platforms tell when asked; each call is in the transaction that records the answer. */
public interface PolledStates {
    /** @param run one asking of one agency, which may take several pages */
    void told(String agency, UUID run, int page, ListPage states);

    /** The platform does not say, or says what cannot be read; asked again in the next round. */
    void silent(String agency, UUID message);
}
