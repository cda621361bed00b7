package org.qingshou.strategy;

/** One line of minimum evidence as it stands: {@code have} of {@code need}, by the proof that is nearest to done. */
public record EvidenceLine(String key, int have, int need) {
    public boolean met() {
        return have >= need;
    }
}
