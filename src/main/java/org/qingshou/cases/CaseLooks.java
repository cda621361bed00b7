package org.qingshou.cases;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases a close of the day must look at; kept in a table, because there are many on some days and crashes on others. */
@Component
class CaseLooks {
    private final JdbcClient jdbc;

    CaseLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a loan that was touched, that joined on this date, or that were opened on it. */
    void touched(LocalDate date) {
        jdbc.sql("""
                        INSERT IGNORE INTO case_look (case_id)
                        SELECT cl.case_id FROM pub_loan_taken t JOIN case_loan cl ON cl.loan_id = t.loan_id
                        JOIN collection_case c ON c.id = cl.case_id WHERE c.state <> 'CLOSED'""").update();
        jdbc.sql("""
                        INSERT IGNORE INTO case_look (case_id)
                        SELECT id FROM collection_case WHERE opened_on = :date AND state <> 'CLOSED'""").param("date", date).update();
    }

    void all() {
        jdbc.sql("INSERT IGNORE INTO case_look (case_id) SELECT id FROM collection_case WHERE state <> 'CLOSED'")
                .update();
    }

    void done() {
        jdbc.sql("DELETE FROM case_look").update();
    }
}
