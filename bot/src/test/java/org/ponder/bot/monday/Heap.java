package org.ponder.bot.monday;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * What this process keeps of objects, in MiB.
 *
 * @param alive after its garbage was collected
 * @param most in use at any time since that was asked before
 */
record Heap(long alive, long most) {
    private static final long MEBIBYTE = 1 << 20;

    static Heap now() {
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        ManagementFactory.getMemoryMXBean().gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long alive = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Heap(alive / MEBIBYTE, most / MEBIBYTE);
    }

    @Override
    public String toString() {
        return alive + " MiB";
    }
}
