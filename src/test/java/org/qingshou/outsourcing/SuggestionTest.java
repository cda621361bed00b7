package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;
import org.qingshou.ledger.ProductScope;
import org.qingshou.outsourcing.PlacementRule.Share;
import org.qingshou.outsourcing.PlacementRule.Traits;

/** The first rule that fits speaks, and of its agencies the one furthest behind its share is named, with the reason. */
class SuggestionTest {
    private static final BranchCode HEAD = new BranchCode("HEAD");
    private static final BranchCode EAST = new BranchCode("EAST");
    private static final List<Share> SIXTY_FORTY = List.of(new Share("A", 60), new Share("B", 40));

    @Test
    void sharesAreKeptCaseByCase() {
        Map<String, Integer> given = new HashMap<>();
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            String next = String.valueOf(suggest(given, Map.of()).agency());
            given.merge(next, 1, Integer::sum);
            order.append(next);
        }
        assertThat(given).containsEntry("A", 6).containsEntry("B", 4);
        assertThat(order).hasToString("ABABAABABA");
    }

    @Test
    void theSameFactsNameTheSameAgencyAndSayWhy() {
        Suggestion one = suggest(Map.of("A", 3, "B", 1), Map.of());
        assertThat(one.agency()).isEqualTo("B");
        assertThat(suggest(Map.of("A", 3, "B", 1), Map.of()))
                .usingRecursiveComparison()
                .ignoringFields("book")
                .isEqualTo(one);
        assertThat(one.why())
                .containsExactly(
                        Line.of("rules.why.rule", "1", "7"), Line.of("rules.why.share", "Beta", "40", "1", "4"));
    }

    @Test
    void anAgencyThatMayNotHaveTheCaseIsPassedOverAndNamed() {
        Suggestion found = suggest(Map.of(), Map.of("A", Line.of("agencies.rule.full", "5", "5")));
        assertThat(found.agency()).isEqualTo("B");
        assertThat(found.why().get(1).key()).isEqualTo("rules.why.not");
        assertThat(found.why().get(1).args().getFirst()).isEqualTo("Alpha");
    }

    @Test
    void whereNoneMayHaveItNobodyIsNamed() {
        Line full = Line.of("agencies.rule.full", "5", "5");
        Suggestion found = suggest(Map.of(), Map.of("A", full, "B", full));
        assertThat(found.agency()).isNull();
        assertThat(found.why()).extracting(Line::key).endsWith("rules.why.nobody");
    }

    @Test
    void whereNoRuleFitsThatIsSaid() {
        Suggestion found = Suggestion.of(book(List.of()), 0, Map.of(), Map.of(), Map.of());
        assertThat(found.agency()).isNull();
        assertThat(found.why()).containsExactly(Line.of("rules.why.none", "7"));
    }

    @ParameterizedTest
    @CsvSource({
        "EAST, SCOPE_CARD, D91_180, 5000.00, 1",
        "HEAD, SCOPE_CARD, D91_180, 5000.00, 3",
        "EAST, SCOPE_BUSINESS, D91_180, 50000.00, 2",
        "EAST, SCOPE_BUSINESS, D91_180, 49999.99, 3",
        "EAST, SCOPE_BUSINESS, D91_180, 99999.99, 2",
        "EAST, SCOPE_BUSINESS, D91_180, 100000.00, 3",
        "EAST, SCOPE_BUSINESS, D361, 60000.00, 3",
    })
    void theFirstRuleThatFitsSpeaks(String branch, ProductScope scope, Bucket stage, String amount, int rule) {
        RuleBook book = book(List.of(
                rule(EAST, ProductScope.SCOPE_CARD, null, null, null),
                rule(null, null, Bucket.D91_180, "50000.00", "100000.00"),
                rule(null, null, null, null, null)));
        List<BranchCode> path = branch.equals("EAST") ? List.of(EAST, HEAD) : List.of(HEAD);
        assertThat(book.ruleFor(new Traits(path, scope, stage, Money.of(amount))))
                .isEqualTo(rule);
    }

    @Test
    void aRuleOfABranchIsForThoseBelowItToo() {
        RuleBook book = book(List.of(rule(HEAD, null, null, null, null)));
        assertThat(book.ruleFor(
                        new Traits(List.of(EAST, HEAD), ProductScope.SCOPE_CARD, Bucket.D361, Money.of("1.00"))))
                .isEqualTo(1);
    }

    private static Suggestion suggest(Map<String, Integer> given, Map<String, Line> against) {
        RuleBook book = book(List.of(rule(null, null, null, null, null)));
        return Suggestion.of(book, 1, given, against, Map.of("A", "Alpha", "B", "Beta"));
    }

    private static RuleBook book(List<PlacementRule> rules) {
        return new RuleBook(Ids.next(), 7, RuleBook.State.IN_FORCE, rules, ActorId.system("test"), Instant.EPOCH, null);
    }

    private static PlacementRule rule(
            @Nullable BranchCode branch,
            @Nullable ProductScope scope,
            @Nullable Bucket stage,
            @Nullable String from,
            @Nullable String to) {
        return new PlacementRule(
                branch,
                scope,
                stage,
                from == null ? null : Money.of(from),
                to == null ? null : Money.of(to),
                SIXTY_FORTY);
    }
}
