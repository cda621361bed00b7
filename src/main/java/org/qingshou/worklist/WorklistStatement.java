package org.qingshou.worklist;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query of the worklist as it is sent, with its named parameters. */
public record WorklistStatement(String sql, Map<String, @Nullable Object> params) {
    public WorklistStatement {
        params = Collections.unmodifiableMap(new HashMap<>(params));
    }
}
