package org.qingshou.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.kernel.Divisions;

class BookGeneratorTest {
    private static final BookRecipe RECIPE = BookRecipe.of(7, 2000, LocalDate.of(2026, 11, 22));

    @Test
    void theSameSeedMakesTheSameBytesAndAnotherDoesNot() {
        assertThat(tape(RECIPE, 0)).isEqualTo(tape(RECIPE, 0));
        assertThat(tape(RECIPE, 0)).isNotEqualTo(tape(BookRecipe.of(8, 2000, RECIPE.asOf()), 0));
    }

    @Test
    void idNumbersHaveARightCheckDigitAndADivisionThatDoesNotExist() {
        String number = NeverIssued.idNumber(123_456, LocalDate.of(1980, 1, 31));
        assertThat(number).hasSize(18).startsWith("99012319800131456");
        int sum = 0;
        int weight = 1;
        for (int i = 17; i >= 0; i--) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * weight;
            weight = weight * 2 % 11;
        }
        assertThat(sum % 11).isEqualTo(1);
    }

    @Test
    void numbersOfDifferentPeopleDiffer() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 20_000; i++) numbers.add(NeverIssued.mobile(7, i));
        assertThat(numbers).hasSize(20_000);
    }

    @Test
    void aBranchHasMostCustomersInItsCountyAndSomeFarAway() {
        Map<String, Long> homes = IntStream.range(0, 2000)
                .mapToObj(index -> Customer.of(RECIPE, index))
                .filter(customer -> customer.branch().equals("0102"))
                .collect(Collectors.groupingBy(customer -> customer.division().substring(0, 6), Collectors.counting()));
        long all = homes.values().stream().mapToLong(Long::longValue).sum();
        assertThat(homes.getOrDefault("330122", 0L) * 100 / all).isBetween(60L, 80L);
        assertThat(homes).containsKeys("330182", "330702", "341002");
    }

    @Test
    void everyCustomerLivesInATownshipThatThereIs() {
        for (int index = 0; index < 500; index++) {
            Customer customer = Customer.of(RECIPE, index);
            assertThat(customer.division()).matches("\\d{9}");
            Divisions.Place home = Divisions.of(customer.division());
            assertThat(home.known()).isTrue();
            assertThat(customer.address())
                    .startsWith(home.full())
                    .hasSizeGreaterThan(home.full().length());
        }
    }

    @Test
    void aboutTwoInAHundredLoansChangeOvernight() {
        assertThat(new BookGenerator(RECIPE).changedOn(1)).isBetween(20L, 60L);
    }

    @Test
    void theCommandWritesThreeFilesAndRefusesWrongOptions(@TempDir Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said);
        int code = GenerateBookCommand.run(
                new String[] {"--loans", "10", "--as-of", "2026-11-22", "--out", folder.toString()}, to, to);
        assertThat(code).isZero();
        assertThat(folder.resolve("tape-2026-11-22.csv")).isRegularFile();
        assertThat(folder.resolve("tape-2026-11-23.csv")).isRegularFile();
        assertThat(folder.resolve("payments-2026-11-23.csv")).isRegularFile();
        assertThat(GenerateBookCommand.run(
                        new String[] {"--loans=10", "--as-of=2026-11-22", "--out=" + folder, "--days=3", "--xlsx"},
                        to,
                        to))
                .isZero();
        assertThat(folder.resolve("tape-2026-11-24.xlsx")).isRegularFile();
        assertThat(folder.resolve("payments-2026-11-24.csv")).isRegularFile();
        assertThat(GenerateBookCommand.run(new String[] {"--loans", "x"}, to, to))
                .isEqualTo(2);
        assertThat(GenerateBookCommand.run(new String[] {"--colour", "x"}, to, to))
                .isEqualTo(2);
    }

    @Test
    void everyFurtherDayChangesAboutAsMuchAndPaymentsExplainWhatFell() {
        BookGenerator book = new BookGenerator(RECIPE);
        for (int day = 2; day <= 4; day++) {
            assertThat(book.changedOn(day)).isBetween(20L, 60L);
            Map<String, BigDecimal> before = principals(tape(RECIPE, day - 1));
            Map<String, BigDecimal> after = principals(tape(RECIPE, day));
            Map<String, BigDecimal> paid = paidPrincipal(RECIPE, day);
            assertThat(paid).isNotEmpty();
            after.forEach((loan, left) -> assertThat(left)
                    .isEqualByComparingTo(Objects.requireNonNull(before.get(loan))
                            .subtract(paid.getOrDefault(loan, BigDecimal.ZERO))));
        }
    }

    @Test
    void partPaymentsLeaveALoanOverdue() {
        BookRecipe recipe = new BookRecipe(7, 0, 2000, RECIPE.asOf(), List.of("0101"), 50, new DailyChange(0, 0, 5));
        LoanDays days = new LoanDays(recipe);
        long paid = 0;
        for (long index = 0; index < recipe.end(); index++) {
            Loan before = days.on(index, 1);
            if (days.paid(before, index, 2).isEmpty()) continue;
            paid++;
            Loan after = days.on(index, 2);
            assertThat(after.principal()).isLessThan(before.principal());
            assertThat(after.overdueSince()).isEqualTo(before.overdueSince()).isNotNull();
        }
        assertThat(paid).isBetween(60L, 140L);
    }

    @Test
    void booksOfDifferentRangesShareNoLoanAndNobody() {
        BookRecipe other = new BookRecipe(7, 2000, 2000, RECIPE.asOf(), RECIPE.branches(), 35, DailyChange.USUAL);
        assertThat(column(tape(RECIPE, 0), 0)).doesNotContainAnyElementsOf(column(tape(other, 0), 0));
        assertThat(column(tape(RECIPE, 0), 20)).doesNotContainAnyElementsOf(column(tape(other, 0), 20));
    }

    @Test
    void aWorkbookHoldsTheSameTableAsTheText() {
        BookRecipe small = BookRecipe.of(7, 30, RECIPE.asOf());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(small).writeWorkbook(1, out);
        ByteSource file = () -> new ByteArrayInputStream(out.toByteArray());
        List<List<String>> rows = new ArrayList<>();
        TableFiles.read(file, TableFiles.detect(file), row -> rows.add(row.cells()));
        List<String> lines = tape(small, 1).lines().skip(1).toList();
        assertThat(rows).hasSize(30);
        for (int i = 0; i < 30; i++) {
            List<String> cells = List.of(lines.get(i).split(",", -1));
            for (int k = 0; k < cells.size(); k++)
                assertThat(plain(rows.get(i).get(k))).isEqualTo(plain(cells.get(k)));
        }
    }

    /** A spreadsheet's number has no trailing zeros. */
    private static String plain(String cell) {
        return cell.matches("\\d{1,12}(\\.\\d+)?")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static Map<String, BigDecimal> principals(String tape) {
        return tape.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> new BigDecimal(cells[8])));
    }

    private static Map<String, BigDecimal> paidPrincipal(BookRecipe recipe, int day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(recipe).writePayments(day, out);
        return out.toString(Charset.forName("GB18030"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[1], cells -> new BigDecimal(cells[5])));
    }

    private static Set<String> column(String tape, int column) {
        return tape.lines().skip(1).map(line -> line.split(",", -1)[column]).collect(Collectors.toSet());
    }

    private static String tape(BookRecipe recipe, int day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(recipe).writeTape(day, out);
        return out.toString(Charset.forName("GB18030"));
    }
}
