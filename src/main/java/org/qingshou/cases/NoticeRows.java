package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PartyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Printed notices in their table, and the numbers they get. */
@Component
class NoticeRows {
    private static final String READ = """
        SELECT n.*, (SELECT MIN(k.on_date) FROM contact k WHERE k.case_id = n.case_id AND k.person_id = n.person_id
                     AND k.notice_no = n.notice_no AND k.debtor_reached) AS served_on
        FROM notice_letter n WHERE n.case_id = :c\
        """;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the branch in this year; kept from others until the caller's transaction ends, and free again if it fails. */
    int next(BranchCode branch, int year) {
        jdbc.sql("""
            INSERT INTO notice_number (branch_code, year, last) VALUES (:b, :y, 1)
            ON DUPLICATE KEY UPDATE last = last + 1\
            """).param("b", branch.value()).param("y", year).update();
        return jdbc.sql("SELECT last FROM notice_number WHERE branch_code = :b AND year = :y FOR UPDATE")
                .param("b", branch.value())
                .param("y", year)
                .query(Integer.class)
                .single();
    }

    void insert(PrintedNotice notice, String template, CaseId caseId, BranchCode branch, int year, int number) {
        jdbc.sql("""
            INSERT INTO notice_letter
                (id, case_id, person_id, role, branch_code, year, number, notice_no, purpose, announces_suit,
                 template, as_of, clearance_id, evidence_id, made_by, made_at)
            VALUES (:id, :c, :p, :role, :b, :y, :n, :no, :purpose, :suit, :t, :asOf, :clearance, :e, :by, :at)\
            """)
                .param("id", notice.id())
                .param("c", caseId.value())
                .param("p", notice.person().value())
                .param("role", notice.role().name())
                .param("b", branch.value())
                .param("y", year)
                .param("n", number)
                .param("no", notice.number())
                .param("purpose", notice.purpose().name())
                .param("suit", notice.announcesSuit())
                .param("t", template)
                .param("asOf", notice.asOf())
                .param("clearance", notice.clearanceId())
                .param("e", notice.evidenceId())
                .param("by", notice.madeBy().value())
                .param("at", Utc.of(notice.madeAt()))
                .update();
    }

    /** The latest first. */
    List<PrintedNotice> ofCase(CaseId caseId) {
        return jdbc.sql(READ + " ORDER BY n.made_at DESC, n.id DESC")
                .param("c", caseId.value())
                .query(NoticeRows::row)
                .list();
    }

    Optional<PrintedNotice> find(CaseId caseId, UUID id) {
        return jdbc.sql(READ + " AND n.id = :id")
                .param("c", caseId.value())
                .param("id", id)
                .query(NoticeRows::row)
                .optional();
    }

    /** Whether this number is of a notice that was printed for another case or another person. */
    boolean ofOther(String number, CaseId caseId, PersonId person) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM notice_letter
            WHERE notice_no = :no AND (case_id <> :c OR person_id <> :p))\
            """)
                .param("no", number)
                .param("c", caseId.value())
                .param("p", person.value())
                .query(Boolean.class)
                .single();
    }

    private static PrintedNotice row(ResultSet rs, int n) throws SQLException {
        return new PrintedNotice(
                rs.getObject("id", UUID.class),
                rs.getString("notice_no"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                PartyRole.valueOf(rs.getString("role")),
                NoticeKind.of(rs.getString("template")),
                Purpose.valueOf(rs.getString("purpose")),
                rs.getBoolean("announces_suit"),
                rs.getObject("as_of", LocalDate.class),
                rs.getObject("evidence_id", UUID.class),
                rs.getObject("clearance_id", UUID.class),
                new ActorId(rs.getString("made_by")),
                Utc.get(rs, "made_at"),
                rs.getObject("served_on", LocalDate.class));
    }
}
