package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;

/** Giving cases by count, amount and ratio, on paper: no database, no clock. */
class AllocatorTest {
    private static final BranchCode BRANCH = new BranchCode("0101");
    private static final ActorId AN = new ActorId("an");
    private static final ActorId BO = new ActorId("bo");
    private static final ActorId CAI = new ActorId("cai");

    private static AssignmentPolicy policy(boolean keepLast, AssignmentBasis basis) {
        return new AssignmentPolicy(BRANCH, keepLast, basis, Map.of(), 1);
    }

    private static Allocator.Bearer bearer(ActorId officer, int share, int cases, String amount) {
        return new Allocator.Bearer(officer, share, new OfficerLoad(cases, Money.of(amount)));
    }

    private static Allocator.Item item(int number, String due, @Nullable ActorId last) {
        return new Allocator.Item(new UUID(0, number), Money.of(due), last);
    }

    private static List<ActorId> given(Map<UUID, ActorId> plan, int count) {
        List<ActorId> officers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ActorId officer = plan.get(new UUID(0, i));
            if (officer != null) officers.add(officer);
        }
        return officers;
    }

    @Test
    void byCountWhoeverHasFewestIsNextAndAmongEqualsTheLowerLogin() {
        Map<UUID, ActorId> plan = Allocator.allocate(
                policy(true, AssignmentBasis.COUNT),
                List.of(bearer(BO, 100, 1, "5"), bearer(AN, 100, 0, "900"), bearer(CAI, 100, 1, "0")),
                List.of(item(1, "10", null), item(2, "10", null), item(3, "10", null), item(4, "10", null)));
        assertThat(given(plan, 4)).containsExactly(AN, AN, BO, CAI);
    }

    @Test
    void byAmountTheLargestGoFirstSoThatSmallOnesLevelOut() {
        Map<UUID, ActorId> plan = Allocator.allocate(
                policy(true, AssignmentBasis.AMOUNT),
                List.of(bearer(AN, 100, 0, "0"), bearer(BO, 100, 0, "0")),
                List.of(item(1, "20", null), item(2, "30", null), item(3, "50", null), item(4, "40", null)));
        assertThat(given(plan, 4)).containsExactly(AN, BO, AN, BO);
    }

    @Test
    void byRatioHalfAShareGetsHalfTheCasesAndNoneGetsNone() {
        List<Allocator.Item> items = new ArrayList<>();
        for (int i = 1; i <= 30; i++) items.add(item(i, "1", null));
        Map<UUID, ActorId> plan = Allocator.allocate(
                policy(true, AssignmentBasis.RATIO),
                List.of(bearer(AN, 100, 0, "0"), bearer(BO, 50, 0, "0"), bearer(CAI, 0, 0, "0")),
                items);
        assertThat(given(plan, 30)).filteredOn(AN::equals).hasSize(20);
        assertThat(given(plan, 30)).filteredOn(BO::equals).hasSize(10);
    }

    @Test
    void aCustomerOfOldKeepsTheOfficerAndTheOthersAreBalancedAgainstThat() {
        List<Allocator.Bearer> bearers = List.of(bearer(AN, 100, 0, "0"), bearer(BO, 0, 0, "0"));
        List<Allocator.Item> items = List.of(item(1, "1", null), item(2, "1", BO), item(3, "1", BO), item(4, "1", CAI));
        assertThat(given(Allocator.allocate(policy(true, AssignmentBasis.COUNT), bearers, items), 4))
                .as("BO's customers count for BO from the beginning; CAI is not there")
                .containsExactly(AN, BO, BO, AN);
        assertThat(given(Allocator.allocate(policy(false, AssignmentBasis.COUNT), bearers, items), 4))
                .containsExactly(AN, BO, AN, BO);
        assertThat(given(Allocator.allocate(policy(true, AssignmentBasis.RATIO), bearers, items), 4))
                .as("a share of nothing still keeps customers of old")
                .containsExactly(AN, BO, BO, AN);
    }

    @Test
    void withoutOfficersNothingIsGiven() {
        assertThat(Allocator.allocate(policy(true, AssignmentBasis.COUNT), List.of(), List.of(item(1, "1", AN))))
                .isEmpty();
        assertThat(Allocator.allocate(
                        policy(true, AssignmentBasis.RATIO),
                        List.of(bearer(AN, 0, 0, "0")),
                        List.of(item(1, "1", null))))
                .isEmpty();
    }

    @Test
    void aShareBeyondTheLimitIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new AssignmentPolicy(BRANCH, true, AssignmentBasis.RATIO, Map.of(AN, 301), 0))
                .isInstanceOf(Refused.class);
    }

    /** Nobody who was given a case would have been better passed over for it: as even as giving can make it. */
    @ParameterizedTest
    @EnumSource(AssignmentBasis.class)
    void whateverTheBookNobodyStandsLowerThanWhoGotTheLastCaseDid(AssignmentBasis basis) {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Allocator.Bearer> bearers = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(8); i++)
                bearers.add(bearer(
                        new ActorId("o" + i),
                        10 + random.nextInt(200),
                        random.nextInt(20),
                        Integer.toString(random.nextInt(9000))));
            List<Allocator.Item> items = new ArrayList<>();
            for (int i = 1; i <= random.nextInt(120); i++)
                items.add(item(
                        i,
                        new BigDecimal(random.nextInt(100_000)).movePointLeft(2).toString(),
                        null));
            Map<UUID, ActorId> plan = Allocator.allocate(policy(true, basis), bearers, items);
            assertThat(plan).as("seed %d", seed).hasSize(items.size());
            assertThat(Allocator.allocate(policy(true, basis), bearers.reversed(), items))
                    .as("the order of the officers does not matter, seed %d", seed)
                    .isEqualTo(plan);
            Map<ActorId, double[]> after = after(bearers, items, plan);
            for (Allocator.Bearer one : bearers) {
                double[] got = of(after, one.officer());
                if (got[2] < 0) continue;
                for (Allocator.Bearer other : bearers) {
                    double[] stands = of(after, other.officer());
                    double before = switch (basis) {
                        case COUNT -> got[0] - 1;
                        case AMOUNT -> got[1] - got[2];
                        case RATIO -> (2 * (got[0] - 1) + 1) / one.share();
                    };
                    double lowest = switch (basis) {
                        case COUNT -> stands[0];
                        case AMOUNT -> stands[1];
                        case RATIO -> (2 * stands[0] + 1) / other.share();
                    };
                    assertThat(before).as("seed %d", seed).isLessThanOrEqualTo(lowest + 1e-6);
                }
            }
        }
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    /** Cases, amount and smallest amount given (-1 for none) of each officer. */
    private static Map<ActorId, double[]> after(
            List<Allocator.Bearer> bearers, List<Allocator.Item> items, Map<UUID, ActorId> plan) {
        Map<ActorId, double[]> after = new HashMap<>();
        bearers.forEach(one -> after.put(
                one.officer(),
                new double[] {one.load().cases(), one.load().amount().amount().doubleValue(), -1}));
        for (Allocator.Item item : items) {
            double[] load = of(after, of(plan, item.id()));
            double due = item.due().amount().doubleValue();
            load[0]++;
            load[1] += due;
            load[2] = load[2] < 0 ? due : Math.min(load[2], due);
        }
        return after;
    }

    @Test
    void twoHundredThousandCasesAreSharedOutEvenly() {
        Allocator.Item[] items = new Allocator.Item[200_000];
        Arrays.setAll(items, i -> item(i, Integer.toString(1 + i % 977), null));
        List<Allocator.Bearer> bearers = new ArrayList<>();
        for (int i = 0; i < 300; i++) bearers.add(bearer(new ActorId("o" + i), 100, 0, "0"));
        Map<UUID, ActorId> plan =
                Allocator.allocate(policy(true, AssignmentBasis.COUNT), bearers, Arrays.asList(items));
        Map<ActorId, Integer> counts = new HashMap<>();
        plan.values().forEach(officer -> counts.merge(officer, 1, Integer::sum));
        assertThat(counts.values()).allMatch(count -> count == 666 || count == 667);
    }

    @Test
    void levellingMovesNoMoreThanTheExcess() {
        List<Allocator.Bearer> bearers =
                List.of(bearer(AN, 100, 7, "0"), bearer(BO, 100, 2, "0"), bearer(CAI, 100, 3, "0"));
        List<Allocator.Item> items = new ArrayList<>();
        for (int i = 1; i <= 7; i++) items.add(item(i, "1", AN));
        Map<UUID, ActorId> moved = Leveller.level(AssignmentBasis.COUNT, bearers, items);
        assertThat(moved.values()).containsExactlyInAnyOrder(BO, BO, CAI);
        assertThat(Leveller.level(
                        AssignmentBasis.COUNT, List.of(bearer(AN, 100, 4, "0"), bearer(BO, 100, 3, "0")), items))
                .as("one more is as even as it gets")
                .isEmpty();
    }

    @Test
    void levellingByAmountTakesTheCaseThatClosesTheGap() {
        assertThat(Leveller.level(
                        AssignmentBasis.AMOUNT,
                        List.of(bearer(AN, 100, 3, "100"), bearer(BO, 100, 0, "20")),
                        List.of(item(1, "10", AN), item(2, "38", AN), item(3, "52", AN))))
                .as("the gap is 80, the case of 38 is nearest to half of it")
                .containsExactly(Map.entry(new UUID(0, 2), BO));
        assertThat(Leveller.level(
                        AssignmentBasis.AMOUNT,
                        List.of(bearer(AN, 100, 1, "100"), bearer(BO, 100, 0, "20")),
                        List.of(item(1, "90", AN))))
                .as("the case is larger than the gap")
                .isEmpty();
    }

    @Test
    void levellingByRatioEmptiesWhoeverHasNoShare() {
        Map<UUID, ActorId> moved = Leveller.level(
                AssignmentBasis.RATIO,
                List.of(bearer(AN, 0, 3, "0"), bearer(BO, 100, 0, "0"), bearer(CAI, 50, 0, "0")),
                List.of(item(1, "1", AN), item(2, "1", AN), item(3, "1", AN)));
        assertThat(moved.values()).containsExactlyInAnyOrder(BO, BO, CAI);
    }

    /** What may move is moved until no single case would make two officers more even. */
    @ParameterizedTest
    @EnumSource(AssignmentBasis.class)
    void afterLevellingNoCaseThatStayedWouldHelpAnyMore(AssignmentBasis basis) {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Allocator.Bearer> bearers = new ArrayList<>();
            List<Allocator.Item> items = new ArrayList<>();
            for (int o = 0; o <= 1 + random.nextInt(5); o++) {
                ActorId officer = new ActorId("o" + o);
                OfficerLoad load = new OfficerLoad(random.nextInt(5), Money.of(Integer.toString(random.nextInt(500))));
                for (int i = 0; i < random.nextInt(30); i++) {
                    Allocator.Item item = item(items.size() + 1, Integer.toString(1 + random.nextInt(300)), officer);
                    load = load.plus(new OfficerLoad(1, item.due()));
                    items.add(item);
                }
                bearers.add(new Allocator.Bearer(officer, 10 + random.nextInt(200), load));
            }
            Map<UUID, ActorId> moved = Leveller.level(basis, bearers, items);
            Map<ActorId, AllocationSeat> after = new HashMap<>();
            bearers.forEach(one -> after.put(one.officer(), new AllocationSeat(one)));
            for (Allocator.Item item : items) {
                ActorId to = moved.get(item.id());
                if (to == null) continue;
                of(after, Objects.requireNonNull(item.last())).give(item.due());
                of(after, to).take(item.due());
            }
            for (Allocator.Item item : items) {
                if (moved.containsKey(item.id())) continue;
                AllocationSeat from = of(after, Objects.requireNonNull(item.last()));
                for (AllocationSeat to : after.values()) {
                    boolean helps = to != from
                            && switch (basis) {
                                case COUNT -> from.cases > to.cases + 1;
                                case AMOUNT -> to.amount.plus(item.due()).compareTo(from.amount) < 0;
                                case RATIO -> AllocationSeat.compareNext(from, -1, to, 0) > 0;
                            };
                    assertThat(helps).as("seed %d", seed).isFalse();
                }
            }
        }
    }
}
