package org.qingshou.ledger;

import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.PersonId;

/** What another module has against merging two persons as things stand; asked when it is proposed and when it is decided. */
public interface MergeObjection {
    /** Sentences as text keys, each naming what stands in the way and what to do; empty where nothing does. */
    List<Line> against(PersonId duplicate, PersonId kept);
}
