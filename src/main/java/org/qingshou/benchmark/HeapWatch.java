package org.qingshou.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Keeps the most heap that was still in use right after a collection: what the work needs, with the garbage that a young
 * collection leaves, and without what has merely not been collected yet.
 */
final class HeapWatch implements AutoCloseable {
    private static final long MIB = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Set<String> names =
            pools.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
    private final AtomicLong most = new AtomicLong();
    private final AtomicLong mostOfAll = new AtomicLong();
    private final NotificationListener listener = this::collected;

    HeapWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter) emitter.addNotificationListener(listener, null, null);
    }

    private void collected(Notification notification, Object nothing) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) return;
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        long used = after.entrySet().stream()
                .filter(pool -> names.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        most.accumulateAndGet(used, Math::max);
        mostOfAll.accumulateAndGet(used, Math::max);
    }

    /** MiB after collections since this was last asked; 0 where there was no collection. */
    long sinceLast() {
        return most.getAndSet(0) / MIB;
    }

    /** MiB after collections over the whole run. */
    long overall() {
        return mostOfAll.get() / MIB;
    }

    /** The most that the long-lived part of the heap has held at any moment, collected or not, in MiB. */
    long oldGenerationPeak() {
        return pools.stream()
                        .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MIB;
    }

    static long max() {
        return Runtime.getRuntime().maxMemory() / MIB;
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            try {
                if (collector instanceof NotificationEmitter emitter) emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
    }
}
