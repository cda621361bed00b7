package org.qingshou.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which loans have changed since somebody last looked: a close of the day looks at these and not at the whole book. The
 * database notes them itself, whoever writes a loan. Whoever takes them finds them in {@code pub_loan_taken} until done,
 * also after a crash.
 */
@Component
public class LoanTouches {
    private final JdbcClient jdbc;

    LoanTouches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what has come up by now, beside what an earlier close left unfinished. */
    @Transactional
    public void take() {
        jdbc.sql("INSERT IGNORE INTO loan_taken (loan_id) SELECT loan_id FROM loan_touched FOR UPDATE")
                .update();
        jdbc.sql("DELETE t FROM loan_touched t JOIN loan_taken k ON k.loan_id = t.loan_id")
                .update();
    }

    /** Everything taken has been looked at. */
    @Transactional
    public void done() {
        jdbc.sql("DELETE FROM loan_taken").update();
    }
}
