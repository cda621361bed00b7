package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts steps that run too long to their people: a row, a line in the timeline, one notice a person. */
@Component
class OverdueSteps {
    private static final ActorId DAY_END = ActorId.system("day-end");

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Users users;
    private final Notices notices;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    OverdueSteps(
            JdbcClient jdbc,
            CaseFiles files,
            Users users,
            Notices notices,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.users = users;
        this.notices = notices;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(List<StepDeadlines.Due> due, LocalDate date) {
        Instant now = clock.instant();
        Map<ActorId, List<CaseId>> officers = new LinkedHashMap<>();
        Map<BranchCode, Integer> branches = new LinkedHashMap<>();
        for (StepDeadlines.Due one : due) {
            keep(one, date);
            StepDeadlines.Running running = one.running();
            timeline.add(
                    running.caseId(),
                    now,
                    Timeline.Kind.STEP,
                    DAY_END,
                    "strategy.timeline.overdue." + one.stage(),
                    null,
                    Openings.name(running.method()),
                    Long.toString(one.days()));
            events.publishEvent(new StrategyEvent(
                    running.caseId(),
                    "step.overdue",
                    Map.of(
                            "method",
                            running.method().value(),
                            "stage",
                            one.stage().name()),
                    DAY_END,
                    now));
            String owner = running.owner();
            // Whose case went to another is told of that by the one who gives it.
            if (owner != null && one.stage() != OverdueStage.FORCED)
                officers.computeIfAbsent(new ActorId(owner), none -> new ArrayList<>())
                        .add(running.caseId());
            branches.merge(running.branch(), 1, Integer::sum);
        }
        tell(officers, branches);
    }

    /** The file is read once in the life of a run, when it is raised, so that lists need not ask the advisor. */
    private void keep(StepDeadlines.Due due, LocalDate date) {
        StepDeadlines.Running running = due.running();
        jdbc.sql("""
                        INSERT IGNORE INTO step_overdue (id, case_id, branch_code, method, round, opened_at, stage, raised_on,
                            owner, proposed)
                        VALUES (:id, :case, :branch, :method, :round, :opened, :stage, :on, :owner, :proposed)""")
                .param("id", Ids.next())
                .param("case", running.caseId().value())
                .param("branch", running.branch().value())
                .param("method", running.method().value())
                .param("round", running.round())
                .param("opened", Utc.of(running.openedAt()))
                .param("stage", due.stage().name())
                .param("on", date)
                .param("owner", running.owner())
                .param("proposed", proposed(running).map(Answer::code).orElse(null))
                .update();
    }

    /** What comes next once this step has been worked in vain: to go on with it is no proposal. */
    private Optional<Answer> proposed(StepDeadlines.Running running) {
        return files.read(running.caseId())
                .advice(Optional.empty())
                .map(advice -> advice.answer().is(running.method()) ? advice.second() : advice.answer());
    }

    private void tell(Map<ActorId, List<CaseId>> officers, Map<BranchCode, Integer> branches) {
        officers.forEach((officer, cases) -> notices.tell(
                List.of(officer),
                cases.size() == 1 ? "cases/" + cases.getFirst() : "worklist",
                "strategy.notice.overdue",
                Integer.toString(cases.size())));
        branches.forEach((branch, count) -> {
            List<ActorId> managers = users.ofBranch(branch, Roles.MANAGER).stream()
                    .map(UserInfo::id)
                    .toList();
            notices.tell(managers, "ladder", "strategy.notice.overdue.branch", branch.value(), Integer.toString(count));
        });
    }
}
