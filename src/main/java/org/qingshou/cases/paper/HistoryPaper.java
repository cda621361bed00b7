package org.qingshou.cases.paper;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.papers.Paper;
import org.qingshou.papers.Part;
import org.qingshou.papers.Part.Column;

/** The case history, part by part, fit to be handed to a court. */
public final class HistoryPaper {
    private HistoryPaper() {}

    /** @param timeline when, kind, what, by whom; oldest first, read while it is printed */
    public static Paper of(HistoryFacts facts, Iterable<List<String>> timeline) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("案件卷宗"));
        parts.add(new Part.Fields(facts.cover()));
        if (!facts.loans().isEmpty()) {
            parts.add(new Part.Heading("一、借款与欠款（元）"));
            parts.add(NoticeTables.loans(facts.loans()));
            parts.add(NoticeTables.amounts(facts.loans()));
        }
        table(parts, "二、当事人", facts.people(), Column.text("姓名或名称", 24), Column.text("身份", 22), Column.text("联系方式", 54));
        parts.add(new Part.NewPage());
        parts.add(new Part.Heading("三、经过"));
        parts.add(new Part.Table(
                List.of(Column.text("时间", 18), Column.text("类别", 9), Column.text("事项", 57), Column.text("经办", 16)),
                timeline));
        table(
                parts,
                "四、联系记录",
                facts.contacts(),
                Column.text("时间", 15),
                Column.text("方式与目的", 20),
                Column.text("结果", 16),
                Column.text("经办", 14),
                Column.text("合规裁定编号", 21),
                Column.text("通知书与凭证", 22));
        table(
                parts,
                "五、通知书及送达",
                facts.notices(),
                Column.text("编号", 24),
                Column.text("收件人身份", 16),
                Column.text("制作", 26),
                Column.text("送达", 12),
                Column.text("合规裁定编号", 22));
        table(
                parts,
                "六、还款承诺",
                facts.promises(),
                Column.text("承诺日", 15),
                Column.number("金额", 16),
                Column.text("应付日", 15),
                Column.text("方式", 14),
                Column.text("状态", 12),
                Column.number("已收", 16),
                Column.text("登记", 14));
        table(
                parts,
                "七、审批",
                facts.approvals(),
                Column.text("事项", 26),
                Column.text("申请人", 15),
                Column.text("申请时间", 18),
                Column.text("状态", 12),
                Column.text("审批人", 15),
                Column.text("审批时间", 18));
        table(
                parts,
                "八、证据目录",
                facts.evidence(),
                Column.text("文件名", 32),
                Column.number("字节", 12),
                Column.text("SHA-256", 56));
        parts.add(new Part.Line("以下无正文。"));
        return new Paper("案件卷宗 " + facts.caseNo(), "案件卷宗 " + facts.caseNo(), parts);
    }

    private static void table(List<Part> parts, String heading, List<List<String>> rows, Column... columns) {
        parts.add(new Part.Heading(heading));
        if (rows.isEmpty()) parts.add(new Part.Line("无。"));
        else parts.add(new Part.Table(List.of(columns), rows));
    }
}
