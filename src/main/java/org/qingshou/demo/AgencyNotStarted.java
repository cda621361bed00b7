package org.qingshou.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The demo's agency found its port taken. */
final class AgencyNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AgencyNotStarted(int port, Throwable cause) {
        super(
                "The demo's agency cannot listen on port " + port + " of this machine: stop what uses it, or give the"
                        + " agency another port by --qingshou.simulator.port (0 takes a free one).",
                cause);
    }

    /** Prints the one sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<AgencyNotStarted> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable rootFailure, AgencyNotStarted cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
        }
    }
}
