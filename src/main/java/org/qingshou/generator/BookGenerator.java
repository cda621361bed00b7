package org.qingshou.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese book as a core banking system would send it: GB18030 text with Chinese headers, a full tape of the first day,
 * one of the next day with about two in a hundred loans changed, and the payments booked in between. Rows are made one by
 * one, so a book of any size needs no memory.
 */
public final class BookGenerator {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> TAPE_HEADER = List.of(
            "借据号",
            "客户编号",
            "客户名称",
            "客户类型",
            "机构号",
            "产品名称",
            "币种",
            "贷款金额(元)",
            "本金余额(元)",
            "欠息(元)",
            "罚息(元)",
            "复利(元)",
            "费用(元)",
            "每期还款额(元)",
            "放款日期",
            "到期日",
            "逾期开始日",
            "逾期天数(天)",
            "年利率(%)",
            "手机号码",
            "身份证号",
            "联系地址",
            "行政区划代码",
            "保证人姓名",
            "保证人电话",
            "抵押物",
            "管户客户经理",
            "贷款用途");
    private static final List<String> PAYMENT_HEADER =
            List.of("还款流水号", "借据号", "还款日期", "入账日期", "还款金额(元)", "本金", "利息", "罚息", "复利", "费用");

    private static final double CURED = 1.2;
    private static final double NEWLY_OVERDUE = 0.8;

    private final BookRecipe recipe;

    public BookGenerator(BookRecipe recipe) {
        this.recipe = recipe;
    }

    /** Writes both tapes and the payments into the folder, which is made where it does not exist. */
    public List<Path> writeAll(Path folder) {
        LocalDate next = recipe.asOf().plusDays(1);
        Path first = folder.resolve("tape-" + recipe.asOf() + ".csv");
        Path second = folder.resolve("tape-" + next + ".csv");
        Path payments = folder.resolve("payments-" + next + ".csv");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(first)) {
                writeTape(0, out);
            }
            try (OutputStream out = Files.newOutputStream(payments)) {
                writePayments(out);
            }
            try (OutputStream out = Files.newOutputStream(second)) {
                writeTape(1, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(first, payments, second);
    }

    /** @param day 0 for the recipe's date, 1 for the day after */
    public void writeTape(int day, OutputStream out) {
        write(out, TAPE_HEADER, writer -> {
            for (long index = 0; index < recipe.loans(); index++) writer.writeRecord(line(onDay(index, day), day));
        });
    }

    /** What was paid and booked on the day after the recipe's date; the second tape holds it already. */
    public void writePayments(OutputStream out) {
        String day = recipe.asOf().plusDays(1).toString();
        write(out, PAYMENT_HEADER, writer -> {
            for (long index = 0; index < recipe.loans(); index++) {
                Optional<Loan> paid = curedOnSecondDay(index);
                if (paid.isEmpty()) continue;
                Loan loan = paid.get();
                writer.writeRecord(List.of(
                        "P%010d".formatted(index),
                        loan.number(),
                        day,
                        day,
                        loan.cureAmount().toPlainString(),
                        loan.curePrincipal().toPlainString(),
                        loan.interest().toPlainString(),
                        loan.penalty().toPlainString(),
                        loan.compound().toPlainString(),
                        loan.fees().toPlainString()));
            }
        });
    }

    /** How many loans of the second tape differ from the first. */
    public long changedOnSecondDay() {
        long changed = 0;
        for (long index = 0; index < recipe.loans(); index++)
            if (!onDay(index, 0).equals(onDay(index, 1))) changed++;
        return changed;
    }

    /** How many loans of the first tape have something overdue. */
    public long overdueOnFirstDay() {
        long overdue = 0;
        for (long index = 0; index < recipe.loans(); index++)
            if (Loan.of(recipe, index).overdueSince() != null) overdue++;
        return overdue;
    }

    private Loan onDay(long index, int day) {
        Loan loan = Loan.of(recipe, index);
        if (day == 0) return loan;
        Optional<Loan> cured = curedOnSecondDay(index);
        if (cured.isPresent()) return cured.get().cured();
        boolean falls = loan.overdueSince() == null && new Draw(recipe.seed(), index, 4).percent(NEWLY_OVERDUE);
        return falls ? loan.overdueSince(recipe.asOf()) : loan;
    }

    private Optional<Loan> curedOnSecondDay(long index) {
        Loan loan = Loan.of(recipe, index);
        boolean pays = loan.overdueSince() != null
                && new Draw(recipe.seed(), index, 3).percent(CURED * 100 / Math.max(1, recipe.overduePercent()));
        return pays ? Optional.of(loan) : Optional.empty();
    }

    private List<String> line(Loan loan, int day) {
        Customer customer = loan.customer();
        LocalDate since = loan.overdueSince();
        return List.of(
                loan.number(),
                customer.number(),
                customer.name(),
                customer.kind(),
                customer.branch(),
                loan.product(),
                "CNY",
                loan.original().toPlainString(),
                loan.principal().toPlainString(),
                loan.interest().toPlainString(),
                loan.penalty().toPlainString(),
                loan.compound().toPlainString(),
                loan.fees().toPlainString(),
                loan.instalment().toPlainString(),
                loan.disbursedOn().toString(),
                loan.maturesOn().toString(),
                since == null ? "" : since.toString(),
                Long.toString(days(since, day)),
                loan.ratePercent().toPlainString(),
                customer.phone(),
                customer.idNumber(),
                customer.address(),
                customer.division(),
                loan.guarantor(),
                loan.guarantorPhone(),
                loan.collateral(),
                loan.officer(),
                loan.purpose());
    }

    private long days(@Nullable LocalDate since, int day) {
        return since == null ? 0 : ChronoUnit.DAYS.between(since, recipe.asOf().plusDays(day));
    }

    private interface Rows {
        void to(CsvWriter writer);
    }

    private static void write(OutputStream out, List<String> header, Rows rows) {
        try {
            Writer text = new OutputStreamWriter(out, GB18030);
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            writer.writeRecord(header);
            rows.to(writer);
            writer.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
