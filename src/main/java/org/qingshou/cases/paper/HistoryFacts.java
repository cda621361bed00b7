package org.qingshou.cases.paper;

import java.util.List;
import org.qingshou.ledger.LoanView;
import org.qingshou.papers.Part;

/** What a case history (案件卷宗) holds beside its timeline, already in words. */
public record HistoryFacts(
        String caseNo,
        List<Part.Field> cover,
        List<LoanView> loans,
        List<List<String>> people,
        List<List<String>> contacts,
        List<List<String>> notices,
        List<List<String>> promises,
        List<List<String>> approvals,
        List<List<String>> evidence) {
    public HistoryFacts {
        cover = List.copyOf(cover);
        loans = List.copyOf(loans);
    }
}
