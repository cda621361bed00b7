package org.qingshou.cases;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases for change: each is locked while it is, so that people, payments and the day-end wait for each other. */
interface CaseRows extends Repository<CollectionCase, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CollectionCase c where c.id = :id")
    Optional<CollectionCase> locked(UUID id);

    CollectionCase saveAndFlush(CollectionCase changed);
}
