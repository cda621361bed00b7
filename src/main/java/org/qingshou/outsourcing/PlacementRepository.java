package org.qingshou.outsourcing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PlacementRepository extends JpaRepository<Placement, UUID> {
    /** Deliveries and agencies' reports meet at a placement; who comes second waits instead of failing. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM Placement p WHERE p.id = :id")
    Optional<Placement> locked(UUID id);

    @Query("SELECT p.id FROM Placement p WHERE p.state IN :states ORDER BY p.proposedAt, p.id")
    List<UUID> idsIn(Collection<PlacementState> states);

    @Query("SELECT p.id FROM Placement p WHERE p.caseId = :caseId AND p.state IN :states")
    List<UUID> idsOfCase(UUID caseId, Collection<PlacementState> states);
}
