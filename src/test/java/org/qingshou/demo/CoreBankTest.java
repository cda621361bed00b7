package org.qingshou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingshou.generator.BookRecipe;

/** The files of the demo's core banking system agree with each other. */
class CoreBankTest {
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final int SINCE = 16;

    private final CoreBank core = new CoreBank(BookRecipe.of(7, 200, END));

    @Test
    void everyTapeHasAllLoansAndAnEarlierOneShowsFewerOverdue() {
        List<List<String>> last = read(core.tape(END));
        List<List<String>> early = read(core.tape(END.minusDays(35)));

        assertThat(last).hasSize(201).allSatisfy(row -> assertThat(row).hasSize(28));
        assertThat(early).hasSize(201).allSatisfy(row -> assertThat(row).hasSize(28));
        assertThat(overdue(early)).isPositive().isLessThan(overdue(last));
    }

    @Test
    void whoPaysTheArrearsIsNotOverdueOnTheNextTapeAndThePaymentIsToldOnce() {
        List<String> loan = read(core.tape(END)).stream()
                .skip(1)
                .filter(row -> !row.get(SINCE).isEmpty())
                .findFirst()
                .orElseThrow();

        core.pay(loan.getFirst(), core.loan(loan.getFirst()).arrears(), END, CoreBank.BORROWER);

        assertThat(read(core.payments().orElseThrow())).hasSize(2).last().satisfies(line -> {
            assertThat(line.get(1)).isEqualTo(loan.getFirst());
            BigDecimal parts =
                    line.subList(5, 10).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).isEqualByComparingTo(line.get(4));
        });
        assertThat(core.payments()).isEmpty();
        assertThat(read(core.tape(END)))
                .filteredOn(row -> row.getFirst().equals(loan.getFirst()))
                .singleElement()
                .satisfies(row -> assertThat(row.get(SINCE)).isEmpty());
    }

    private static long overdue(List<List<String>> rows) {
        return rows.stream().skip(1).filter(row -> !row.get(SINCE).isEmpty()).count();
    }

    private static List<List<String>> read(byte[] file) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file), Charset.forName("GB18030"))) {
            return rows.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
