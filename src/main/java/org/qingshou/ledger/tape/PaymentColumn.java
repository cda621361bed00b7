package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of a payments file. */
enum PaymentColumn implements MappedColumn {
    PAYMENT_NO("还款流水号", "交易流水号", "流水号", "还款编号", "payment number", "payment id"),
    LOAN_NO("借据号", "借据编号", "借据号码", "贷款借据号", "loan number", "loan id"),
    PAID_ON("还款日期", "交易日期", "还款日", "起息日", "value date", "payment date"),
    BOOKED_ON("入账日期", "记账日期", "记账日", "入账日", "booking date"),
    AMOUNT("还款金额", "金额", "还款总额", "交易金额", "payment amount"),
    PRINCIPAL("本金", "还本金", "归还本金", "principal paid"),
    INTEREST("利息", "还利息", "归还利息", "interest paid"),
    PENALTY("罚息", "还罚息", "归还罚息", "penalty paid"),
    COMPOUND("复利", "还复利", "归还复利", "compound paid"),
    FEES("费用", "还费用", "归还费用", "fees paid"),
    REVERSAL_OF("冲正流水号", "原流水号", "冲正原流水号", "被冲正流水号", "reverses"),
    PAID_BY("还款来源", "回款来源", "payment source", "payer");

    static final List<PaymentColumn> REQUIRED = List.of(PAYMENT_NO, LOAN_NO, PAID_ON, AMOUNT);

    private final List<String> names;

    PaymentColumn(String... names) {
        this.names = List.of(names);
    }

    /** The column that a problem of a whole line is about. */
    static PaymentColumn of(CellProblem problem) {
        return switch (problem.reason()) {
            case "payment.future" -> BOOKED_ON;
            case "payment.payer" -> PAID_BY;
            case "payment.differs" -> PAYMENT_NO;
            case "payment.reverses-nothing",
                    "payment.reverses-other",
                    "payment.reverses-reversal",
                    "payment.reversed-already" -> REVERSAL_OF;
            default -> AMOUNT;
        };
    }

    /** What a line says in this column. */
    @Nullable
    Object value(PaymentLine line) {
        return switch (this) {
            case PAYMENT_NO -> line.paymentNo();
            case LOAN_NO -> line.loanNo();
            case PAID_ON -> line.paidOn();
            case BOOKED_ON -> line.bookedOn();
            case AMOUNT -> line.amount();
            case PRINCIPAL -> line.principal();
            case INTEREST -> line.interest();
            case PENALTY -> line.penalty();
            case COMPOUND -> line.compound();
            case FEES -> line.fees();
            case REVERSAL_OF -> line.reversalOf();
            case PAID_BY -> line.paidBy();
        };
    }

    /** What is wrong in this column, as text: the value that counts, told or not. */
    String shown(PaymentLine line) {
        return this == BOOKED_ON ? line.booked().toString() : text(line);
    }

    /** What a line says in this column, as a file would write it. */
    String text(PaymentLine line) {
        Object value = value(line);
        return value instanceof BigDecimal amount ? amount.toPlainString() : value == null ? "" : value.toString();
    }

    RowOutcome.Bad bad(
            long row, @Nullable String loanNo, @Nullable String value, CellProblem problem, List<String> raw) {
        return new RowOutcome.Bad(row, loanNo, "payment_" + code(), value, problem.reason(), problem.args(), raw);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
