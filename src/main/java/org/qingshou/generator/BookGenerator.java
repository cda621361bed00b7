package org.qingshou.generator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese book as a core banking system would send it: GB18030 text with Chinese headers, a full tape of the first day,
 * and for each further day a tape with about two in a hundred loans changed and the payments booked in between. Rows are
 * made one by one, so a book of any size needs no memory.
 */
public final class BookGenerator {
    /** Rows of a workbook, its header among them. */
    static final int MOST_ROWS = 1 << 20;

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

    private final BookRecipe recipe;
    private final LoanDays days;

    public BookGenerator(BookRecipe recipe) {
        this.recipe = recipe;
        days = new LoanDays(recipe);
    }

    /**
     * Writes the tapes of so many days, and the payments of each day after the first, into the folder, which is made where
     * it does not exist.
     *
     * @param workbooks tapes as workbooks in place of text
     */
    public List<Path> writeAll(Path folder, int count, boolean workbooks) {
        List<Path> written = new ArrayList<>();
        TableOut form = workbooks ? TableOut.XLSX : TableOut.CSV;
        for (int i = 0; i < count; i++) {
            int day = i;
            LocalDate date = recipe.asOf().plusDays(day);
            if (day > 0) written.add(file(folder.resolve("payments-" + date + ".csv"), out -> writePayments(day, out)));
            written.add(file(folder.resolve("tape-" + date + form.suffix()), out -> writeTape(day, out, form)));
        }
        return written;
    }

    private static Path file(Path file, Consumer<OutputStream> content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                content.accept(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param day 0 for the recipe's date, 1 for the day after, and so on */
    public void writeTape(int day, OutputStream out) {
        writeTape(day, out, TableOut.CSV);
    }

    /** The same as a workbook, which holds no more than {@value #MOST_ROWS} rows. */
    public void writeWorkbook(int day, OutputStream out) {
        writeTape(day, out, TableOut.XLSX);
    }

    private void writeTape(int day, OutputStream out, TableOut form) {
        if (form == TableOut.XLSX && recipe.loans() >= MOST_ROWS)
            throw new IllegalArgumentException("a workbook has room for " + (MOST_ROWS - 1) + " loans");
        write(out, form, TAPE_HEADER, rows -> each((index, loan) -> rows.accept(line(loan, day)), day));
    }

    /**
     * What was paid and booked on a day; that day's tape holds it already.
     *
     * @param day from 1
     */
    public void writePayments(int day, OutputStream out) {
        String date = recipe.asOf().plusDays(day).toString();
        String form = day == 1 ? "P%010d" : "P%010d-" + day;
        write(
                out,
                TableOut.CSV,
                PAYMENT_HEADER,
                rows -> each(
                        (index, loan) -> days.paid(loan, index, day)
                                .ifPresent(paid -> rows.accept(List.of(
                                        form.formatted(index),
                                        loan.number(),
                                        date,
                                        date,
                                        paid.amount().toPlainString(),
                                        paid.principal().toPlainString(),
                                        paid.interest().toPlainString(),
                                        paid.penalty().toPlainString(),
                                        paid.compound().toPlainString(),
                                        paid.fees().toPlainString()))),
                        day - 1));
    }

    private interface Visit {
        void loan(long index, Loan loan);
    }

    private void each(Visit visit, int day) {
        for (long index = recipe.first(); index < recipe.end(); index++) visit.loan(index, days.on(index, day));
    }

    /** How many loans of a day's tape differ from the tape of the day before. */
    public long changedOn(int day) {
        long[] changed = {0};
        each(
                (index, before) -> {
                    if (!days.after(before, index, day).equals(before)) changed[0]++;
                },
                day - 1);
        return changed[0];
    }

    /** How many loans of the first tape have something overdue. */
    public long overdueOnFirstDay() {
        long[] overdue = {0};
        each(
                (index, loan) -> {
                    if (loan.overdueSince() != null) overdue[0]++;
                },
                0);
        return overdue[0];
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

    private static void write(
            OutputStream out, TableOut form, List<String> header, Consumer<Consumer<List<String>>> rows) {
        try {
            form.write(out, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
