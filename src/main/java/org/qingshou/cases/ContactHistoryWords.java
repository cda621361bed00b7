package org.qingshou.cases;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;

/** One act towards a person as a row of a paper. */
final class ContactHistoryWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ContactHistoryWords() {}

    /** When and in which case, what for, on which number and by whom, what the guard said, what came of it. */
    static List<String> row(ContactHistory.Line line, HistoryWords words) {
        String number = line.number();
        ActorId second = line.second();
        Verdict verdict = line.verdict();
        String outcome = line.outcome();
        String notice = line.noticeNo();
        return List.of(
                TIME.format(line.time()) + "\n" + line.caseNo(),
                words.key("contact-action." + line.action()) + "\n" + words.key("purpose." + line.purpose()),
                number == null ? "—" : number,
                lines(words.actor(line.by()), second == null ? "" : words.actor(second)),
                lines(
                        words.key("act-state." + line.state()),
                        verdict == null ? "" : words.key("verdict." + verdict),
                        String.join(" ", line.rules())),
                lines(outcome == null ? "—" : words.key("outcome." + outcome), notice == null ? "" : notice));
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
