package org.qingshou.cases.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.LoanView;
import org.qingshou.papers.Part;

/** The loans of a paper, and their five balances line by line with the sum of each. */
final class NoticeTables {
    /** What tapes call the contract's number. */
    private static final List<String> CONTRACT = List.of("合同编号", "合同号", "借款合同号", "contract_no");

    private NoticeTables() {}

    static Part loans(List<LoanView> loans) {
        return new Part.Table(
                List.of(
                        Part.Column.text("借据号", 20),
                        Part.Column.text("合同编号", 20),
                        Part.Column.number("借款金额", 16),
                        Part.Column.text("发放日", 14),
                        Part.Column.text("到期日", 14),
                        Part.Column.text("逾期自", 14)),
                loans.stream()
                        .map(loan -> List.of(
                                loan.loanNo(),
                                contract(loan),
                                money(loan.originalAmount()),
                                day(loan.disbursedOn()),
                                day(loan.maturesOn()),
                                day(loan.overdueSince())))
                        .toList());
    }

    static Part amounts(List<LoanView> loans) {
        List<List<String>> rows = new ArrayList<>();
        Balances sum = Balances.ZERO;
        for (LoanView loan : loans) {
            rows.add(row(loan.loanNo(), loan.asOf().toString(), loan.balances()));
            sum = sum.plus(loan.balances());
        }
        rows.add(row("合计", "", sum));
        return new Part.Table(
                List.of(
                        Part.Column.text("借据号", 18),
                        Part.Column.text("截至", 14),
                        Part.Column.number("本金", 16),
                        Part.Column.number("利息", 13),
                        Part.Column.number("罚息", 13),
                        Part.Column.number("复利", 12),
                        Part.Column.number("费用", 12),
                        Part.Column.number("小计", 16)),
                rows);
    }

    private static List<String> row(String name, String asOf, Balances owed) {
        return List.of(
                name,
                asOf,
                owed.principal().shown(),
                owed.interest().shown(),
                owed.penalty().shown(),
                owed.compound().shown(),
                owed.fees().shown(),
                owed.total().shown());
    }

    private static String contract(LoanView loan) {
        return Stream.concat(
                        CONTRACT.stream().map(name -> loan.extra().get(name)).filter(Objects::nonNull),
                        Stream.of("见借据"))
                .findFirst()
                .orElseThrow();
    }

    static String money(@Nullable Money amount) {
        return amount == null ? "—" : amount.shown();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
