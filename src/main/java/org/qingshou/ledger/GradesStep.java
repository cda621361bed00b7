package org.qingshou.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ClassificationSpread;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grades beyond days past due: no upgrade under observation (R-CLS-03), and a company's loans all bad where enough of them
 * are (R-CLS-02). It looks at loans that changed, the ageing step's among them, and at those whose observation ends; it
 * stands before the opening of cases, which empties the list of what changed.
 */
@Component
class GradesStep implements DayEndStep {
    private final JdbcClient jdbc;
    private final BusinessDates dates;

    GradesStep(JdbcClient jdbc, BusinessDates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    @Transactional
    public long run(LocalDate date) {
        LocalDate after =
                dates.lastClosed().filter(closed -> closed.isBefore(date)).orElse(null);
        look(date, after);
        long changed = observe(date) + spread();
        jdbc.sql("DELETE FROM grade_look").update();
        return changed;
    }

    /** Noted apart, because grading a loan notes it as changed. */
    private void look(LocalDate on, @Nullable LocalDate after) {
        jdbc.sql("DELETE FROM grade_look").update();
        jdbc.sql("INSERT INTO grade_look (loan_id, person_id) SELECT l.id, l.person_id FROM"
                        + " (SELECT loan_id FROM loan_touched UNION SELECT loan_id FROM loan_taken) t"
                        + " JOIN loan l ON l.id = t.loan_id")
                .update();
        jdbc.sql("INSERT IGNORE INTO grade_look (loan_id, person_id) SELECT id, person_id FROM loan"
                        + " WHERE watch_until <= :on" + (after == null ? "" : " AND watch_until > :after"))
                .param("on", on)
                .param("after", after)
                .update();
    }

    private long observe(LocalDate on) {
        String until = GradeSql.watchUntil("l");
        String watch = GradeSql.watch("l");
        return jdbc.sql("UPDATE loan l JOIN grade_look g ON g.loan_id = l.id SET l.watch_until = " + until
                        + ", l.class_watch = " + watch + ", l.version = l.version + 1"
                        + " WHERE NOT (l.watch_until <=> " + until + " AND l.class_watch <=> " + watch + ")")
                .param("on", on)
                .update();
    }

    /**
     * Claims in several currencies are not added up: the worst share of any one currency counts, because the stricter answer
     * harms nobody.
     */
    private long spread() {
        String own = GradeSql.own("x");
        int bad = GradeSql.rank(Classification.valueOf(ClassificationSpread.BAD));
        String spread = GradeSql.spread("l", "f.all_bad");
        return jdbc.sql("UPDATE loan l JOIN (SELECT s.person_id, MAX(s.judged AND " + GradeSql.allBad("s.bad", "s.owed")
                        + ") AS all_bad FROM (SELECT x.person_id, x.currency, MAX(p.kind IN (" + GradeSql.nonRetail()
                        + ")) AS judged, SUM(IF(" + own + " >= " + bad + ", x.total_due, 0)) AS bad,"
                        + " SUM(x.total_due) AS owed, MAX(x.class_spread IS NOT NULL) AS lowered FROM (SELECT DISTINCT person_id FROM grade_look) g"
                        + " JOIN person p ON p.id = g.person_id JOIN loan x ON x.person_id = p.id"
                        + " GROUP BY x.person_id, x.currency HAVING judged OR lowered) s GROUP BY s.person_id) f ON f.person_id = l.person_id"
                        + " SET l.class_spread = " + spread + ", l.version = l.version + 1"
                        + " WHERE NOT l.class_spread <=> " + spread)
                .update();
    }
}
