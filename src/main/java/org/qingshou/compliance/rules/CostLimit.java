package org.qingshou.compliance.rules;

import java.util.List;
import org.springframework.stereotype.Component;

/** R-INT-01: courts differ, so that a bank chooses within what practice knows. */
@Component
final class CostLimit implements Limit {
    static final String ID = "R-INT-01";
    static final String PERCENT = "percent";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Confidence confidence() {
        return Confidence.L;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(PERCENT, 24, 10, 36));
    }
}
