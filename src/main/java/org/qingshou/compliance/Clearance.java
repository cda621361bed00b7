package org.qingshou.compliance;

import java.time.Instant;
import java.util.UUID;

/** The guard's answer to an act that somebody is about to do; written down either way. */
public sealed interface Clearance {
    UUID id();

    Ruling ruling();

    /** Only the guard can make one; whoever contacts a person must hold one. */
    final class Cleared implements Clearance {
        private final UUID id;
        private final ProposedAct act;
        private final Ruling ruling;
        private final Instant clearedAt;
        private final Instant validUntil;

        Cleared(UUID id, ProposedAct act, Ruling ruling, Instant clearedAt, Instant validUntil) {
            this.id = id;
            this.act = act;
            this.ruling = ruling;
            this.clearedAt = clearedAt;
            this.validUntil = validUntil;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public Ruling ruling() {
            return ruling;
        }

        public ProposedAct act() {
            return act;
        }

        public Instant clearedAt() {
            return clearedAt;
        }

        /** Until when the act may begin; the reserved attempt is freed afterwards. */
        public Instant validUntil() {
            return validUntil;
        }
    }

    record Refused(UUID id, Ruling ruling) implements Clearance {}
}
