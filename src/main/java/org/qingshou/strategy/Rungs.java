package org.qingshou.strategy;

import java.util.List;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;

/** The methods in the order in which a branch climbs them. */
final class Rungs {
    private final Methods methods;
    private final List<CollectionMethod> ordered;
    private final Advisor advisor;

    Rungs(Methods methods, List<CollectionMethod> ordered) {
        this.methods = methods;
        this.ordered = List.copyOf(ordered);
        advisor = new Advisor(this.ordered);
    }

    List<CollectionMethod> all() {
        return ordered;
    }

    CollectionMethod get(MethodCode code) {
        return methods.get(code);
    }

    /** Counted from 1. */
    int position(MethodCode code) {
        return ordered.indexOf(get(code)) + 1;
    }

    boolean first(MethodCode code) {
        return position(code) == 1;
    }

    /** The one that stands first by the methods' own word, by which a borrower is sought, wherever a branch puts it. */
    CollectionMethod seeking() {
        return methods.all().getFirst();
    }

    Advisor advisor() {
        return advisor;
    }
}
