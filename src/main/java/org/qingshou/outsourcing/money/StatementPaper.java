package org.qingshou.outsourcing.money;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.papers.Paper;
import org.qingshou.papers.Part;
import org.qingshou.papers.Part.Column;
import org.qingshou.papers.Part.Field;

/** A statement on paper, for the agency to sign and the bank to file: cases by their package, nobody by name. */
final class StatementPaper {
    private StatementPaper() {}

    static Paper of(
            Statement statement,
            List<BatchSums> batches,
            Iterable<StatementLine> lines,
            Function<ActorId, String> names) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("委外佣金结算单"));
        if (statement.state() != StatementState.CLOSED)
            parts.add(new Part.Line("未结账：截至 " + statement.upTo() + " 的试算，不作付款依据。"));
        parts.add(new Part.Fields(cover(statement, names)));
        parts.add(new Part.Heading("合计"));
        parts.add(new Part.Fields(sums(statement.sums())));
        parts.add(new Part.Heading("按批次"));
        parts.add(new Part.Table(
                List.of(
                        Column.text("批次", 30),
                        Column.number("户数", 10),
                        Column.number("委托金额", 20),
                        Column.number("笔数", 10),
                        Column.number("回款金额", 18),
                        Column.number("回款率%", 12),
                        Column.number("佣金", 16)),
                batches.stream().map(StatementPaper::batch).toList()));
        parts.add(new Part.Heading("明细"));
        parts.add(new Part.Table(
                List.of(
                        Column.number("序号", 7),
                        Column.text("事项", 14),
                        Column.text("案件包编号", 30),
                        Column.text("回款日期", 14),
                        Column.text("来源", 15),
                        Column.number("金额", 15),
                        Column.number("费率%", 9),
                        Column.number("佣金", 14)),
                () -> rows(lines)));
        parts.add(new Part.Line("金额单位：元。每笔佣金按四舍五入计至分。不计佣金的回款列示但不计入回款率。"));
        String sha256 = statement.sha256();
        if (sha256 != null) parts.add(new Part.Line("明细校验值（SHA-256）：" + sha256));
        parts.add(new Part.Right("委托方（盖章）：　　　　　　　　受托方（盖章）："));
        String head = "委外佣金结算单 " + statement.agencyName() + " " + statement.month();
        return new Paper(head, head, parts);
    }

    private static List<Field> cover(Statement statement, Function<ActorId, String> names) {
        List<Field> cover = new ArrayList<>();
        cover.add(new Field("机构", statement.agencyName() + "（" + statement.agency() + "）"));
        cover.add(new Field("结算月份", statement.month().toString()));
        ActorId maker = statement.maker();
        ActorId checker = statement.checker();
        if (maker != null) cover.add(new Field("提交人", names.apply(maker)));
        if (checker != null) cover.add(new Field("复核人", names.apply(checker)));
        return cover;
    }

    private static List<Field> sums(Sums sums) {
        return List.of(
                new Field(
                        "当月在委户数与金额", sums.placedCases() + " 户，" + sums.placed().shown()),
                new Field(
                        "计佣回款",
                        sums.recoveredCases() + " 户 " + sums.payments() + " 笔，"
                                + sums.recovered().shown()),
                new Field("回款率", sums.rate().toPlainString() + "%"),
                new Field("当月佣金", sums.commission().shown()),
                new Field("以前月份更正", sums.corrections().shown()),
                new Field("作业费", sums.fees().shown()),
                new Field("佣金调整", sums.adjustments().shown()),
                new Field("应付合计", sums.total().shown()));
    }

    private static List<String> batch(BatchSums batch) {
        return List.of(
                batch.batchNo(),
                Integer.toString(batch.placedCases()),
                batch.placed().shown(),
                Integer.toString(batch.payments()),
                batch.recovered().shown(),
                batch.rate().toPlainString(),
                batch.commission().shown());
    }

    private static Iterator<List<String>> rows(Iterable<StatementLine> lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(StatementPaper::row)
                .iterator();
    }

    private static List<String> row(StatementLine line) {
        PaidBy source = line.source();
        return List.of(
                Integer.toString(line.number()),
                kind(line.kind()),
                text(line.placement()),
                text(line.paidOn()),
                source == null ? "" : source(source),
                source == null ? "" : line.amount().shown(),
                line.percent() == null
                        ? ""
                        : line.percent().stripTrailingZeros().toPlainString(),
                line.barren() ? "不计佣" : line.commission().shown());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String kind(LineKind kind) {
        return switch (kind) {
            case MONEY -> "回款";
            case REVERSAL -> "冲正";
            case CORRECTION -> "以前月份冲正";
            case FIXED -> "每户定额";
            case MINIMUM -> "每户保底";
            case CAP -> "每户封顶";
            case CASE_FEE -> "作业费";
            case ADJUSTMENT -> "佣金调整";
        };
    }

    private static String source(PaidBy source) {
        return switch (source) {
            case PAY_BORROWER -> "借款人还款";
            case PAY_GUARANTOR -> "保证人代偿";
            case PAY_VOLUNTEER -> "第三人代偿";
            case PAY_RECEIVABLE -> "应收账款回款";
            case PAY_SETOFF -> "扣收";
            case PAY_COURT -> "法院执行款";
            case PAY_COLLATERAL -> "押品处置";
            case PAY_IN_KIND -> "以物抵债";
            case PAY_INSURER -> "保险/担保赔付";
            case PAY_NEW_LOAN -> "借新还旧/重组";
        };
    }
}
