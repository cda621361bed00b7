package org.qingshou.compliance.rules;

import java.util.List;
import org.springframework.stereotype.Component;

/** R-TP-12: on how many items somebody is identified before any detail of the debt is told. */
@Component
final class IdentityLimit implements Limit {
    static final String ID = "R-TP-12";
    static final String ITEMS = "items";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Confidence confidence() {
        return Confidence.M;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(ITEMS, 2, 1, 4));
    }
}
