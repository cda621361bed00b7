package org.qingshou.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loan of a generated book as it stands on the first day. */
record Loan(
        String number,
        Customer customer,
        String product,
        BigDecimal original,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal penalty,
        BigDecimal compound,
        BigDecimal fees,
        BigDecimal instalment,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        @Nullable LocalDate overdueSince,
        BigDecimal ratePercent,
        String guarantor,
        String guarantorPhone,
        String collateral,
        String officer,
        String purpose) {
    static final BigDecimal ZERO = new BigDecimal("0.00");

    private static final List<String> PURPOSES = List.of("购买农资", "进货周转", "养殖", "购车", "装修", "子女教育", "购置设备");
    private static final List<String> OFFICERS = List.of("李娜", "王强", "陈静", "刘洋", "赵军", "孙磊");
    private static final long GUARANTORS = 50_000_000L;

    /** Every fourth loan belongs to the customer of the one before it. */
    static Loan of(BookRecipe recipe, long index) {
        Customer customer = Customer.of(recipe, index % 4 == 3 ? index - 1 : index);
        Draw draw = new Draw(recipe.seed(), index, 2);
        double original = Math.ceil(draw.logNormal(customer.isCompany() ? 600_000 : 60_000, 0.8) / 1000) * 1000;
        LocalDate disbursed = recipe.asOf().minusDays(draw.between(60, 1400));
        int months = draw.of(List.of(12, 24, 36, 60));
        double left = original * draw.between(15, 100) / 100;
        double rate = draw.between(365, 1150) / 100.0;
        boolean overdue = draw.percent(recipe.overduePercent());
        int days = overdue ? Math.min(draw.ageing(75), 1300) : 0;
        double interest = overdue ? left * rate / 100 * days / 360 : 0;
        boolean guaranteed = draw.percent(customer.isCompany() ? 70 : 40);
        return new Loan(
                "JJ%010d".formatted(index),
                customer,
                product(customer, draw),
                Draw.money(original),
                Draw.money(left),
                Draw.money(interest),
                Draw.money(interest * 0.5),
                Draw.money(days > 90 ? interest * 0.02 : 0),
                overdue && draw.percent(8) ? Draw.money(draw.between(50, 800)) : ZERO,
                Draw.money(original / months * (1 + rate / 200)),
                disbursed,
                disbursed.plusMonths(months),
                overdue ? recipe.asOf().minusDays(days) : null,
                Draw.money(rate),
                guaranteed ? Words.person(draw) : "",
                guaranteed ? NeverIssued.mobile(recipe.seed(), GUARANTORS + index) : "",
                draw.percent(20) ? "房产抵押" : "",
                draw.of(OFFICERS),
                draw.of(PURPOSES));
    }

    private static String product(Customer customer, Draw draw) {
        return switch (customer.kind()) {
            case "企业" -> "流动资金贷款";
            case "农户" -> "农户小额信用贷款";
            case "个体工商户", "小微企业主" -> "个人经营贷款";
            default -> draw.percent(30) ? "信用卡分期" : "个人消费贷款";
        };
    }

    /** The same loan once this is paid. */
    Loan after(Paid paid) {
        return new Loan(
                number,
                customer,
                product,
                original,
                principal.subtract(paid.principal()),
                interest.subtract(paid.interest()),
                penalty.subtract(paid.penalty()),
                compound.subtract(paid.compound()),
                fees.subtract(paid.fees()),
                instalment,
                disbursedOn,
                maturesOn,
                paid.cures() ? null : overdueSince,
                ratePercent,
                guarantor,
                guarantorPhone,
                collateral,
                officer,
                purpose);
    }

    Loan overdueSince(LocalDate day) {
        return new Loan(
                number,
                customer,
                product,
                original,
                principal,
                interest,
                penalty,
                compound,
                fees,
                instalment,
                disbursedOn,
                maturesOn,
                day,
                ratePercent,
                guarantor,
                guarantorPhone,
                collateral,
                officer,
                purpose);
    }
}
