package org.qingshou.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.generator.BookGenerator;
import org.qingshou.generator.BookRecipe;

/**
 * The core banking system of the demo's bank: keeps a generated book through the weeks and sends its tape and its
 * payments of each day as files, in the form and the encoding of a Chinese bank.
 */
final class CoreBank {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> PAYMENT_HEADER =
            List.of("还款流水号", "借据号", "还款日期", "入账日期", "还款金额(元)", "本金", "利息", "罚息", "复利", "费用", "还款来源");

    static final String BORROWER = "PAY_BORROWER";

    private final Map<String, CoreLoan> loans = new LinkedHashMap<>();
    private final List<List<String>> payments = new ArrayList<>();
    private List<String> header = List.of();
    private int paymentNo;

    /** @param recipe its date is the day on which the book stands as generated; days before show less of it */
    CoreBank(BookRecipe recipe) {
        ByteArrayOutputStream tape = new ByteArrayOutputStream();
        new BookGenerator(recipe).writeTape(0, tape);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(tape.toByteArray()), GB18030)) {
            for (NamedCsvRecord row : rows) {
                header = row.getHeader();
                CoreLoan loan = new CoreLoan(row.getFieldsAsMap());
                loans.put(loan.number(), loan);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CoreLoan loan(String number) {
        CoreLoan loan = loans.get(number);
        if (loan == null) throw new IllegalArgumentException("no loan " + number);
        return loan;
    }

    /**
     * Money comes in for a loan on this day; it stands in that day's file.
     *
     * @param source code of the payment-source catalogue
     */
    synchronized void pay(String loanNo, BigDecimal amount, LocalDate day, String source) {
        CoreLoan loan = loan(loanNo);
        BigDecimal paid = amount.min(loan.total());
        List<String> line = new ArrayList<>(
                List.of("HK%08d".formatted(++paymentNo), loanNo, day.toString(), day.toString(), paid.toPlainString()));
        loan.pay(paid).forEach(part -> line.add(part.toPlainString()));
        line.add(source);
        payments.add(line);
    }

    byte[] tape(LocalDate asOf) {
        return file(header, loans.values().stream().map(loan -> loan.row(asOf)).toList());
    }

    /** What came in since the last file; empty where nothing did. */
    Optional<byte[]> payments() {
        if (payments.isEmpty()) return Optional.empty();
        byte[] file = file(PAYMENT_HEADER, payments);
        payments.clear();
        return Optional.of(file);
    }

    private static byte[] file(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(GB18030);
    }
}
