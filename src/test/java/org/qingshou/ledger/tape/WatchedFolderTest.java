package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Branches;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class WatchedFolderTest {
    private static final String ROW = "L1,C1,王伟,T101,100.00,5\n";

    @TempDir
    Path root;

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    MappingProfiles profiles;

    @Autowired
    Texts texts;

    @Autowired
    FailedFiles failures;

    @Autowired
    Users users;

    @Autowired
    Notices notices;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private final String source = "w-" + UUID.randomUUID();
    private FolderImport folder;

    @BeforeEach
    void aFolder() {
        Books.branches(branches, "T101");
        folder = new FolderImport(new WatchedFolder(root), tapes, payments, profiles, texts, failures);
    }

    @Test
    void aFileIsTakenOnceItHasStoppedGrowing() throws IOException {
        Path file = put("full", "tape-2026-03-02.csv", Books.HEADER);
        folder.look();
        Files.writeString(file, ROW, StandardOpenOption.APPEND);
        folder.look();
        assertThat(loans()).isZero();
        assertThat(file).exists();
        folder.look();
        assertThat(loans()).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(in("done")).containsExactly("tape-2026-03-02.csv");
        assertThat(tape().asOf()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(tape().kind()).isEqualTo(TapeKind.FULL_BOOK);
        assertThat(tape().createdBy()).isEqualTo(FolderImport.FOLDER.value());
    }

    @Test
    void aRewriteOfTheSameLengthIsAMoveToo() throws IOException {
        Path file = put("full", "tape-2026-03-02.csv", Books.HEADER + ROW);
        folder.look();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        folder.look();
        assertThat(file).exists();
        folder.look();
        assertThat(file).doesNotExist();
    }

    @Test
    void aMarkerSaysThatAFileIsWholeAndGoesWithIt() throws IOException {
        put("overdue", "od_20260302.csv", Books.HEADER + ROW);
        put("overdue", "od_20260302.csv.done", "");
        put("overdue", "half_20260303.csv.part", Books.HEADER);
        folder.look();
        folder.look();
        assertThat(tape().kind()).isEqualTo(TapeKind.OVERDUE_ONLY);
        assertThat(in("overdue")).containsExactly("half_20260303.csv.part");
        assertThat(in("done")).containsExactly("od_20260302.csv");
    }

    @Test
    void whatIsRefusedGoesToFailedWithASentenceInBothLanguages() throws IOException {
        whole("full", "tape.csv", Books.HEADER + ROW);
        whole("full", "2026-03-02.csv", "no table at all");
        whole("full", "2026-13-45.csv", Books.HEADER + ROW);
        folder.look();
        assertThat(in("failed"))
                .containsExactly(
                        "2026-03-02.csv",
                        "2026-03-02.csv.txt",
                        "2026-13-45.csv",
                        "2026-13-45.csv.txt",
                        "tape.csv",
                        "tape.csv.txt");
        assertThat(root.resolve(source).resolve("failed/tape.csv.txt"))
                .content()
                .contains("文件名“tape.csv”中须有且只有一个数据日期")
                .contains("must hold one as-of date");
        assertThat(loans()).isZero();
    }

    @Test
    void theAdministratorsAreToldOfAFileThatFailed() throws IOException {
        ActorId admin = new ActorId("folder.admin." + source.substring(2, 10));
        users.add(
                new UserInfo(admin, "管理员", "9002", java.util.Set.of("ADMIN"), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
        whole("full", "tape.csv", Books.HEADER + ROW);
        folder.look();
        assertThat(notices.latest(admin, 5)).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("tape.notice.file-failed");
            assertThat(notice.args()).containsExactly(source, source + "/failed");
        });
    }

    @Test
    void aFolderOfBranchesSaysWhichOnesTheFileIsAbout() throws IOException {
        Files.createDirectories(root.resolve(source).resolve("full/T101"));
        whole("full/T101", "tape-2026-03-02.csv", Books.HEADER + ROW + "L7,C7,黄磊,T102,1.00,0\n");
        folder.look();
        assertThat(tape().scope()).isEqualTo("T101");
        assertThat(tape().rejected()).as("a row of another branch").isEqualTo(1);
        assertThat(in("done")).containsExactly("tape-2026-03-02.csv");
        whole("full/T101+T998", "tape-2026-03-03.csv", Books.HEADER + ROW);
        folder.look();
        assertThat(root.resolve(source).resolve("failed/tape-2026-03-03.csv.txt"))
                .content()
                .contains("T998");
    }

    @Test
    void closuresAreReadByTheMappingOfTheirOwnPlace() throws IOException {
        whole("full", "tape-2026-03-02.csv", Books.HEADER + ROW);
        folder.look();
        profiles.save(
                new MappingProfile(
                        source + "/closures",
                        java.util.Map.of(
                                "loan_no", ColumnRule.column("ref"),
                                "closed_on", ColumnRule.column("day"),
                                "close_reason", ColumnRule.constant("CLOSE_PAID")),
                        null,
                        false),
                Books.TESTER);
        whole("closures", "ends-2026-03-03.csv", "ref,day\nL1,2026-03-03\n");
        folder.look();
        assertThat(jdbc.sql("SELECT close_reason FROM loan WHERE source = :s")
                        .param("s", source)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSE_PAID");
    }

    @Test
    void theDaysOfASourceComeInTheirOrderAndAFileSentAgainIsKeptBesideTheFirst() throws IOException {
        whole("update", "t-2026-03-03.csv", Books.HEADER + "L1,C1,王伟,T101,90.00,6\n");
        whole("update", "t-2026-03-02.csv", Books.HEADER + ROW);
        folder.look();
        whole("update", "t-2026-03-03.csv", Books.HEADER + "L1,C1,王伟,T101,90.00,6\n");
        folder.look();
        assertThat(in("done")).containsExactly("t-2026-03-02.csv", "t-2026-03-03.csv", "t-2026-03-03.csv.2");
        assertThat(jdbc.sql("SELECT principal_outstanding FROM loan WHERE source = :s")
                        .param("s", source)
                        .query(String.class)
                        .single())
                .isEqualTo("90.00");
        assertThat(tapes.history(0, 50).stream()
                        .filter(tape -> tape.source().equals(source))
                        .map(TapeStatus::state))
                .containsExactly(TapeState.NO_OP, TapeState.APPLIED, TapeState.APPLIED);
    }

    @Test
    void aSourceIsReadByTheMappingSavedUnderItsName() throws IOException {
        UUID upload = Books.upload(tapes, "ref,client,who,place,left,late\nL1,C1,王伟,T101,100.00,5\n");
        MappingProfile profile = tapes.inspect(upload)
                .suggested()
                .with(CanonicalColumn.LOAN_NO, ColumnRule.column("ref"))
                .with(CanonicalColumn.CUSTOMER_NO, ColumnRule.column("client"))
                .with(CanonicalColumn.CUSTOMER_NAME, ColumnRule.column("who"))
                .with(CanonicalColumn.BRANCH_CODE, ColumnRule.column("place"))
                .with(CanonicalColumn.PRINCIPAL_OUTSTANDING, ColumnRule.column("left"))
                .with(CanonicalColumn.DAYS_PAST_DUE, ColumnRule.column("late"));
        profiles.save(profile.named(source), Books.TESTER);
        whole("full", "x-2026-03-02.csv", "ref,client,who,place,left,late\nL7,C7,王伟,T101,100.00,5\n");
        folder.look();
        assertThat(tape().profileName()).isEqualTo(source);
        assertThat(loans()).isEqualTo(1);
    }

    @Test
    void paymentsAreBookedFromAPlaceOfTheirOwn() throws IOException {
        whole("full", "t-2026-03-02.csv", Books.HEADER + ROW);
        whole("payments", "p.csv", "payment_no,loan_no,paid_on,amount\nP1,L1,2026-03-03,10.00\n");
        folder.look();
        assertThat(in("done")).containsExactly("p.csv", "t-2026-03-02.csv");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM payment WHERE source = :s AND loan_id IS NOT NULL")
                        .param("s", source)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Path put(String place, String name, String text) throws IOException {
        Path to = root.resolve(source).resolve(place);
        Files.createDirectories(to);
        return Files.writeString(to.resolve(name), text);
    }

    private void whole(String place, String name, String text) throws IOException {
        put(place, name, text);
        put(place, name + ".done", "");
    }

    private List<String> in(String place) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(source).resolve(place))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private TapeStatus tape() {
        return tapes.history(0, 50).stream()
                .filter(tape -> tape.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private long loans() {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s")
                .param("s", source)
                .query(Long.class)
                .single();
    }
}
