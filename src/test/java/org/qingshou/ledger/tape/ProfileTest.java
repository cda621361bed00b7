package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ProductScope;

/** What a profile makes of a row. */
class ProfileTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
    private static final String FILE = "a,b,name,amount,late,day\n0100,7,王伟,12.345,2,15\n";

    private static MappingProfile profile(ColumnRule loanNo, ColumnRule amount, ColumnRule late) {
        return new MappingProfile(
                null,
                Map.of(
                        "loan_no",
                        loanNo,
                        "customer_no",
                        ColumnRule.column("a"),
                        "customer_name",
                        ColumnRule.column("name"),
                        "branch_code",
                        ColumnRule.constant("T101"),
                        "principal_outstanding",
                        amount,
                        "days_past_due",
                        late),
                null,
                false);
    }

    private static MappingProfile plain() {
        return profile(
                ColumnRule.column("a"),
                ColumnRule.column("amount").allowing(Set.of(ReadingPermission.ROUND_HALF_UP)),
                ColumnRule.column("late"));
    }

    private static List<RowOutcome> read(MappingProfile profile, String text) {
        ByteSource file = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        TableForm form = TableFiles.detect(file);
        RowReader reader = new RowReader(TapeKind.FULL_BOOK, profile, form, AS_OF, Set.of(), Set.of("T101"));
        List<RowOutcome> outcomes = new ArrayList<>();
        TableFiles.read(file, form, row -> outcomes.add(reader.read(row)));
        return outcomes;
    }

    private static LoanRow good(MappingProfile profile, String text) {
        assertThat(read(profile, text)).singleElement().isInstanceOf(RowOutcome.Good.class);
        return ((RowOutcome.Good) read(profile, text).getFirst()).row();
    }

    private static String bad(MappingProfile profile, String text) {
        assertThat(read(profile, text)).singleElement().isInstanceOf(RowOutcome.Bad.class);
        RowOutcome.Bad row = (RowOutcome.Bad) read(profile, text).getFirst();
        return row.field() + " " + row.reason();
    }

    private static List<String> warnings(MappingProfile profile, String text) {
        return ((RowOutcome.Good) read(profile, text).getFirst()).warnings();
    }

    @Test
    void aKeyIsPutTogetherFromSeveralColumnsAndLeadingZerosStay() {
        MappingProfile profile = plain().with(
                        CanonicalColumn.LOAN_NO,
                        ColumnRule.joined("-", List.of("a", "b")).withPrefix("D"));
        assertThat(good(profile, FILE).loanNo()).isEqualTo("D0100-7");
        assertThat(good(profile, FILE).customerNo()).isEqualTo("0100");
        assertThat(bad(profile, FILE.replace("0100,7", "0100,"))).isEqualTo("loan_no key.part");
        assertThat(bad(profile, FILE.replace("0100,7", ",7"))).isEqualTo("loan_no key.part");
        assertThat(bad(profile, FILE.replace("0100,7", "NA,--"))).isEqualTo("loan_no missing");
        assertThat(bad(profile, FILE.replace("0100,7", "0100,1.10E+22"))).isEqualTo("loan_no key.scientific");
    }

    @Test
    void anAddressOfSeveralColumnsPassesOverTheEmptyOnes() {
        MappingProfile profile =
                plain().with(CanonicalColumn.ADDRESS, ColumnRule.joined("", List.of("name", "b", "day")));
        assertThat(good(profile, FILE.replace("0100,7", "0100,")).address()).isEqualTo("王伟15");
    }

    @Test
    void aThirdDecimalIsRejectedOrRoundedHalfUpAsTheProfileSays() {
        assertThat(bad(plain().with(CanonicalColumn.PRINCIPAL_OUTSTANDING, ColumnRule.column("amount")), FILE))
                .isEqualTo("principal_outstanding decimals");
        assertThat(good(plain(), FILE).principal()).isEqualByComparingTo("12.35");
        assertThat(warnings(plain(), FILE)).containsExactly("rounded");
        assertThat(warnings(plain(), FILE.replace("12.345", "12.340"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-5, -5.00", "(1234.50), -1234.50", "12.00-, -12.00"})
    void aNegativeAmountIsRejectedOrACreditAsTheProfileSays(String text, String amount) {
        String file = FILE.replace("12.345", text);
        assertThat(bad(plain(), file)).isEqualTo("principal_outstanding negative");
        MappingProfile credit = plain().with(
                        CanonicalColumn.PRINCIPAL_OUTSTANDING,
                        ColumnRule.column("amount").allowing(Set.of(ReadingPermission.CREDIT_BALANCE)));
        assertThat(good(credit, file).principal()).isEqualByComparingTo(amount);
        assertThat(warnings(credit, file)).containsExactly("credit");
    }

    @ParameterizedTest
    @CsvSource({
        "1, , 2026-02-18",
        "2, , 2026-01-19",
        "1, 15, 2026-03-15",
        "2, 15, 2026-02-15",
        "1, 20, 2026-02-20",
        "1, 25, 2026-02-25",
        "2, 31, 2026-01-31",
        "1, 31, 2026-02-28",
        "0, 15, "
    })
    void monthsLateAreThirtyDaysEachOrCountFromTheDueDay(
            String months, @Nullable String dueDay, @Nullable LocalDate since) {
        ColumnRule late = ColumnRule.column("late").inMonths(dueDay);
        assertThat(good(plain().with(CanonicalColumn.DAYS_PAST_DUE, late), FILE.replace(",2,15", "," + months + ",15"))
                        .overdueSince())
                .isEqualTo(since);
    }

    @Test
    void theDueDayMayStandInAColumnOfTheFile() {
        MappingProfile profile = plain().with(
                        CanonicalColumn.DAYS_PAST_DUE, ColumnRule.column("late").inMonths("day"));
        assertThat(good(profile, FILE).overdueSince()).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(good(profile, FILE).extra()).containsOnlyKeys("b");
        assertThat(bad(profile, FILE.replace(",2,15", ",2,32"))).isEqualTo("days_past_due due-day");
        assertThat(bad(profile, FILE.replace(",2,15", ",2,"))).isEqualTo("days_past_due due-day");
    }

    @Test
    void oneColumnMayTellSeveralThingsByItsWords() {
        MappingProfile profile = plain().with(
                        CanonicalColumn.DAYS_PAST_DUE, ColumnRule.column("late").withValues(Map.of("2", "45")))
                .with(CanonicalColumn.SCOPE, ColumnRule.column("late").withValues(Map.of("2", "SCOPE_CARD")))
                .with(CanonicalColumn.PRODUCT, ColumnRule.column("late").withValues(Map.of("2", "信用卡")));
        LoanRow row = good(profile, FILE);
        assertThat(row.overdueSince()).isEqualTo(AS_OF.minusDays(45));
        assertThat(row.scope()).isEqualTo(ProductScope.SCOPE_CARD);
        assertThat(row.product()).isEqualTo("信用卡");
        assertThat(bad(profile, FILE.replace(",2,15", ",3,15"))).isEqualTo("product unmapped");
    }

    @Test
    void rowsThatTheFilterDoesNotTakeAreLeftOutAndItsColumnIsKept() {
        String file = FILE + "0200,8,李芳,1.00,0,15\n0300,,张敏,1.00,0,15\n";
        MappingProfile only = plain().taking(List.of(RowFilter.only("b", "7", "")), null);
        assertThat(read(only, file))
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Good", "LeftOut", "Good");
        MappingProfile both =
                plain().taking(List.of(RowFilter.without("b", "8"), RowFilter.without("name", "张敏")), null);
        assertThat(read(both, file))
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Good", "LeftOut", "LeftOut");
        assertThat(good(plain().taking(List.of(RowFilter.only("b", "7")), null), FILE)
                        .extra())
                .containsEntry("b", "7");
        assertRefused("tape.profile.filter", plain().taking(List.of(new RowFilter("b", null, null)), null));
        assertRefused("tape.profile.no-column", plain().taking(List.of(RowFilter.only("z", "7")), null));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7.000000",
        "-18, -18.000000",
        "20260131, 20260131.000000",
        "2026-01-31, 20260131",
        "2026年1月31日, 20260131"
    })
    void theLatestRowIsToldByANumberOrADate(String text, String order) {
        MappingProfile profile = plain().taking(List.of(), LatestRow.by("b"));
        assertThat(good(profile, FILE.replace("0100,7", "0100," + text)).order())
                .isEqualByComparingTo(order);
    }

    @Test
    void aRowWhoseOrderCannotBeReadIsRejected() {
        MappingProfile profile = plain().taking(List.of(), LatestRow.by("b"));
        assertThat(bad(profile, FILE.replace("0100,7", "0100,soon"))).isEqualTo("row order");
        assertThat(bad(profile, FILE.replace("0100,7", "0100,"))).isEqualTo("row order");
    }

    @Test
    void aRuleWithTwoSourcesIsRefused() {
        ColumnRule both = new ColumnRule("a", null, null, "x", false, null, null, null, null, false, false, null, null);
        assertRefused("tape.profile.sources", plain().with(CanonicalColumn.PRODUCT, both));
    }

    private static void assertRefused(String key, MappingProfile profile) {
        assertThatThrownBy(() -> read(profile, FILE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
