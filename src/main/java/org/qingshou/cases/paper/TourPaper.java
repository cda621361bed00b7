package org.qingshou.cases.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactLimits;
import org.qingshou.papers.Paper;
import org.qingshou.papers.Part;
import org.qingshou.papers.Part.Column;
import org.qingshou.papers.Part.Field;

/** The sheet for a day on the road: where to, to whom, what may be said there, and room to write what was seen. */
public final class TourPaper {
    private static final List<String> NOTES =
            List.of("见到谁、时间", "经营或居住情况", "态度（1–5）与说法", "承诺金额、日期、方式", "下一步与日期", "录音或照片编号");

    private TourPaper() {}

    /**
     * One stop in words.
     *
     * @param owed all that is owed; null where the person must hear of no debt
     * @param holds what stands on the day and has to be kept
     */
    public record Line(
            String caseNo,
            String person,
            String role,
            String action,
            String purpose,
            String staff,
            String place,
            @Nullable String owed,
            List<String> holds) {
        public Line {
            holds = List.copyOf(holds);
        }
    }

    /**
     * One sheet for the whole tour.
     *
     * @param limits of the day of the tour
     * @param lines in the order of the tour
     */
    public static Paper of(
            String officer, LocalDate on, String vehicle, String route, ContactLimits limits, List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("外访任务单"));
        List<Field> cover = new ArrayList<>();
        cover.add(new Field("日期", on.toString()));
        cover.add(new Field("填表人", officer));
        cover.add(new Field("车辆", vehicle.isBlank() ? "＿＿＿＿＿＿" : vehicle.strip()));
        cover.add(new Field("路线", route.isBlank() ? "＿＿＿＿＿＿" : route.strip()));
        cover.add(new Field("户数", Integer.toString(lines.size())));
        parts.add(new Part.Fields(cover));
        parts.add(new Part.Line(
                "每次外访开始时由系统裁定能否进行；没有信号时，回到有信号处立即补录。" + limits.quietFrom() + " 至次日 " + limits.quietTo() + " 不得外访催收。"));
        parts.add(new Part.Line("每户：两名工作人员到场 □　出示工作证件 □　全程录音或拍照 □　先核对身份两项再谈借款 □　入户须经本人同意 □"));
        parts.add(new Part.Line("不得在公共场所张贴、公开或当着无关人员谈论；不收现金，不用私人账户收款；遇对方拒绝或要求离开，立即离开并记录。"));
        for (int i = 0; i < lines.size(); i++) stop(parts, i + 1, lines.get(i));
        parts.add(new Part.Line("以下无正文。此单含个人信息，当日收回，录入系统后销毁。"));
        String head = "外访任务单 " + on + " " + officer;
        return new Paper(head, head, parts);
    }

    private static void stop(List<Part> parts, int number, Line line) {
        parts.add(new Part.Heading(number + "．" + line.person() + "（" + line.role() + "）"));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("案件编号", line.caseNo()));
        fields.add(new Field("地点", line.place()));
        fields.add(new Field("方式与目的", line.action() + " · " + line.purpose()));
        fields.add(new Field("同行", line.staff()));
        String owed = line.owed();
        fields.add(owed == null ? new Field("可谈内容", "只核实联系方式或请其转告，不得提及借款、金额、逾期或银行催收") : new Field("欠款合计（元）", owed));
        if (!line.holds().isEmpty()) fields.add(new Field("暂缓", String.join("、", line.holds()) + "：能否外访以系统裁定为准"));
        parts.add(new Part.Fields(fields));
        parts.add(new Part.Table(
                List.of(Column.text("记录", 26), Column.text("填写", 74)),
                NOTES.stream().map(label -> List.of(label, "\n")).toList()));
    }
}
