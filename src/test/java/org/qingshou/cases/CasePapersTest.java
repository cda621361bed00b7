package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.content.EvidenceStore;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@QingshouTest
class CasePapersTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8};

    @Autowired
    PapersDesk desk;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    Exports exports;

    @Autowired
    CaseFixture given;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private BranchCode branch;
    private ActorId officer;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void aCase() {
        LocalDate since = clock.today().minusDays(96);
        branch = given.branch();
        officer = given.user(branch, "li", Roles.OFFICER);
        PersonId debtor = given.person("林记五金店");
        loan = given.loan(debtor, branch, since);
        id = given.openCase(debtor, loan, branch, officer, since);
        SignedIn.as(officer, Roles.OFFICER);
    }

    @AfterEach
    void tidy() {
        SecurityContextHolder.clearContext();
    }

    private UUID stored(String name) throws IOException {
        return evidence.store(
                        "EV_VALUATION", name, "image/png", new ByteArrayInputStream(PNG), officer, clock.instant())
                .id();
    }

    private void complaint(UUID file) {
        UUID complaint = Ids.next();
        jdbc.sql("""
                        INSERT INTO complaint_evidence (complaint_id, evidence_id, added_by, added_at)
                        VALUES (:c, :e, :by, :at)""")
                .param("c", complaint)
                .param("e", file)
                .param("by", officer.value())
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    private void collateral(UUID file) {
        jdbc.sql("""
                        INSERT INTO collateral (id, loan_id, origin, evidence_id, created_by, created_at)
                        VALUES (:i, :l, 'OFFICER', :e, :by, :at)""")
                .param("i", Ids.next())
                .param("l", loan)
                .param("e", file)
                .param("by", officer.value())
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    private String actions() {
        return String.join(
                ",",
                jdbc.sql(
                                "SELECT action FROM audit_event WHERE subject_id = :c AND action LIKE 'paper.%' ORDER BY at, id")
                        .param("c", id.toString())
                        .query(String.class)
                        .list());
    }

    @Test
    void whatProvesSomethingAboutALoanStandsInItsCaseAndNothingOfOthers() throws IOException {
        UUID mine = stored("评估报告.png");
        collateral(mine);
        collateral(mine);
        complaint(stored("别的案件.png"));
        assertThat(desk.of(id)).singleElement().satisfies(paper -> {
            assertThat(paper.file().id()).isEqualTo(mine);
            assertThat(paper.origin()).isEqualTo("COLLATERAL");
        });
        SignedIn.as(given.user(given.branch(), "fremd", Roles.OFFICER), Roles.OFFICER);
        assertThatThrownBy(() -> desk.of(id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.look(id, mine)).isInstanceOf(Refused.class);
    }

    @Test
    void lookingIsWrittenDownAndTakingNeedsAPass() throws IOException {
        UUID file = stored("评估报告.png");
        collateral(file);
        try (InputStream in = desk.look(id, file).bytes()) {
            assertThat(in.readAllBytes()).isEqualTo(PNG);
        }
        ExportPass other = exports.issue(wish(UUID.randomUUID()), null);
        assertThatThrownBy(() -> desk.take(id, file, other)).isInstanceOf(Refused.class);
        ExportPass pass = exports.issue(wish(file), null);
        desk.take(id, file, pass).bytes().close();
        assertThatThrownBy(() -> desk.take(id, file, pass)).isInstanceOf(Refused.class);
        assertThat(actions()).isEqualTo("paper.seen,paper.taken");
    }

    private ExportWish wish(UUID file) {
        return new ExportWish(PapersDesk.FILE, file.toString(), "cases/" + id, Data.SENSITIVE, 1);
    }

    @Test
    void aFileThatIsNotOfThisCaseIsNotThere() throws IOException {
        UUID stray = stored("无关.png");
        assertThatThrownBy(() -> desk.look(id, stray))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.key()).isEqualTo("content.evidence.missing"));
    }
}
