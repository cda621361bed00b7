package org.qingshou.outsourcing.money;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;

/** Reads an agency's own statement, CSV or XLSX; the columns are known by our own names in either language, or plain ones. */
final class TheirFile {
    static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 5_000_000;
    private static final Set<String> PACKAGE = Set.of("packageid", "package", "案件包编号", "委托包编号", "package id");
    private static final Set<String> PAYMENT = Set.of("paymentno", "payment no.", "payment no", "回款流水号");
    private static final Set<String> DAY = Set.of("paidon", "paid on", "回款日期", "还款日期", "还款日");
    private static final Set<String> AMOUNT = Set.of("amount", "金额", "回款金额");
    private static final Set<String> COMMISSION = Set.of("commission", "佣金");

    private final int packageAt;
    private final int paymentAt;
    private final int dayAt;
    private final int amountAt;
    private final int commissionAt;

    private TheirFile(List<String> header) {
        packageAt = find(header, PACKAGE);
        paymentAt = find(header, PAYMENT);
        dayAt = find(header, DAY);
        amountAt = find(header, AMOUNT);
        commissionAt = find(header, COMMISSION);
        if (commissionAt < 0 || (packageAt < 0 && paymentAt < 0)) throw Refused.badInput("money.theirs.columns");
    }

    static List<Theirs> read(InputStream in) {
        ByteSource bytes = bytes(in);
        TableForm form = TableFiles.detect(bytes);
        TheirFile file = new TheirFile(form.header());
        List<Theirs> rows = new ArrayList<>();
        TableFiles.read(bytes, form, row -> {
            if (rows.size() == MOST_ROWS) throw Refused.badInput("money.theirs.tooMany", Integer.toString(MOST_ROWS));
            rows.add(file.row(row));
            return true;
        });
        if (rows.isEmpty()) throw Refused.badInput("money.theirs.empty");
        return rows;
    }

    private static int find(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++)
            if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) return i;
        return -1;
    }

    private Theirs row(TableRow row) {
        String number = Long.toString(row.number());
        Money commission = money(row, commissionAt, number);
        if (commission == null) throw Refused.badInput("money.theirs.commission", number);
        String payment = cell(row, paymentAt);
        UUID placement = placement(cell(row, packageAt), number);
        if (payment.isEmpty() && placement == null) throw Refused.badInput("money.theirs.about", number);
        return new Theirs(
                (int) row.number(),
                placement,
                payment,
                day(cell(row, dayAt), number),
                money(row, amountAt, number),
                commission);
    }

    private static String cell(TableRow row, int at) {
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    private static @Nullable UUID placement(String text, String number) {
        if (text.isEmpty()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("money.theirs.package", number);
        }
    }

    private static @Nullable LocalDate day(String text, String number) {
        if (text.isEmpty()) return null;
        String[] parts = text.split("[-/.]", -1);
        try {
            if (parts.length == 3)
                return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException | DateTimeException e) {
            throw Refused.badInput("money.theirs.day", number);
        }
        throw Refused.badInput("money.theirs.day", number);
    }

    private static @Nullable Money money(TableRow row, int at, String number) {
        String text = cell(row, at).replaceAll("[,，¥￥\\s]", "");
        if (text.isEmpty()) return null;
        try {
            BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
            if (amount.scale() <= 2 && amount.precision() - amount.scale() <= 15) return new Money(amount);
        } catch (NumberFormatException e) {
            throw Refused.badInput("money.theirs.amount", number);
        }
        throw Refused.badInput("money.theirs.amount", number);
    }

    private static ByteSource bytes(InputStream in) {
        try (in) {
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) throw new Refused(Refused.Kind.TOO_LARGE, "money.theirs.large");
            return () -> new ByteArrayInputStream(read);
        } catch (IOException e) {
            throw Refused.badInput("money.theirs.broken");
        }
    }
}
