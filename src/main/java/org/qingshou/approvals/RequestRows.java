package org.qingshou.approvals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk.Row;
import org.qingshou.approvals.ApprovalDesk.Step;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Said;
import org.springframework.stereotype.Component;

/** Requests as people read them: with names, and days in the place of moments. */
@Component
class RequestRows {
    private final Users users;
    private final BusinessClock clock;

    RequestRows(Users users, BusinessClock clock) {
        this.users = users;
        this.clock = clock;
    }

    List<Row> of(List<ApprovalList.Entry> entries, Actor reader) {
        Map<ActorId, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new Row(
                        entry.id(),
                        entry.kind(),
                        about(entry.about(), entry.kind()),
                        names.computeIfAbsent(entry.maker(), users::nameOf),
                        days(entry.askedAt()),
                        entry.state(),
                        entry.level(),
                        entry.levels(),
                        left(entry.state(), entry.expiresOn()),
                        entry.maker().equals(reader.id())))
                .toList();
    }

    Row of(ApprovalRequest request, Line title, Actor reader) {
        return new Row(
                request.getId(),
                request.kind(),
                Said.joined(title.key(), title.args()),
                users.nameOf(request.maker()),
                days(request.askedAt()),
                request.state(),
                request.level(),
                request.levels(),
                left(request.state(), request.expiresOn()),
                request.maker().equals(reader.id()));
    }

    List<Step> history(List<RequestWords.Word> words) {
        Map<ActorId, String> names = new HashMap<>();
        return words.stream()
                .map(word -> {
                    ActorId absent = word.standsFor();
                    return new Step(
                            word.at(),
                            word.act(),
                            names.computeIfAbsent(word.actor(), users::nameOf),
                            absent == null ? null : names.computeIfAbsent(absent, users::nameOf),
                            word.words());
                })
                .toList();
    }

    private static String about(@Nullable String about, String kind) {
        return about == null ? "approval." + kind : about;
    }

    private long days(Instant askedAt) {
        return Duration.between(askedAt, clock.instant()).toDays();
    }

    private @Nullable Long left(RequestState state, @Nullable LocalDate expiresOn) {
        return state != RequestState.PENDING || expiresOn == null
                ? null
                : ChronoUnit.DAYS.between(clock.today(), expiresOn);
    }
}
