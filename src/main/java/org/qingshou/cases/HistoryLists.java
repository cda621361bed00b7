package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.PastRequests;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of a case history as rows of words; one query each. */
@Component
class HistoryLists {
    private final JdbcClient jdbc;
    private final Promises promises;
    private final PastRequests requests;
    private final CasePapers papers;

    HistoryLists(JdbcClient jdbc, Promises promises, PastRequests requests, CasePapers papers) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.requests = requests;
        this.papers = papers;
    }

    /** Oldest first; who was sent along, what the guard's decision was called, what proves it. */
    List<List<String>> contacts(CaseId id, HistoryWords words) {
        return jdbc.sql("SELECT * FROM contact WHERE case_id = :c ORDER BY at, id")
                .param("c", id.value())
                .query((rs, n) -> contact(rs, words))
                .list();
    }

    private static List<String> contact(ResultSet rs, HistoryWords words) throws SQLException {
        String method = rs.getString("service_method");
        UUID clearance = rs.getObject("clearance_id", UUID.class);
        String second = rs.getString("second_staff");
        return List.of(
                words.time(Utc.get(rs, "at")),
                words.key("contact-action." + rs.getString("action")) + "\n"
                        + words.key("purpose." + rs.getString("purpose")),
                words.key("outcome." + rs.getString("outcome")),
                joined(
                        words.actor(new ActorId(rs.getString("by_actor"))),
                        second == null ? null : words.actor(new ActorId(second))),
                clearance == null ? "—" : clearance.toString(),
                joined(
                        rs.getString("notice_no"),
                        method == null ? null : words.key("service-method." + method),
                        rs.getString("recording_ref"),
                        rs.getObject("evidence_id") == null ? null : "凭证见第八部分"));
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                "\n",
                Stream.of(parts).filter(part -> part != null && !part.isEmpty()).toList());
    }

    List<List<String>> notices(List<PrintedNotice> notices, HistoryWords words) {
        return notices.reversed().stream()
                .map(notice -> List.of(
                        notice.number(),
                        words.key("party-role." + notice.role()),
                        words.time(notice.madeAt()) + "\n" + words.actor(notice.madeBy()),
                        notice.servedOn() == null ? "未登记送达" : notice.servedOn().toString(),
                        notice.clearanceId().toString()))
                .toList();
    }

    List<List<String>> promises(CaseId id, HistoryWords words) {
        return promises.ofCase(id).stream()
                .map(promise -> List.of(
                        promise.madeOn().toString(),
                        promise.amount().shown(),
                        promise.dueOn().toString(),
                        words.key("promise-how." + promise.how()),
                        words.key("promise-state." + promise.state()),
                        promise.received().shown(),
                        words.actor(promise.madeBy())))
                .toList();
    }

    /** What was asked about the case or one of its loans, with maker and checker. */
    List<List<String>> approvals(CaseId id, List<LoanId> loans, HistoryWords words) {
        List<String> subjects = Stream.concat(
                        Stream.of(id.toString()), loans.stream().map(LoanId::toString))
                .toList();
        return requests.about(subjects).stream()
                .map(line -> List.of(
                        words.key("approval." + line.kind()),
                        words.actor(line.maker()),
                        words.time(line.askedAt()),
                        words.key("approvals.state." + line.state()),
                        words.actor(line.checker()),
                        words.time(line.decidedAt())))
                .toList();
    }

    /** Every file that proves something in the case. */
    List<List<String>> evidence(CaseId id, HistoryWords words) {
        return papers.of(id).stream()
                .map(CasePaper::file)
                .map(file -> List.of(
                        words.free(file.fileName()),
                        String.format(Locale.ROOT, "%,d", file.size()),
                        HexFormat.of().formatHex(file.sha256())))
                .toList();
    }
}
