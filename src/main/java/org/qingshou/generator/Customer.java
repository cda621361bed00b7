package org.qingshou.generator;

import java.time.LocalDate;
import java.util.List;

/** A borrower of a generated book. */
record Customer(
        String number,
        String name,
        String kind,
        String idNumber,
        String phone,
        String address,
        String division,
        String branch) {
    private static final List<String> KINDS =
            List.of("农户", "农户", "农户", "农户", "个体工商户", "个体工商户", "工薪人员", "工薪人员", "小微企业主", "企业", "其他自然人");

    static Customer of(BookRecipe recipe, long index) {
        Draw draw = new Draw(recipe.seed(), index, 1);
        String kind = draw.of(KINDS);
        boolean company = kind.equals("企业");
        String name = company
                ? Words.firm(draw)
                : kind.equals("个体工商户") && draw.percent(40) ? Words.shop(draw) : Words.person(draw);
        LocalDate born = LocalDate.of(1955, 1, 1).plusDays(draw.between(0, 16_000));
        String village = Words.village(draw);
        String branch = draw.skewed(recipe.branches());
        Place home = Place.of(new Draw(recipe.seed(), index, 5), branch);
        return new Customer(
                "C%09d".formatted(index),
                name,
                kind,
                company ? NeverIssued.creditCode(index) : NeverIssued.idNumber(index, born),
                NeverIssued.mobile(recipe.seed(), index),
                home.name() + village,
                home.division(),
                branch);
    }

    boolean isCompany() {
        return kind.equals("企业");
    }
}
