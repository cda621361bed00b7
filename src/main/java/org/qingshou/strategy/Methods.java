package org.qingshou.strategy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The methods there are, in the order of the ladder. Two on one rung, two of one code, or a code in the table that no
 * method answers for stop the start.
 */
@Component
class Methods implements SmartInitializingSingleton {
    private final List<CollectionMethod> ordered;
    private final Map<MethodCode, CollectionMethod> byCode = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private final Advisor advisor;

    Methods(List<CollectionMethod> methods, JdbcClient jdbc) {
        this.jdbc = jdbc;
        ordered = methods.stream()
                .sorted(Comparator.comparingInt(CollectionMethod::rung))
                .toList();
        Set<Integer> rungs = new HashSet<>();
        for (CollectionMethod method : ordered) {
            if (!rungs.add(method.rung())) throw new IllegalStateException("two methods on rung " + method.rung());
            if (byCode.putIfAbsent(method.code(), method) != null)
                throw new IllegalStateException("two methods called " + method.code());
        }
        advisor = new Advisor(ordered);
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("SELECT DISTINCT method FROM ladder_step")
                .query((rs, n) -> rs.getString("method"))
                .list()
                .forEach(code -> get(new MethodCode(code)));
    }

    List<CollectionMethod> all() {
        return ordered;
    }

    CollectionMethod get(MethodCode code) {
        CollectionMethod method = byCode.get(code);
        if (method == null) throw new IllegalStateException("no collection method called " + code);
        return method;
    }

    /** Counted from 1. */
    int position(MethodCode code) {
        return ordered.indexOf(get(code)) + 1;
    }

    boolean first(MethodCode code) {
        return position(code) == 1;
    }

    /** Whether the two may run at the same time: neighbours on the ladder that both say so. */
    boolean pair(MethodCode one, MethodCode other) {
        return get(one).pairs() && get(other).pairs() && Math.abs(position(one) - position(other)) == 1;
    }

    Advisor advisor() {
        return advisor;
    }
}
