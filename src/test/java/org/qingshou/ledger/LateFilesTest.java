package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.PersonId;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files are late, by branch and source, with the file that ends it. */
@QingshouTest
class LateFilesTest {
    /** Other tests have files that are late too. */
    private static final int MOST_NOTICES = 10_000;

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFixture given;

    @Autowired
    Branches branches;

    @Autowired
    Notices notices;

    @Autowired
    Users users;

    private LateFiles files;
    private BranchCode branch;
    private PersonId debtor;
    private FileWorld world;

    @BeforeEach
    void aCustomerOfASource() {
        files = new LateFiles(jdbc, branches, new DueFiles(3, 5));
        branch = given.branch();
        debtor = given.person("刘洋");
        UUID loan = given.loan(debtor, branch, TODAY.minusDays(60));
        world = FileWorld.of(jdbc, loan, branch);
    }

    private List<LateFile> late() {
        return files.of(debtor, branch, TODAY);
    }

    private List<LateFile> lateOfBranch(BranchCode code) {
        return files.all(BranchScope.of(code), TODAY).stream()
                .filter(file -> file.source().equals(world.source()))
                .toList();
    }

    @AfterEach
    void nothingIsLeft() {
        world.forget();
    }

    @Test
    void aTapeIsLateFromTheDayAfterItsDaysUntilTheNextIsApplied() {
        world.tape(TODAY.minusDays(3), "", "APPLIED");
        assertThat(late()).isEmpty();
        assertThat(files.of(debtor, branch, TODAY.plusDays(1)))
                .containsExactly(new LateFile(world.source(), LateFile.Kind.TAPE, TODAY.minusDays(3)));
        world.tape(TODAY, "", "STAGING");
        assertThat(files.of(debtor, branch, TODAY.plusDays(1))).hasSize(1);
        world.tape(TODAY, "", "APPLIED");
        assertThat(files.of(debtor, branch, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void aTapeOfOtherBranchesTellsNothingOfThisOne() {
        BranchCode other = given.branch();
        world.tape(TODAY.minusDays(9), "", "APPLIED");
        world.tape(TODAY, other.value() + ",ZZ99", "APPLIED");
        assertThat(late()).extracting(LateFile::since).containsExactly(TODAY.minusDays(9));
        assertThat(lateOfBranch(branch)).hasSize(1);
        assertThat(lateOfBranch(other)).isEmpty();
        world.tape(TODAY, branch.value(), "APPLIED");
        assertThat(late()).isEmpty();
        assertThat(lateOfBranch(branch)).isEmpty();
    }

    @Test
    void paymentsAreWaitedForByThemselvesAndOnlyWhereTheyEverCame() {
        world.tape(TODAY, "", "APPLIED");
        assertThat(late()).isEmpty();
        world.payments(TODAY.minusDays(6));
        assertThat(late()).containsExactly(new LateFile(world.source(), LateFile.Kind.PAYMENTS, TODAY.minusDays(6)));
        world.payments(TODAY.minusDays(5));
        assertThat(late()).isEmpty();
    }

    @Test
    void whatNeverCameIsNotWaitedForAndNothingIsWhereItIsOff() {
        assertThat(late()).isEmpty();
        world.tape(TODAY.minusDays(90), "", "APPLIED");
        assertThat(late()).hasSize(1);
        LateFiles off = new LateFiles(jdbc, branches, new DueFiles(0, 0));
        assertThat(off.of(debtor, branch, TODAY)).isEmpty();
        assertThat(off.all(BranchScope.ALL, TODAY)).isEmpty();
    }

    @Test
    void theAdministratorIsToldOnceUntilHeHasReadIt() {
        ActorId admin = given.user(branch, "late.admin", Roles.ADMIN);
        world.tape(TODAY.minusDays(9), "", "APPLIED");
        LateFilesStep step = new LateFilesStep(files, notices, users);
        step.run(TODAY.minusDays(1));
        step.run(TODAY);
        assertThat(notices.latest(admin, MOST_NOTICES))
                .filteredOn(note -> note.key().equals("ledger.notice.late-file")
                        && note.args().getFirst().equals(world.source()))
                .singleElement()
                .satisfies(note -> assertThat(note.args())
                        .containsExactly(
                                world.source(),
                                "#late-file.TAPE",
                                TODAY.minusDays(9).toString()));
    }
}
