package org.qingshou.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/**
 * Gives cases to officers, by a policy and nothing else: the same input gives the same answer. Each case goes to whoever
 * stands lowest at that moment; by amount the largest go first, because small ones fill what large ones leave uneven.
 * Where two stand alike the lower login is first.
 */
final class Allocator {
    private final AssignmentBasis basis;
    private final Map<ActorId, AllocationSeat> seats = new LinkedHashMap<>();

    private Allocator(AssignmentBasis basis, List<Bearer> bearers) {
        this.basis = basis;
        bearers.forEach(bearer -> seats.put(bearer.officer(), new AllocationSeat(bearer)));
    }

    /** An officer who can take cases. {@code share} weighs by ratio only; with 0 only customers of old come. */
    record Bearer(ActorId officer, int share, OfficerLoad load) {}

    /** A case to be given; {@code last} is the officer of the customer's case before. */
    record Item(UUID id, Money due, @Nullable ActorId last) {}

    /** Who gets which case. What nobody can take is not in it. */
    static Map<UUID, ActorId> allocate(AssignmentPolicy policy, List<Bearer> bearers, List<Item> items) {
        return new Allocator(policy.basis(), bearers).allocate(policy.keepLast(), items);
    }

    private Map<UUID, ActorId> allocate(boolean keepLast, List<Item> items) {
        Map<UUID, ActorId> given = new LinkedHashMap<>();
        List<Item> open = new ArrayList<>();
        // First those whose officer is known, so that the others are balanced against all of them.
        for (Item item : items) {
            AllocationSeat last = keepLast && item.last() != null ? seats.get(item.last()) : null;
            if (last == null) open.add(item);
            else given.put(item.id(), last.take(item.due()));
        }
        if (basis == AssignmentBasis.AMOUNT)
            open.sort(Comparator.comparing(Item::due).reversed());
        PriorityQueue<AllocationSeat> lowestFirst = new PriorityQueue<>(AllocationSeat.lowestFirst(basis));
        seats.values().stream().filter(seat -> seat.takesNew(basis)).forEach(lowestFirst::add);
        for (Item item : open) {
            AllocationSeat lowest = lowestFirst.poll();
            if (lowest == null) break;
            given.put(item.id(), lowest.take(item.due()));
            lowestFirst.add(lowest);
        }
        return given;
    }
}
