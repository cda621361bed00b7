package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.qingshou.access.Branches;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Payments and reversals of a random history leave the loans as they are, whether each comes in time or late; and as a
 * simple model says that knows nothing but the last tape and all payments.
 */
@QingshouTest
class PaymentHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 12;
    private static final int LOANS = 9;
    private static final String PAYMENTS = "还款流水号,借据号,还款日期,入账日期,还款金额,本金,利息,冲正流水号\n";
    private static final String TAPE = "借据号,客户编号,客户名称,机构号,产品口径,本金余额,欠息,费用,逾欠开始日,每期还款额,到期日,逾期天数\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void branch() {
        Books.branches(branches, "T101");
    }

    /** @param late days after its booking on which the file with it comes */
    private record Pay(
            int no,
            int loan,
            LocalDate paidOn,
            LocalDate bookedOn,
            int cents,
            @Nullable Integer interest,
            @Nullable Integer reverses,
            int late) {
        String number() {
            return "P%04d".formatted(no);
        }

        String line() {
            return String.join(
                            ",",
                            number(),
                            "L" + loan,
                            paidOn.toString(),
                            bookedOn.toString(),
                            money(cents),
                            interest == null ? "" : money(cents - interest),
                            interest == null ? "" : money(interest),
                            reverses == null ? "" : "P%04d".formatted(reverses))
                    + "\n";
        }
    }

    private record Told(
            int loan,
            LocalDate asOf,
            int principal,
            int interest,
            int fees,
            @Nullable LocalDate since) {}

    @RepeatedTest(4)
    void theOrderOfArrivalChangesNothing() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("PaymentHistoryTest -Dseed=" + seed);
        Random random = new Random(seed);
        List<List<Told>> told = new ArrayList<>();
        for (int day = 0; day <= DAYS; day += 4) told.add(tape(random, DAY.plusDays(day)));
        List<Pay> all = history(random);
        String inTime = "t-" + UUID.randomUUID();
        String late = "l-" + UUID.randomUUID();
        play(inTime, told, all, false);
        play(late, told, all, true);
        List<String> model =
                told.getLast().stream().map(loan -> model(loan, all)).toList();
        assertThat(loans(inTime)).as("in time, seed %d", seed).isEqualTo(model);
        assertThat(loans(late)).as("late, seed %d", seed).isEqualTo(model);
        assertThat(rests(late)).as("rests, seed %d", seed).isEqualTo(rests(inTime));
    }

    private static List<Told> tape(Random random, LocalDate asOf) {
        List<Told> loans = new ArrayList<>();
        for (int loan = 0; loan < LOANS; loan++)
            loans.add(new Told(
                    loan,
                    asOf,
                    random.nextInt(20, 1000) * 100,
                    random.nextInt(5) * 1000,
                    random.nextInt(3) * 700,
                    random.nextInt(6) == 0 ? null : due(random.nextInt(5))));
        return loans;
    }

    private static LocalDate due(int month) {
        return LocalDate.of(2025, 10, 15).plusMonths(month);
    }

    private static List<Pay> history(Random random) {
        List<Pay> all = new ArrayList<>();
        for (int no = 0; no < 90; no++) {
            LocalDate booked = DAY.plusDays(random.nextInt(-2, DAYS + 3));
            int cents = random.nextInt(1, 40) * 777;
            all.add(new Pay(
                    no,
                    random.nextInt(LOANS),
                    booked.minusDays(random.nextInt(4)),
                    booked,
                    cents,
                    random.nextInt(4) == 0 ? random.nextInt(cents) : null,
                    null,
                    random.nextInt(9)));
        }
        List<Integer> numbers = new ArrayList<>(all.stream().map(Pay::no).toList());
        Collections.shuffle(numbers, random);
        for (int i = 0; i < 30; i++) {
            Pay taken = all.get(numbers.get(i));
            LocalDate booked = taken.bookedOn().plusDays(random.nextInt(5));
            int after = Math.max(0, arrival(taken) - (int) (booked.toEpochDay() - DAY.toEpochDay()));
            all.add(new Pay(
                    500 + i, taken.loan(), booked, booked, taken.cents(), null, taken.no(), after + random.nextInt(4)));
        }
        return all;
    }

    private static int arrival(Pay pay) {
        return (int) (pay.bookedOn().toEpochDay() - DAY.toEpochDay()) + pay.late();
    }

    /** Each day its payments, then its tape; what is late comes later, the rest at the end. */
    private void play(String source, List<List<Told>> told, List<Pay> all, boolean late) {
        Map<Integer, List<Pay>> files = all.stream()
                .collect(Collectors.groupingBy(pay -> late
                        ? Math.min(arrival(pay), 40)
                        : (int) (pay.bookedOn().toEpochDay() - DAY.toEpochDay())));
        for (int day = -3; day <= 40; day++) {
            if (day % 4 == 0 && day >= 0 && day <= DAYS) importTape(source, told.get(day / 4));
            if (day == 0) schedules(source);
            List<Pay> file = files.get(day);
            if (file == null) continue;
            StringBuilder lines = new StringBuilder(PAYMENTS);
            file.stream().sorted(Comparator.comparing(Pay::cents)).forEach(pay -> lines.append(pay.line()));
            PaymentResult result = payments.importFile(
                    "p.csv",
                    new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                    source,
                    Books.TESTER);
            assertThat(result.rejected()).as(lines.toString()).isZero();
        }
    }

    private void importTape(String source, List<Told> told) {
        StringBuilder rows = new StringBuilder(TAPE);
        for (Told loan : told) {
            LocalDate since = loan.since();
            rows.append(String.join(
                            ",",
                            "L" + loan.loan(),
                            "C" + loan.loan(),
                            "王伟",
                            "T101",
                            "SCOPE_CONSUMER",
                            money(loan.principal()),
                            money(loan.interest()),
                            money(loan.fees()),
                            since == null ? "" : since.toString(),
                            loan.loan() % 3 == 1 ? "300.00" : "",
                            loan.loan() % 3 == 1 ? "2026-09-15" : "",
                            since == null ? "0" : ""))
                    .append('\n');
        }
        TapeStatus status = tapes.importNow(
                Books.request(
                        Books.upload(tapes, rows.toString()),
                        source,
                        told.getFirst().asOf(),
                        TapeKind.FULL_BOOK,
                        null),
                Books.TESTER);
        assertThat(status.rejected()).isZero();
    }

    /** Every third loan has twelve instalments of 200 and 20. */
    private void schedules(String source) {
        for (int month = 0; month < 12; month++)
            jdbc.sql("INSERT INTO repayment_schedule (loan_id, due_on, principal, interest)"
                            + " SELECT id, :d, 200, 20 FROM loan WHERE source = :s AND loan_no IN ('L0', 'L3', 'L6')")
                    .param("d", due(month))
                    .param("s", source)
                    .update();
    }

    private static String model(Told told, List<Pay> all) {
        int[] owed = {told.fees(), told.interest(), told.principal()};
        int covered = 0;
        Map<Integer, Pay> byNo = new HashMap<>();
        all.forEach(pay -> byNo.put(pay.no(), pay));
        List<Integer> reversed = all.stream()
                .filter(pay -> pay.reverses() != null)
                .map(Pay::reverses)
                .toList();
        List<Pay> own = all.stream()
                .filter(pay -> pay.loan() == told.loan())
                .sorted(Comparator.comparing(Pay::paidOn).thenComparing(Pay::number))
                .toList();
        for (Pay pay : own) {
            boolean later = pay.bookedOn().isAfter(told.asOf());
            if (pay.reverses() != null) {
                Pay taken = Objects.requireNonNull(byNo.get(pay.reverses()));
                if (!later || taken.bookedOn().isAfter(told.asOf())) continue;
                int interest = taken.interest() == null ? 0 : taken.interest();
                owed[1] += interest;
                owed[2] += taken.cents() - interest;
                covered -= taken.cents();
                continue;
            }
            if (!later || reversed.contains(pay.no())) continue;
            int left = pay.cents();
            if (pay.interest() == null) {
                for (int part = 0; part < 3; part++) {
                    int paid = Math.min(left, owed[part]);
                    owed[part] -= paid;
                    left -= paid;
                    if (part > 0) covered += paid;
                }
            } else {
                int interest = Math.min(pay.interest(), owed[1]);
                int principal = Math.min(pay.cents() - pay.interest(), owed[2]);
                owed[1] -= interest;
                owed[2] -= principal;
                covered += interest + principal;
            }
        }
        LocalDate since = owed[0] + owed[1] + owed[2] == 0 ? null : since(told, covered);
        return "L%d %s %s %s %s".formatted(told.loan(), money(owed[2]), money(owed[1]), money(owed[0]), since);
    }

    private static @Nullable LocalDate since(Told told, int covered) {
        LocalDate since = told.since();
        if (covered == 0 || told.loan() % 3 == 2) return since;
        if (told.loan() % 3 == 1) {
            if (since == null) return null;
            if (covered < 0) return since.minusMonths((-covered + 29_999) / 30_000);
            int months = covered / 30_000;
            int most = (told.principal() + told.interest() - 1) / 30_000;
            LocalDate open = since.plusMonths(Math.min(months, most));
            return open.isAfter(LocalDate.of(2026, 9, 15)) ? LocalDate.of(2026, 9, 15) : open;
        }
        List<Integer> full = Collections.nCopies(12, 22_000);
        int first = 0;
        int openOfFirst = 22_000;
        if (since == null) {
            if (covered >= 0) return null;
            while (first < 12 && !due(first).isAfter(told.asOf())) first++;
        } else {
            while (!due(first).equals(since)) first++;
            int interestLater = 0;
            for (int i = first + 1; i < 12 && !due(i).isAfter(told.asOf()); i++) interestLater += 2_000;
            int principal = Math.clamp(told.principal() - 20_000 * (11 - first), 0, 20_000);
            int interest = Math.clamp(told.interest() - interestLater, 0, 2_000);
            if (principal + interest > 0) openOfFirst = principal + interest;
        }
        int open = first;
        if (covered > 0) {
            int sum = openOfFirst;
            while (covered >= sum && open < 11) sum += full.get(++open);
        } else {
            int missing = -covered - (since == null ? 0 : 22_000 - openOfFirst);
            while (missing > 0 && open > 0) missing -= full.get(--open);
        }
        return open == first ? since : due(open);
    }

    private List<String> loans(String source) {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', loan_no, principal_outstanding, interest_due, fees_due,
                            COALESCE(overdue_since, (SELECT t.next_due_on FROM loan_told t WHERE t.loan_id = l.id), 'null'))
                        FROM loan l WHERE source = :s ORDER BY loan_no""")
                .param("s", source)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private List<String> rests(String source) {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', p.payment_no, p.rest) FROM payment p
                        WHERE p.source = :s AND p.booked_on > :d ORDER BY p.payment_no""")
                .param("s", source)
                .param("d", DAY.plusDays(DAYS))
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private static String money(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
