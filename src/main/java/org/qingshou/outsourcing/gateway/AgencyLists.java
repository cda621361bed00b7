package org.qingshou.outsourcing.gateway;

import java.util.UUID;

/** What becomes of an agency's list as its pages come in; each call is in the transaction that records the delivery. */
public interface AgencyLists {
    /** A page has been read; the same one may come twice. */
    void page(UUID reconciliation, int no, ListPage page);

    /** That page is recorded: the next one is asked for, or both books are compared. */
    void arrived(UUID reconciliation, int no);

    /** The agency does not give its list, and asking again would not help. */
    void failed(UUID reconciliation, String problem);

    /** The agency has not given its list for longer than it should take. */
    void late(UUID reconciliation);
}
