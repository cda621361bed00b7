package org.qingshou.kernel;

/** Who acts: a user's login name, {@code system:<job>}, {@code api:<key name>} or {@code agency:<code>}. */
public record ActorId(String value) {
    public ActorId {
        if (value.isBlank() || value.length() > 80) throw new IllegalArgumentException("actor id");
    }

    public static ActorId system(String job) {
        return new ActorId("system:" + job);
    }

    public static ActorId api(String key) {
        return new ActorId("api:" + key);
    }

    public static ActorId agency(String code) {
        return new ActorId("agency:" + code);
    }

    @Override
    public String toString() {
        return value;
    }
}
