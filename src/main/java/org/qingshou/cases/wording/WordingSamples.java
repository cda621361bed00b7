package org.qingshou.cases.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.cases.paper.AssignmentFacts;
import org.qingshou.cases.paper.NoticeFacts;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.cases.paper.NoticeTemplate;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.LoanGrade;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.ProductScope;
import org.qingshou.papers.Paper;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** Papers about people and loans that do not exist, so that a wording can be seen as it will be printed. */
@Component
class WordingSamples {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Balances OWED =
            new Balances(money("50000.00"), money("1250.50"), money("310.20"), money("18.36"), money("0.00"));

    private final Texts texts;

    WordingSamples(Texts texts) {
        this.texts = texts;
    }

    Paper paper(NoticeText text, SampleOf of, NoticeFacts.Creditor creditor, LocalDate today) {
        NoticeFacts facts = new NoticeFacts(
                "样张-%d-00001".formatted(today.getYear()),
                creditor,
                of.role() == PartyRole.BORROWER ? "示例借款人" : "示例收件人",
                "************0000",
                of.role(),
                texts.getTranslation("party-role." + of.role(), Texts.CHINESE),
                "示例借款人",
                List.of(loan(today)),
                today.minusDays(1),
                today,
                of == SampleOf.EXPIRED,
                of == SampleOf.SUIT,
                of == SampleOf.PRESERVE);
        if (text.kind() == NoticeKind.DEMAND) return NoticeTemplate.fill(text, facts);
        return NoticeTemplate.fill(
                text, new AssignmentFacts(facts, "示例受让人有限公司", "示例信用代码", "示例-001", today.minusDays(1), OWED));
    }

    private static LoanView loan(LocalDate today) {
        return new LoanView(
                new LoanId(NOBODY),
                "sample",
                "示例借据-1",
                new PersonId(NOBODY),
                new BranchCode("0"),
                null,
                ProductScope.SCOPE_PERSONAL,
                "CNY",
                OWED,
                money("80000.00"),
                null,
                today.minusYears(2),
                today.minusDays(96),
                null,
                today.minusDays(96),
                today.minusDays(96),
                new BigDecimal("0.0650"),
                new LoanGrade(null, Classification.SUBSTANDARD, null, null, null),
                null,
                null,
                today.minusDays(1),
                true,
                Map.of("contract_no", "示例合同-1"));
    }

    private static Money money(String amount) {
        return Money.of(amount);
    }
}
