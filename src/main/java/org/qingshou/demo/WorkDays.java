package org.qingshou.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's diary: what happens on which day, and the working of a day, the branches side by side. */
final class WorkDays {
    private static final Logger LOG = LoggerFactory.getLogger(WorkDays.class);
    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final long LOOK_NANOS = 100_000_000;
    private static final int LOOKS = 300;

    private final DemoWorld world;
    private final Map<LocalDate, List<Task>> diary = new HashMap<>();
    private final Set<Hand> cut = ConcurrentHashMap.newKeySet();

    private record Task(BranchCode branch, Hand hand, Story.Act act) {}

    WorkDays(DemoWorld world) {
        this.world = world;
    }

    void plan(Cast.Role role, long seed) {
        Story.Calendar calendar = role.part().calendar();
        Hand hand = new Hand(role.subject(), calendar, world, new Random(seed));
        for (Story.Act act : role.part().story().acts())
            diary.computeIfAbsent(calendar.day(act.day()), day -> new ArrayList<>())
                    .add(new Task(role.subject().branch(), hand, act));
    }

    void work(LocalDate day) {
        List<Task> tasks = diary.getOrDefault(day, List.of());
        world.days().go(day, MORNING);
        world.days().share(tasks.size());
        sideBySide(byBranch(tasks));
        List<Task> alone = tasks.stream().filter(task -> task.act().alone()).toList();
        if (alone.isEmpty()) return;
        world.days().go(day, EVENING);
        alone.forEach(this::act);
        alone.forEach(this::arrive);
    }

    /** Case after case, in no particular order. */
    private static Collection<List<Task>> byBranch(List<Task> tasks) {
        Map<Hand, List<Task>> cases = new LinkedHashMap<>();
        for (Task task : tasks)
            if (!task.act().alone())
                cases.computeIfAbsent(task.hand(), hand -> new ArrayList<>()).add(task);
        List<List<Task>> shuffled = new ArrayList<>(cases.values());
        Collections.shuffle(shuffled, new Random(tasks.size()));
        Map<BranchCode, List<Task>> branches = new HashMap<>();
        for (List<Task> ofCase : shuffled)
            branches.computeIfAbsent(ofCase.getFirst().branch(), branch -> new ArrayList<>())
                    .addAll(ofCase);
        return branches.values();
    }

    private void sideBySide(Iterable<List<Task>> branches) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("demo-branch-", 0).factory())) {
            List<Future<?>> working = new ArrayList<>();
            for (List<Task> tasks : branches) working.add(threads.submit(() -> tasks.forEach(this::act)));
            for (Future<?> branch : working) branch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo's bank could not work", e.getCause());
        }
    }

    /** A story that the product refuses to go on with ends there; the others go on. */
    private void act(Task task) {
        if (cut.contains(task.hand())) return;
        world.days().nextAct();
        try {
            task.act().work().accept(task.hand());
        } catch (Refused refused) {
            end(task, refused.key());
        } catch (IllegalStateException refused) {
            end(task, String.valueOf(refused.getMessage()));
        }
    }

    private void end(Task task, String why) {
        cut.add(task.hand());
        LOG.warn(
                "demo: the story of case {} ended early on its day {}: {}",
                task.hand().subject().id(),
                task.act().day(),
                why);
    }

    /** Waits until the outbox has carried out what this act has set off. */
    private void arrive(Task task) {
        if (cut.contains(task.hand())) return;
        for (int looked = 0; task.hand().outside().onTheWay(); looked++) {
            if (looked == LOOKS) {
                end(task, "it did not reach the agency");
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
