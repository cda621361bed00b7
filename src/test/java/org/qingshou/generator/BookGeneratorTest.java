package org.qingshou.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .collect(Collectors.groupingBy(Customer::division, Collectors.counting()));
        long all = homes.values().stream().mapToLong(Long::longValue).sum();
        assertThat(homes.getOrDefault("330122", 0L) * 100 / all).isBetween(60L, 80L);
        assertThat(homes).containsKeys("330182", "330702", "341002");
        assertThat(homes.keySet()).allMatch(code -> code.matches("\\d{6}"));
    }

    @Test
    void aboutTwoInAHundredLoansChangeOvernight() {
        assertThat(new BookGenerator(RECIPE).changedOnSecondDay()).isBetween(20L, 60L);
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
        assertThat(GenerateBookCommand.run(new String[] {"--loans", "x"}, to, to))
                .isEqualTo(2);
        assertThat(GenerateBookCommand.run(new String[] {"--colour", "x"}, to, to))
                .isEqualTo(2);
    }

    private static String tape(BookRecipe recipe, int day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(recipe).writeTape(day, out);
        return out.toString(Charset.forName("GB18030"));
    }
}
