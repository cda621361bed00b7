package org.qingshou.cases.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingshou.papers.Paper;
import org.qingshou.papers.Part;

/** The wording of a notice, filled with one case's facts. */
public final class NoticeTemplate {
    static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    static final Pattern CONDITION = Pattern.compile("([?!])(\\w+) (.*)");

    private NoticeTemplate() {}

    public static Paper fill(NoticeText text, NoticeFacts facts) {
        return fill(text, facts, NoticeWords.values(facts));
    }

    /** Tells that the claims have passed to somebody else. */
    public static Paper fill(NoticeText text, AssignmentFacts facts) {
        return fill(text, facts.notice(), NoticeWords.values(facts));
    }

    private static Paper fill(NoticeText wording, NoticeFacts facts, Map<String, String> values) {
        Set<String> holds = NoticeWords.conditions(facts);
        List<Part> parts = new ArrayList<>();
        List<Part.Field> fields = new ArrayList<>();
        for (String written : wording.lines()) {
            String line = kept(written, holds);
            if (!line.startsWith("| ") && !fields.isEmpty()) {
                parts.add(new Part.Fields(fields));
                fields.clear();
            }
            if (line.isEmpty()) continue;
            String text = filled(line, values);
            if (line.startsWith("| ")) fields.add(field(text));
            else parts.add(part(text, facts));
        }
        if (!fields.isEmpty()) parts.add(new Part.Fields(fields));
        return new Paper(values.get("title") + " " + facts.number(), facts.number(), parts);
    }

    /** The line without its condition, empty where it does not stand in this notice. */
    static String kept(String line, Set<String> holds) {
        Matcher condition = CONDITION.matcher(line);
        if (!condition.matches()) return line;
        boolean wanted = condition.group(1).equals("?");
        return holds.contains(condition.group(2)) == wanted ? condition.group(3) : "";
    }

    private static Part part(String text, NoticeFacts facts) {
        if (text.equals("@loans")) return NoticeTables.loans(facts.loans());
        if (text.equals("@amounts")) return NoticeTables.amounts(facts.loans());
        if (text.equals("---")) return new Part.Cut();
        if (text.startsWith("= ")) return new Part.Title(text.substring(2));
        if (text.startsWith("> ")) return new Part.Right(text.substring(2));
        if (text.startsWith("- ")) return new Part.Line(text.substring(2));
        if (text.startsWith("## ")) return new Part.Heading(text.substring(3));
        return new Part.Text(text);
    }

    private static Part.Field field(String text) {
        String[] halves = text.substring(2).split(" \\| ", 2);
        return new Part.Field(halves[0], halves[1]);
    }

    private static String filled(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) throw new IllegalStateException("no value for " + place.group());
            return Matcher.quoteReplacement(value);
        });
    }
}
