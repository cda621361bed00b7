package org.qingshou.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who hears of what becomes of a request: whose turn it is, its maker, the audit trail. Each notice says what it is about. */
@Component
class ApprovalNews {
    private final Subjects subjects;
    private final Checkers checkers;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ApprovalNews(Subjects subjects, Checkers checkers, Notices notices, ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.checkers = checkers;
        this.notices = notices;
        this.events = events;
    }

    void waits(ApprovalRequest request, String change, ActorId by, Instant at) {
        waits(request, change, new Seat(by, null), at);
    }

    /** It waits for whoever has the next word. */
    void waits(ApprovalRequest request, String change, Seat by, Instant at) {
        notices.tell(toTell(request), route(request), "approvals.notice." + change, kind(request), about(request));
        published(request, change, by, at);
    }

    private List<ActorId> toTell(ApprovalRequest request) {
        return checkers.toTell(
                request.deciding(),
                request::without,
                subjects.of(request.kind()).decidedBy());
    }

    /** It runs out soon, and those who can still decide it are told once more. */
    void soon(ApprovalRequest request) {
        LocalDate expires = request.expiresOn();
        notices.tell(
                toTell(request),
                route(request),
                "approvals.notice.soon",
                kind(request),
                about(request),
                expires == null ? "" : expires.toString());
    }

    void answered(ApprovalRequest request, AskedFor asked, String change, Seat by, Instant at) {
        notices.tell(
                List.of(asked.maker()),
                subjects.of(asked.kind()).makerRoute(asked),
                "approvals.notice." + change,
                kind(request),
                about(request));
        published(request, change, by, at);
    }

    void published(ApprovalRequest request, String change, Seat by, Instant at) {
        events.publishEvent(new ApprovalChanged(
                request.getId(),
                request.kind(),
                request.record(),
                change,
                request.maker(),
                by.checker(),
                by.standsFor(),
                at));
    }

    private static String kind(ApprovalRequest request) {
        return "#approval." + request.kind();
    }

    private static String about(ApprovalRequest request) {
        @Nullable String about = request.about();
        return about == null ? kind(request) : "#" + about;
    }

    private static String route(ApprovalRequest request) {
        return "approvals/" + request.getId();
    }
}
