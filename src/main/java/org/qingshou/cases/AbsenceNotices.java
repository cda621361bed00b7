package org.qingshou.cases;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/** Tells whom an absence concerns: the one away, the deputy, the managers of the branch; nobody is told of an own act. */
@Component
class AbsenceNotices {
    private static final String ROUTE = "absences";

    private final Notices notices;
    private final Users users;

    AbsenceNotices(Notices notices, Users users) {
        this.notices = notices;
        this.users = users;
    }

    /** @param meeting absences in the same days in which the one away was to stand in for others */
    void entered(Absence absence, List<Absence> meeting) {
        String from = absence.from().toString();
        String until = absence.until().toString();
        ActorId deputy = absence.deputy();
        if (deputy != null) notices.tell(except(absence, deputy), ROUTE, "cases.notice.deputy", from, until);
        notices.tell(except(absence, absence.officer()), ROUTE, "cases.notice.absent", from, until);
        notices.tell(managers(absence), ROUTE, "cases.notice.absence", from, until);
        if (!meeting.isEmpty()) notices.tell(managers(absence), ROUTE, "cases.notice.nodeputy", from, until);
    }

    void ended(Absence absence, ActorId by) {
        List<ActorId> readers = new ArrayList<>(List.of(absence.officer()));
        ActorId deputy = absence.deputy();
        if (deputy != null) readers.add(deputy);
        readers.remove(by);
        notices.tell(
                readers,
                ROUTE,
                "cases.notice.back",
                absence.from().toString(),
                absence.until().toString());
    }

    private static List<ActorId> except(Absence absence, ActorId reader) {
        return reader.equals(absence.enteredBy()) ? List.of() : List.of(reader);
    }

    private List<ActorId> managers(Absence absence) {
        return users.ofBranch(absence.branch(), Roles.MANAGER).stream()
                .map(UserInfo::id)
                .filter(id -> !id.equals(absence.enteredBy()))
                .toList();
    }
}
