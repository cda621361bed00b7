package org.qingshou.strategy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int REMIND_DAYS = 30;
    private static final int TRANSFER_DAYS = 90;

    private final List<CollectionMethod> ordered;
    private final Map<MethodCode, CollectionMethod> byCode = new LinkedHashMap<>();
    private final JdbcClient jdbc;

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

    /** In the order of the policy; a method that it does not name stands behind, by its own rung. */
    Rungs inOrder(List<MethodCode> order) {
        List<CollectionMethod> named =
                order.stream().filter(byCode::containsKey).map(this::get).toList();
        return new Rungs(
                this,
                Stream.concat(named.stream(), ordered.stream().filter(method -> !named.contains(method)))
                        .toList());
    }

    /**
     * What holds where no branch has chosen: the order of the rungs, neighbours that both say so beside each other, a
     * reminder after a month and an offer to somebody else after three.
     */
    LadderPolicy standardPolicy() {
        Set<MethodPair> pairs = new HashSet<>();
        for (int i = 1; i < ordered.size(); i++) {
            CollectionMethod below = ordered.get(i - 1);
            CollectionMethod above = ordered.get(i);
            if (below.pairs() && above.pairs()) pairs.add(new MethodPair(below.code(), above.code()));
        }
        return new LadderPolicy(
                Arrays.stream(Move.values()).filter(Move::asksByDefault).collect(Collectors.toSet()),
                ordered.stream().map(CollectionMethod::code).toList(),
                pairs,
                REMIND_DAYS,
                TRANSFER_DAYS);
    }

    /** Methods of whose opening a policy may say more. */
    List<MethodCode> ordinary() {
        return ordered.stream()
                .filter(method -> !method.alwaysAsked())
                .map(CollectionMethod::code)
                .toList();
    }
}
