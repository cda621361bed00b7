package org.qingshou.compliance;

import org.qingshou.compliance.rules.RuleParameters;

/** One parameter of one rule, as it was before a version of the pack and as the version sets it. */
public record ParameterChange(String ruleId, String name, String before, String value) {
    /** As the pack calls it. */
    public String key() {
        return RuleParameters.key(ruleId, name);
    }

    static ParameterChange of(String key, String before, String value) {
        int dot = key.indexOf('.');
        return new ParameterChange(key.substring(0, dot), key.substring(dot + 1), before, value);
    }
}
