package org.qingshou.approvals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApprovalRequests extends JpaRepository<ApprovalRequest, UUID> {
    List<ApprovalRequest> findByKindAndSubjectIdAndStateIn(
            String kind, String subjectId, Collection<RequestState> states);

    Optional<ApprovalRequest> findFirstByKindAndSubjectIdOrderByAskedAtDescIdDesc(String kind, String subjectId);

    List<ApprovalRequest> findBySubjectIdAndStateOrderByAskedAtAscIdAsc(String subjectId, RequestState state);
}
