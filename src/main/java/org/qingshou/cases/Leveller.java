package org.qingshou.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/**
 * Makes officers' loads even by moving as few of their cases as that takes: a customer changes officers only where it
 * levels something. From whoever stands highest to whoever stands lowest, one case at a time, until none makes it more
 * even. The same input gives the same answer.
 */
final class Leveller {
    private static final BigDecimal HALF = new BigDecimal(2);

    private final AssignmentBasis basis;
    private final List<AllocationSeat> seats = new ArrayList<>();
    private final Map<ActorId, NavigableSet<Allocator.Item>> movable = new HashMap<>();

    private Leveller(AssignmentBasis basis, List<Allocator.Bearer> bearers) {
        this.basis = basis;
        bearers.forEach(bearer -> seats.add(new AllocationSeat(bearer)));
    }

    /**
     * Who gets which case; what is not in it stays.
     *
     * @param items cases that may move, {@code last} being who has them and is one of the bearers
     */
    static Map<UUID, ActorId> level(AssignmentBasis basis, List<Allocator.Bearer> bearers, List<Allocator.Item> items) {
        return new Leveller(basis, bearers).level(items);
    }

    private Map<UUID, ActorId> level(List<Allocator.Item> items) {
        for (Allocator.Item item : items)
            movable.computeIfAbsent(
                            java.util.Objects.requireNonNull(item.last()),
                            none -> new TreeSet<>(
                                    Comparator.comparing(Allocator.Item::due).thenComparing(Allocator.Item::id)))
                    .add(item);
        Map<UUID, ActorId> moved = new LinkedHashMap<>();
        Comparator<AllocationSeat> lowestFirst = AllocationSeat.lowestFirst(basis);
        List<AllocationSeat> donors = new ArrayList<>(
                seats.stream().filter(seat -> movable.containsKey(seat.officer)).toList());
        while (!donors.isEmpty()) {
            AllocationSeat highest = donors.stream().max(lowestFirst).orElseThrow();
            Optional<AllocationSeat> lowest = seats.stream()
                    .filter(seat -> seat != highest && seat.takesNew(basis))
                    .min(lowestFirst);
            Optional<Allocator.Item> best = lowest.flatMap(to -> best(highest, to));
            if (best.isEmpty()) {
                // Gaps only shrink from here on: who has nothing to give now never will.
                donors.remove(highest);
                continue;
            }
            Allocator.Item item = best.get();
            own(highest).remove(item);
            highest.give(item.due());
            moved.put(item.id(), lowest.orElseThrow().take(item.due()));
        }
        return moved;
    }

    private NavigableSet<Allocator.Item> own(AllocationSeat seat) {
        return java.util.Objects.requireNonNull(movable.get(seat.officer));
    }

    /** The case whose going levels the two most; empty where none makes them more even. */
    private Optional<Allocator.Item> best(AllocationSeat from, AllocationSeat to) {
        NavigableSet<Allocator.Item> own = own(from);
        if (own.isEmpty()) return Optional.empty();
        return switch (basis) {
            case COUNT -> from.cases > to.cases + 1 ? Optional.of(own.first()) : Optional.empty();
            case RATIO -> AllocationSeat.compareNext(from, -1, to, 0) > 0 ? Optional.of(own.first()) : Optional.empty();
            case AMOUNT -> nearestToHalf(own, from.amount.minus(to.amount));
        };
    }

    /** Half the gap would close it; anything smaller than the gap narrows it. */
    private static Optional<Allocator.Item> nearestToHalf(NavigableSet<Allocator.Item> own, Money gap) {
        if (!gap.isPositive()) return Optional.empty();
        Money half = new Money(gap.amount().divide(HALF, 2, RoundingMode.DOWN));
        Allocator.Item below = own.floor(new Allocator.Item(new UUID(-1, -1), half, null));
        Allocator.Item above = own.higher(new Allocator.Item(new UUID(-1, -1), half, null));
        boolean usable = below != null && below.due().isPositive();
        if (above == null || above.due().atLeast(gap)) return usable ? Optional.of(below) : Optional.empty();
        if (!usable) return Optional.of(above);
        boolean nearer = above.due().minus(half).compareTo(half.minus(below.due())) < 0;
        return Optional.of(nearer ? above : below);
    }
}
