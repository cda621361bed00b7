package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Day-end: answers that fall due soon are told, those that are late go to the branch above, holds are looked at again. */
@Component
class GrievanceStep implements DayEndStep {
    private final JdbcClient jdbc;
    private final ComplaintRows complaints;
    private final CaseBook cases;
    private final ComplaintNews news;
    private final TransactionTemplate transaction;

    GrievanceStep(
            JdbcClient jdbc,
            ComplaintRows complaints,
            CaseBook cases,
            ComplaintNews news,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.cases = cases;
        this.news = news;
        this.transaction = transaction;
    }

    private record Due(UUID caseId, String what, LocalDate by) {}

    @Override
    public String name() {
        return "grievances";
    }

    @Override
    public int order() {
        return 440;
    }

    @Override
    public long run(LocalDate date) {
        Long told = transaction.execute(status -> complaints(date) + disputes(date) + reviews(date));
        return told == null ? 0 : told;
    }

    /** A lapse is told once, and stays marked. */
    private long complaints(LocalDate date) {
        long told = 0;
        for (Complaint open : complaints.allOpen()) {
            CaseView theCase = cases.get(new CaseId(open.caseId()));
            String what = "#complaint-kind." + open.kind();
            if (ComplaintClock.lapsed(open.answerBy(), date) && open.escalatedOn() == null) {
                open.escalated(date);
                complaints.saveAndFlush(open);
                news.lapsed(theCase, what, open.answerBy().toString());
                told++;
            } else if (ComplaintClock.alertOn(open.receivedOn(), date)) {
                news.soon(theCase, what, open.answerBy().toString());
                told++;
            }
        }
        return told;
    }

    private long disputes(LocalDate date) {
        List<Due> target = due("answer_by", date);
        target.forEach(one -> news.soon(
                cases.get(new CaseId(one.caseId())), one.what(), one.by().toString()));
        List<Due> latest = due("latest_by", date);
        latest.forEach(one -> news.lapsed(
                cases.get(new CaseId(one.caseId())), one.what(), one.by().toString()));
        return target.size() + latest.size();
    }

    private List<Due> due(String clock, LocalDate date) {
        return jdbc.sql("SELECT case_id, kind, latest_by FROM dispute WHERE state = 'OPEN' AND " + clock + " = :d")
                .param("d", date)
                .query((rs, n) -> new Due(
                        rs.getObject("case_id", UUID.class),
                        "#dispute-kind." + rs.getString("kind"),
                        rs.getObject("latest_by", LocalDate.class)))
                .list();
    }

    private long reviews(LocalDate date) {
        List<Due> due = jdbc.sql("""
                        SELECT h.case_id, h.code, h.review_on FROM case_hold h
                        JOIN collection_case c ON c.id = h.case_id AND c.state <> 'CLOSED'
                        WHERE h.lifted_at IS NULL AND h.review_on = :d AND (h.until_on IS NULL OR h.until_on > :d)""")
                .param("d", date)
                .query((rs, n) -> new Due(
                        rs.getObject("case_id", UUID.class),
                        "#hold." + rs.getString("code"),
                        rs.getObject("review_on", LocalDate.class)))
                .list();
        due.forEach(one -> news.review(cases.get(new CaseId(one.caseId())), one.what()));
        return due.size();
    }
}
