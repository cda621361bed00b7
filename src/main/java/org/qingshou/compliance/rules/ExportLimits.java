package org.qingshou.compliance.rules;

import java.util.List;
import org.qingshou.compliance.ExportVolume;
import org.springframework.stereotype.Component;

/** R-OUT-13: never above the numbers from which passing data on is a crime, at which the bounds end. */
@Component
final class ExportLimits implements Limit {
    static final String ID = ExportVolume.ID;
    static final String SENSITIVE = "sensitive";
    static final String CONTACT = "contact";
    static final String OTHER = "other";
    static final String FACTOR = "factor";

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
        ExportVolume ours = ExportVolume.DEFAULT;
        return List.of(
                Parameter.number(SENSITIVE, ours.sensitive(), 1, 50),
                Parameter.number(CONTACT, ours.contact(), 1, 500),
                Parameter.number(OTHER, ours.personal(), 1, 5000),
                Parameter.number(FACTOR, ours.approvalFactor(), 2, 10));
    }
}
