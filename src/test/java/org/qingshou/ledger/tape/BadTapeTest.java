package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each bad input is answered with one sentence in both languages, and changes nothing. */
@QingshouTest
class BadTapeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String GOOD = Books.HEADER + "L1,C1,王伟,T101,100.00,5\n";

    @Autowired
    Tapes tapes;

    @Autowired
    MappingProfiles profiles;

    @Autowired
    Branches branches;

    @Autowired
    BusinessClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private long before;

    @BeforeEach
    void count() {
        Books.branches(branches, "T101");
        before = rows();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoTableOrIsEmptyIsNotKept() {
        assertRefused("content.table.none", () -> receive("hello".getBytes(Books.GB18030)));
        assertRefused("content.table.empty", () -> receive(new byte[0]));
    }

    @Test
    void aWrongEncodingIsNamedWithItsLine() {
        byte[] file = (Books.HEADER + "L1,C1,x y,T101,1,0\n").getBytes(Books.GB18030);
        file[file.length - 11] = (byte) 0xFF;
        assertRefused("content.table.encoding", () -> receive(file));
    }

    @Test
    void anUploadAboveTheLimitIsRefused() {
        InputStream endless = new InputStream() {
            private long left = 257L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) return -1;
                int n = (int) Math.min(length, left);
                java.util.Arrays.fill(into, from, from + n, (byte) 'a');
                left -= n;
                return n;
            }
        };
        assertRefused("tape.file.too-large", () -> tapes.receive("big.csv", endless, Books.TESTER));
    }

    @Test
    void aMappingThatLacksARequiredColumnIsRefused() {
        String text = "借据号,客户编号,客户名称,本金余额,逾期天数\nL1,C1,王伟,100.00,5\n";
        assertRefused("tape.profile.missing", () -> submit(text, null, DAY));
        assertRefused("tape.profile.missing-overdue", () -> submit(GOOD.replace("逾期天数", "备注"), null, DAY));
    }

    @Test
    void aMappingThatDoesNotFitTheFileIsRefused() {
        MappingProfile other = new MappingProfile(null, Map.of("loan_no", ColumnRule.column("no such")), null, false);
        assertRefused("tape.profile.no-column", () -> submit(GOOD, other, DAY));
        MappingProfile unknown = new MappingProfile(null, Map.of("colour", ColumnRule.constant("red")), null, false);
        assertRefused("tape.profile.unknown-target", () -> submit(GOOD, unknown, DAY));
    }

    @Test
    void aDateInTheFutureAnUnknownScopeAndAMissingSourceAreRefused() {
        assertRefused(
                "tape.as-of.future", () -> submit(GOOD, null, clock.today().plusDays(1)));
        assertRefused(
                "tape.scope.branch",
                () -> tapes.submit(
                        new TapeRequest(
                                Books.upload(tapes, GOOD), null, "s", DAY, TapeKind.UPDATE, Set.of("T998"), true),
                        Books.TESTER));
        assertRefused(
                "tape.source.missing",
                () -> tapes.submit(
                        new TapeRequest(Books.upload(tapes, GOOD), null, " ", DAY, TapeKind.UPDATE, Set.of(), true),
                        Books.TESTER));
    }

    @Test
    void anUploadThatIsGoneIsRefused() {
        assertRefused(
                "tape.file.gone",
                () -> tapes.submit(
                        new TapeRequest(UUID.randomUUID(), null, "s", DAY, TapeKind.UPDATE, Set.of(), true),
                        Books.TESTER));
    }

    @Test
    void aProfileDocumentWithAnUnknownWordIsRefused() {
        assertRefused("tape.profile.json", () -> profiles.parse("{\"columns\": {}, \"colour\": 1}"));
        assertRefused("tape.profile.json", () -> profiles.parse("not json"));
        assertRefused("tape.profile.json", () -> profiles.parse("{}"));
        assertThatThrownBy(() -> profiles.parse("{\"columns\": {\"loan_no\": {\"source\": \"Ref\"}}}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.args()).containsExactly("columns.loan_no.source"));
    }

    private void receive(byte[] file) {
        tapes.receive("tape.csv", new ByteArrayInputStream(file), Books.TESTER);
    }

    private void submit(String text, @org.jspecify.annotations.Nullable MappingProfile profile, LocalDate asOf) {
        tapes.submit(
                Books.request(Books.upload(tapes, text), "bad-" + UUID.randomUUID(), asOf, TapeKind.FULL_BOOK, profile),
                Books.TESTER);
    }

    private void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            for (var language : texts.getProvidedLocales())
                assertThat(texts.of(refused, language)).isNotBlank().doesNotStartWith("!");
        });
    }

    private long rows() {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM loan) + (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM tape)
                            + (SELECT COUNT(*) FROM tape_row) + (SELECT COUNT(*) FROM contact_point)""").query(Long.class).single();
    }
}
