package org.ponder.bot.web;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Rings whenever a message was posted to the web on this node, so that a page shown after a turn can already hold the answer.
 * Only a courtesy: an answer that another node posts, or that comes late, is seen when the page is next asked for.
 */
public final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long count;

    /** How often it rang so far. */
    public long soFar() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        lock.lock();
        try {
            count++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it rang again since {@code before}, but not longer than said; says whether it rang. */
    public boolean awaitMoreThan(long before, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (count <= before && left > 0) {
                left = rung.awaitNanos(left);
            }
            return count > before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
