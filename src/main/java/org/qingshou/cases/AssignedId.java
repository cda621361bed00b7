package org.qingshou.cases;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A row whose id the application gives before insert, so that saving a new one asks the database nothing first. */
@MappedSuperclass
abstract class AssignedId implements Persistable<UUID> {
    @Id
    private UUID id;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected AssignedId() {}

    protected AssignedId(UUID id) {
        this.id = id;
        fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        fresh = false;
    }
}
