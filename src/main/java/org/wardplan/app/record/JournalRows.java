package org.wardplan.app.record;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.wardplan.storage.JournalEntry;

/**
 * Lines of a journal of any length, newest first, read page by page as they are looked at. A line that is looked at
 * before it was read holds its number only and is replaced when its page arrives.
 */
public final class JournalRows extends ObservableListBase<JournalRow> {
    static final int PAGE = 100;

    /** Beyond this the pages not looked at for longest are forgotten. */
    private static final int KEPT = 4000;

    /** While the hand scrolls fast, pages that went by need not be read. */
    private static final int MOST_WANTED = 4;

    private final Consumer<Runnable> later;
    private final Consumer<List<Long>> reader;
    private final Map<Long, JournalEntry> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, JournalEntry> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Long> stale = new HashSet<>();
    private final LinkedHashSet<Integer> wanted = new LinkedHashSet<>();
    private long[] numbers = {};
    private int reading = -1;
    private boolean asked;

    /**
     * @param later runs something after what is done now on the interface's thread, as reading must not begin while a
     *     list is laid out
     * @param reader reads entries of these numbers and gives them to {@link #read}
     */
    JournalRows(Consumer<Runnable> later, Consumer<List<Long>> reader) {
        this.later = later;
        this.reader = reader;
    }

    /** Shows these entries, newest first. What was read before stands until it was read anew. */
    void show(long[] newestFirst) {
        beginChange();
        List<JournalRow> removed = new ArrayList<>();
        if (!sameStart(newestFirst)) {
            // The list is told that all is new; it asks for what it shows.
            removed.addAll(new Removed(numbers));
            numbers = newestFirst;
            nextReplace(0, numbers.length, removed);
        }
        stale.addAll(known.keySet());
        wanted.clear();
        reading = -1;
        endChange();
        refresh();
    }

    private boolean sameStart(long[] newestFirst) {
        return Arrays.equals(numbers, newestFirst);
    }

    private void refresh() {
        beginChange();
        for (int i = 0; i < Math.min(numbers.length, 2 * PAGE); i++) {
            nextUpdate(i);
        }
        endChange();
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public JournalRow get(int index) {
        long n = numbers[index];
        JournalEntry entry = known.get(n);
        if (entry == null || stale.contains(n)) {
            want(index / PAGE);
            entry = known.get(n);
        }
        return new JournalRow(n, entry);
    }

    /** Place of an entry, −1 where it is not among those shown. */
    public int indexOf(long n) {
        int low = 0;
        int high = numbers.length - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            if (numbers[mid] == n) {
                return mid;
            }
            if (numbers[mid] > n) {
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return -1;
    }

    private void want(int page) {
        if (page == reading) {
            return;
        }
        wanted.remove(page);
        wanted.add(page);
        if (wanted.size() > MOST_WANTED) {
            wanted.remove(wanted.iterator().next());
        }
        if (!asked && reading < 0) {
            asked = true;
            later.accept(this::next);
        }
    }

    /** Begins to read the page looked at last. */
    private void next() {
        asked = false;
        if (reading >= 0 || wanted.isEmpty()) {
            return;
        }
        int page = new ArrayList<>(wanted).get(wanted.size() - 1);
        wanted.remove(page);
        List<Long> of = new ArrayList<>();
        for (int i = page * PAGE; i < Math.min(numbers.length, (page + 1) * PAGE); i++) {
            of.add(numbers[i]);
        }
        if (!of.isEmpty()) {
            reading = page;
            reader.accept(of);
        }
    }

    /** Takes entries that were read; those that could not be read stay numbers. */
    void read(List<JournalEntry> entries) {
        int page = reading;
        reading = -1;
        for (JournalEntry e : entries) {
            known.put(e.n(), e);
            stale.remove(e.n());
        }
        if (page >= 0 && !entries.isEmpty()) {
            beginChange();
            for (int i = page * PAGE; i < Math.min(numbers.length, (page + 1) * PAGE); i++) {
                nextUpdate(i);
            }
            endChange();
        }
        next();
    }

    /** What the list held before, made only if somebody looks. */
    private static final class Removed extends AbstractList<JournalRow> {
        private final long[] of;

        Removed(long[] of) {
            this.of = of;
        }

        @Override
        public JournalRow get(int index) {
            return new JournalRow(of[index], null);
        }

        @Override
        public int size() {
            return of.length;
        }
    }
}
