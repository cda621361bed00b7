package org.qingshou.kernel;

import java.util.List;

/**
 * An input or act that is refused with one sentence naming the place and the mend. The sentence is a text key with
 * arguments, put into the reader's language at the edge (a notice on the screen, an RFC 9457 document in an API).
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which HTTP status the refusal becomes at an API: 400, 404, 409, 403 or 413. */
    public enum Kind {
        BAD_INPUT,
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        TOO_LARGE
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> args;

    public Refused(Kind kind, String key, Object... args) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.args = List.of(args);
    }

    public static Refused badInput(String key, Object... args) {
        return new Refused(Kind.BAD_INPUT, key, args);
    }

    public static Refused notFound(String key, Object... args) {
        return new Refused(Kind.NOT_FOUND, key, args);
    }

    public static Refused conflict(String key, Object... args) {
        return new Refused(Kind.CONFLICT, key, args);
    }

    public static Refused forbidden(String key, Object... args) {
        return new Refused(Kind.FORBIDDEN, key, args);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.toArray();
    }
}
