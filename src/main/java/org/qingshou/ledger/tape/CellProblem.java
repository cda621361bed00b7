package org.qingshou.ledger.tape;

import java.util.List;

/** A cell cannot be taken; {@code reason} is the text key {@code tape.reject.<reason>}. Arguments never hold the value itself. */
final class CellProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<String> args;

    CellProblem(String reason, String... args) {
        super(reason, null, false, false);
        this.reason = reason;
        this.args = List.of(args);
    }

    String reason() {
        return reason;
    }

    List<String> args() {
        return args;
    }
}
