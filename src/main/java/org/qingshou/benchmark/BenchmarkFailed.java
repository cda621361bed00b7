package org.qingshou.benchmark;

/** Something that was to be measured did not do its work; the message says what. */
final class BenchmarkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchmarkFailed(String message) {
        super(message);
    }

    BenchmarkFailed(String message, Throwable cause) {
        super(message + " " + cause, cause);
    }
}
