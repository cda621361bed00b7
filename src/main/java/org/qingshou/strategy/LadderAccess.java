package org.qingshou.strategy;

import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Opens a case's file for the person signed in; a case of another branch does not exist for them. */
@Component
class LadderAccess {
    private final Cases cases;
    private final CaseFiles files;
    private final CurrentActor current;

    LadderAccess(Cases cases, CaseFiles files, CurrentActor current) {
        this.cases = cases;
        this.files = files;
        this.current = current;
    }

    CaseFile read(CaseId id) {
        return cases.find(id, actor().branches())
                .map(files::read)
                .orElseThrow(() -> Refused.notFound("strategy.case.missing"));
    }

    /** To change something, the bank itself must be working the case. */
    CaseFile work(CaseId id) {
        CaseFile file = read(id);
        if (!file.inHouse()) throw Refused.conflict("strategy.case.notInHouse");
        return file;
    }

    Actor actor() {
        return current.get();
    }
}
