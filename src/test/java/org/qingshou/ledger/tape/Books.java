package org.qingshou.ledger.tape;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.generator.BookGenerator;
import org.qingshou.generator.BookRecipe;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;

/** Tapes for tests: generated ones, and small ones written in place. */
public final class Books {
    public static final ActorId TESTER = ActorId.system("test");
    static final Charset GB18030 = Charset.forName("GB18030");
    static final String HEADER = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数\n";

    private Books() {}

    public static byte[] tape(BookRecipe recipe, int day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(recipe).writeTape(day, out);
        return out.toByteArray();
    }

    static byte[] payments(BookRecipe recipe) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookGenerator(recipe).writePayments(1, out);
        return out.toByteArray();
    }

    public static UUID upload(Tapes tapes, byte[] file) {
        return tapes.receive("tape.csv", new ByteArrayInputStream(file), TESTER).upload();
    }

    public static UUID upload(Tapes tapes, String text) {
        return upload(tapes, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same table as a workbook, days and amounts as a spreadsheet keeps them. */
    public static byte[] workbook(String csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "qingshou", null)) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> lines = csv.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) put(sheet, row, column, cells[column]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.matches("\\d+\\.\\d\\d")) sheet.value(row, column, new BigDecimal(cell));
        else sheet.value(row, column, cell);
    }

    public static TapeRequest request(
            UUID upload, String source, LocalDate asOf, TapeKind kind, @Nullable MappingProfile profile) {
        return new TapeRequest(upload, profile, source, asOf, kind, Set.of(), true);
    }

    /** A small tape with headers of its own kind, imported at once. */
    static TapeStatus importText(Tapes tapes, String source, LocalDate asOf, TapeKind kind, String rows) {
        return tapes.importNow(request(upload(tapes, HEADER + rows), source, asOf, kind, null), TESTER);
    }

    /** Makes the branches exist. */
    public static void branches(Branches branches, String... codes) {
        for (String code : codes)
            if (branches.find(new BranchCode(code)).isEmpty())
                branches.add(new Branch(new BranchCode(code), code, null, BusinessClock.DEFAULT_ZONE, "990001"));
    }
}
