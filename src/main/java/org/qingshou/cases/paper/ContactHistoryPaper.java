package org.qingshou.cases.paper;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.compliance.ActRegister;
import org.qingshou.papers.Paper;
import org.qingshou.papers.Part;
import org.qingshou.papers.Part.Column;

/** All contacts with one person (联系记录), fit to be laid beside the answer to a complaint; numbers are masked. */
public final class ContactHistoryPaper {
    private ContactHistoryPaper() {}

    /** @param rows oldest first, six cells each */
    public static Paper of(
            String name, String period, String by, String at, List<List<String>> rows, List<ActRegister.Day> days) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("联系记录"));
        parts.add(new Part.Fields(List.of(
                new Part.Field("被联系人", name),
                new Part.Field("期间", period),
                new Part.Field("联系次数", Integer.toString(rows.size())),
                new Part.Field("打印人", by),
                new Part.Field("打印时间", at),
                new Part.Field("个人信息", "号码已遮盖"))));
        parts.add(new Part.Heading("一、逐日计数（本行与合作机构合计）"));
        if (days.isEmpty()) parts.add(new Part.Line("期间内没有计数的联系。"));
        else
            parts.add(new Part.Table(
                    List.of(
                            Column.text("日期", 28),
                            Column.number("已接通", 24),
                            Column.number("未接通", 24),
                            Column.number("消息", 24)),
                    days.reversed().stream()
                            .map(day -> List.of(
                                    day.on().toString(),
                                    Integer.toString(day.connected()),
                                    Integer.toString(day.failed()),
                                    Integer.toString(day.messages())))
                            .toList()));
        parts.add(new Part.Heading("二、每次联系：已办理、被拒绝、已放弃"));
        if (rows.isEmpty()) parts.add(new Part.Line("期间内没有联系，也没有申请联系。"));
        else
            parts.add(new Part.Table(
                    List.of(
                            Column.text("时间与案件", 20),
                            Column.text("方式与目的", 18),
                            Column.text("号码", 14),
                            Column.text("经办", 14),
                            Column.text("状态、裁定与规则", 20),
                            Column.text("结果", 14)),
                    rows));
        parts.add(new Part.Line("以下无正文。"));
        String head = "联系记录 " + name + " " + period;
        return new Paper(head, head, parts);
    }
}
