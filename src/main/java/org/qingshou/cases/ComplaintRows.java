package org.qingshou.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Complaints for change. */
interface ComplaintRows extends Repository<Complaint, UUID> {
    Optional<Complaint> findById(UUID id);

    @Query(
            "select c from Complaint c where c.caseId = :caseId and c.kind = :kind and c.state in (RECEIVED, ACKNOWLEDGED)")
    Optional<Complaint> open(UUID caseId, ComplaintKind kind);

    @Query("select c from Complaint c where c.state in (RECEIVED, ACKNOWLEDGED) order by c.answerBy, c.id")
    List<Complaint> allOpen();

    Complaint saveAndFlush(Complaint complaint);
}
