package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.CustomerKind;

/** When a window is open, at its first and last day, over new year and by the lunar calendar. */
class SeasonWindowTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09-19, 2026-09-20, 2026-10-31, false",
        "2026-09-20, 2026-09-20, 2026-10-31, true",
        "2026-10-31, 2026-09-20, 2026-10-31, true",
        "2026-11-01, 2027-09-20, 2027-10-31, false"
    })
    void aWindowIsOpenFromItsFirstToItsLastDay(LocalDate day, LocalDate from, LocalDate to, boolean open) {
        expect(window("09-20", "10-31"), day, from, to, open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 2026-12-15, 2027-01-20, false",
        "2026-12-15, 2026-12-15, 2027-01-20, true",
        "2026-12-31, 2026-12-15, 2027-01-20, true",
        "2027-01-01, 2026-12-15, 2027-01-20, true",
        "2027-01-20, 2026-12-15, 2027-01-20, true",
        "2027-01-21, 2027-12-15, 2028-01-20, false"
    })
    void aWindowOverNewYearBelongsToTheYearItBeganIn(LocalDate day, LocalDate from, LocalDate to, boolean open) {
        expect(window("12-15", "01-20"), day, from, to, open);
    }

    @Test
    void theLeapDayIsTheLastOfFebruaryInOtherYears() {
        SeasonWindow window = window("02-29", "03-10");
        expect(window, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 10), true);
        expect(window, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 10), false);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-21, 2027-01-22, 2027-02-21, false",
        "2027-01-22, 2027-01-22, 2027-02-21, true",
        "2027-02-21, 2027-01-22, 2027-02-21, true",
        "2027-02-22, 2028-01-11, 2028-02-10, false",
        "2026-12-31, 2027-01-22, 2027-02-21, false"
    })
    void springFestivalGoesByTheLunarYear(LocalDate day, LocalDate from, LocalDate to, boolean open) {
        expect(festival(15, 15), day, from, to, open);
    }

    @Test
    void aWindowOfManyDaysBeforeTheFestivalBeginsInTheOldYear() {
        // 2031-01-23 less 30 days.
        expect(
                festival(30, 0),
                LocalDate.of(2030, 12, 24),
                LocalDate.of(2030, 12, 24),
                LocalDate.of(2031, 1, 23),
                true);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-10", "2026-02-17", "2027-02-06", "2030-02-03", "2033-01-31", "2050-01-23"})
    void newYearIsThatOfTheOfficialCalendar(LocalDate day) {
        assertThat(LunarNewYear.of(day.getYear())).contains(day);
    }

    @Test
    void whereTheCalendarEndsNoWindowIsInvented() {
        assertThat(LunarNewYear.of(2023)).isEmpty();
        assertThat(LunarNewYear.of(2051)).isEmpty();
        assertThat(festival(15, 15).near(LocalDate.of(2050, 3, 1))).isEmpty();
    }

    @Test
    void aWindowThatSaysTooLittleIsRefusedWithTheReason() {
        refused(() -> of(SeasonKind.HARVEST, null, "10-31", null, null, Set.of(CustomerKind.FARMER)), "bad.span");
        refused(() -> of(SeasonKind.SPRING_FESTIVAL, null, null, 61, 15, Set.of(CustomerKind.FARMER)), "bad.days");
        refused(() -> of(SeasonKind.SPRING_FESTIVAL, null, null, 15, null, Set.of(CustomerKind.FARMER)), "bad.days");
        refused(() -> of(SeasonKind.SALE, "01-01", "02-01", null, null, Set.of()), "bad.customers");
        refused(
                () -> new SeasonWindow(
                        null,
                        null,
                        SeasonKind.SALE,
                        " ",
                        "Sale",
                        MonthDay.of(1, 1),
                        MonthDay.of(2, 1),
                        null,
                        null,
                        Set.of(CustomerKind.FARMER)),
                "bad.name");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining("worklist.season." + key);
    }

    private static void expect(SeasonWindow window, LocalDate day, LocalDate from, LocalDate to, boolean open) {
        assertThat(window.near(day)).contains(new SeasonWindow.Span(from, to));
        assertThat(window.near(day).orElseThrow().includes(day)).isEqualTo(open);
    }

    static SeasonWindow window(String from, String to) {
        return of(SeasonKind.HARVEST, from, to, null, null, Set.of(CustomerKind.FARMER));
    }

    static SeasonWindow festival(int before, int after) {
        return of(SeasonKind.SPRING_FESTIVAL, null, null, before, after, Set.of(CustomerKind.FARMER));
    }

    private static SeasonWindow of(
            SeasonKind kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer before,
            @Nullable Integer after,
            Set<CustomerKind> customers) {
        return new SeasonWindow(
                null,
                null,
                kind,
                "窗口",
                "Window",
                from == null ? null : MonthDay.parse("--" + from),
                to == null ? null : MonthDay.parse("--" + to),
                before,
                after,
                customers);
    }
}
