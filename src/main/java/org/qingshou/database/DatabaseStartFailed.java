package org.qingshou.database;

/** The embedded database cannot be used; the message is one sentence that names the mend. */
public final class DatabaseStartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseStartFailed(String message) {
        super(message);
    }

    DatabaseStartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
